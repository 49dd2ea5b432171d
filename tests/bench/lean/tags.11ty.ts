import { href } from "../../../src/site/href.ts";
import { html } from "../../../templates/html.ts";
import { template } from "../../../templates/template.tsx";
import { pageOf } from "./page.ts";

export default template("tags", ({ path, props }) => {
  const tags = props.groups.flatMap((group) => group.tags);
  const items = tags.map(({ label, path: to, count }) => html`<li><a href="${href(path, to)}">${label}</a> ${count}</li>`);
  return pageOf(path, "Tags", html`<ul>${items}</ul>`);
});
