import { close, createIndex } from "pagefind";
import { readTexts } from "./texts.ts";

/** Hands over the first articles of a folder to Pagefind. A process of its own, so that its time and memory can be measured with that of the program it starts. */
const [folder = "", outputPath = "", most = ""] = process.argv.slice(2);
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join("\n"));
let left = Number(most);
for (const { id, title, body } of readTexts(folder)) {
  if (left-- === 0) break;
  const { errors } = await index.addCustomRecord({ url: `/${id}.html`, content: `${title}\n${body}`, language: "zh", meta: { title } });
  if (errors.length > 0) throw new Error(errors.join("\n"));
}
const written = await index.writeFiles({ outputPath });
if (written.errors.length > 0) throw new Error(written.errors.join("\n"));
await close();
