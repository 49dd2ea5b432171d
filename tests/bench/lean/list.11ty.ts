import { template } from "../../../templates/template.tsx";
import { indexOf, pageOf } from "./page.ts";

export default template("list", ({ path, props: { of, entries, older, newer } }) =>
  pageOf(path, of?.label ?? "Archive", indexOf(path, entries, older, newer)),
);
