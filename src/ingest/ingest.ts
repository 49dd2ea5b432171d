import { type Diagnostic, inFile, problem } from "../diagnostics.ts";
import { type Article, type IngestOptions, readArticle } from "./article.ts";
import { listSeeds, readSeed } from "./files.ts";

/** What a folder holds: its articles in the order of their paths, and everything that is wrong with any file. */
export interface Intake {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every seed of `folder` (a real path), each by itself. `onFile` hears how many of how many files are read. */
export function ingest(folder: string, options: IngestOptions, onFile: (done: number, of: number) => void): Intake {
  const { files, diagnostics: passedOver } = listSeeds(folder);
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [...passedOver];
  for (const [index, file] of files.entries()) {
    const read = readSeed(folder, file);
    const { article, problems } = "bytes" in read ? readArticle(file, read.bytes, options) : { article: null, problems: [read.problem] };
    if (article) articles.push(article);
    diagnostics.push(...inFile(file, problems));
    onFile(index + 1, files.length);
  }
  if (files.length === 0 && passedOver.length === 0) {
    diagnostics.push(...inFile(".", [problem("error", "empty-folder", "there is no article here; put .txt or .md files into the folder")]));
  }
  return { articles, diagnostics };
}
