import { jsonLines } from "../src/export/jsonl.ts";
import { textTemplate } from "./template.tsx";

export default textTemplate("records", ({ props: { articles } }) => jsonLines(articles));
