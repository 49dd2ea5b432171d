import { template } from "../../../templates/template.tsx";
import { indexOf, pageOf } from "./page.ts";

export default template("tag", ({ path, props }) => pageOf(path, props.name, indexOf(path, props.entries, props.older, null)));
