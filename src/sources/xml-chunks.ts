import { byteChunks, type TextFile, textChunks } from "./text-chunks.ts";

/** The text of an XML file piece by piece, in the encoding of its mark or its declaration. */
export async function* xmlChunks(file: TextFile): AsyncGenerator<string> {
  let declared: string | null = null;
  for await (const bytes of byteChunks(file)) {
    declared = /^[^<]{0,3}<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(bytes.toString("latin1", 0, 1024))?.[1] ?? null;
    break;
  }
  // GB18030 contains its forerunners, and files in it are often declared to be in one of those.
  yield* textChunks(file, declared !== null && /^gb(?:2312|k|_2312-80)$/i.test(declared) ? "GB18030" : declared);
}
