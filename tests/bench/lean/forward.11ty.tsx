import { href } from "../../../src/site/paths.ts";
import { template } from "../../../templates/template.tsx";
import { Page } from "./page.tsx";

export default template("forward", ({ path, props }) => (
  <Page path={path} title={props.to.label}>
    <a href={href(path, props.to.path)}>{props.to.label}</a>
  </Page>
));
