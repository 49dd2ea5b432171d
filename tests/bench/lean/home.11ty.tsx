import { template } from "../../../templates/template.tsx";
import { Index, Page } from "./page.tsx";

export default template("home", ({ path, props }) => (
  <Page path={path} title="Archive">
    <Index path={path} entries={props.entries} older={props.older} newer={null} />
  </Page>
));
