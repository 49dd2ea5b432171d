import { articlesCsv } from "../src/export/csv.ts";
import { textTemplate } from "./template.tsx";

export default textTemplate("table", ({ props: { articles } }) => articlesCsv(articles));
