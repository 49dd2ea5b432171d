import { template } from "../../../templates/template.tsx";
import { indexOf, pageOf } from "./page.ts";

export default template("home", ({ path, props }) => pageOf(path, "Archive", indexOf(path, props.entries, props.older, null)));
