import { Shell } from "./components/shell.ts";
import { html, trusted } from "./html.ts";
import { template } from "./template.tsx";

export default template("own-page", ({ site, path, props: { title, body } }) => (
  <Shell site={site} path={path} title={title} description={`${site.title}：${title}`} here={title} measure="article">
    {html`
      <article>
        <header class="lead"><h1>${title}</h1></header>
        <div class="body">${trusted(body)}</div>
      </article>
    `}
  </Shell>
));
