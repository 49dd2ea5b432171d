import { href } from "../../../src/site/href.ts";
import { articlePath } from "../../../src/site/paths.ts";
import { html, trusted } from "../../../templates/html.ts";
import { template } from "../../../templates/template.tsx";
import { pageOf } from "./page.ts";

export default template("article", ({ path, props: { summary, header, body, tags, previous, next } }) => {
  const items = tags.map((tag) => html`<li><a href="${href(path, tag.path)}">${tag.label}</a></li>`);
  return pageOf(
    path,
    header.title,
    html`
      <p><time datetime="${summary.date}">${summary.date.replace("T", " ")}</time> ${summary.views}</p>
      <div>${trusted(body)}</div>
      <ul>${items}</ul>
      <nav>
        ${previous !== null && html`<a rel="prev" href="${href(path, articlePath(previous))}">${previous.headline}</a>`}
        ${next !== null && html`<a rel="next" href="${href(path, articlePath(next))}">${next.headline}</a>`}
      </nav>
    `,
  );
});
