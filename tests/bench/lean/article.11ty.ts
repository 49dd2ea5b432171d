import { href } from "../../../src/site/paths.ts";
import { html, trusted } from "../../../templates/html.ts";
import { template } from "../../../templates/template.tsx";
import { pageOf } from "./page.ts";

export default template("article", ({ path, props: { title, date, views, body, tags, previous, next } }) => {
  const items = tags.map((tag) => html`<li><a href="${href(path, tag.path)}">${tag.label}</a></li>`);
  return pageOf(
    path,
    title,
    html`
      <p><time datetime="${date}">${date.replace("T", " ")}</time> ${views}</p>
      <div>${trusted(body)}</div>
      <ul>${items}</ul>
      <nav>
        ${previous !== null && html`<a rel="prev" href="${href(path, previous.path)}">${previous.headline}</a>`}
        ${next !== null && html`<a rel="next" href="${href(path, next.path)}">${next.headline}</a>`}
      </nav>
    `,
  );
});
