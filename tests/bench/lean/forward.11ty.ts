import { href } from "../../../src/site/href.ts";
import { html } from "../../../templates/html.ts";
import { template } from "../../../templates/template.tsx";
import { pageOf } from "./page.ts";

export default template("forward", ({ path, props: { to } }) =>
  pageOf(path, to.label, html`<p><a href="${href(path, to.path)}">${to.label}</a></p>`),
);
