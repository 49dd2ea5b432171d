import { template } from "../../../templates/template.tsx";
import { Index, Page } from "./page.tsx";

export default template("tag", ({ path, props }) => (
  <Page path={path} title={props.name}>
    <Index path={path} entries={props.entries} older={props.older} newer={null} />
  </Page>
));
