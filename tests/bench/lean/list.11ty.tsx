import { template } from "../../../templates/template.tsx";
import { Index, Page } from "./page.tsx";

export default template("list", ({ path, props }) => (
  <Page path={path} title={props.of?.label ?? "Archive"}>
    <Index path={path} entries={props.entries} older={props.older} newer={props.newer} />
  </Page>
));
