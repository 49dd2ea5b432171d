import { posix } from "node:path";
import { foldFileName } from "../lib/fold.ts";
import type { ReadCandidate } from "./import-reading.ts";
import type { StagedArticle, StagedFile } from "./import-staging.ts";

/** One article of the pages on which its site has it, with the header of the first. */
export function joinedCandidate(first: ReadCandidate, further: readonly ReadCandidate[]): ReadCandidate {
  if (further.length === 0) return first;
  const all = [first, ...further].map(({ staged }) => staged);
  const sum = (of: (staged: StagedArticle) => number) => all.reduce((total, staged) => total + of(staged), 0);
  const staged: StagedArticle = {
    article: first.staged.article,
    ...{ characters: sum((one) => one.characters), kept: sum((one) => one.kept), missing: sum((one) => one.missing) },
    body: () => Buffer.from(all.map((one) => one.body().toString("utf8").trim()).join("\n\n")),
    files: filesOf(all),
    copies: all.flatMap(({ copies }) => copies),
    pictures: [...new Set(all.flatMap(({ pictures }) => pictures))],
    attachments: [...new Set(all.flatMap(({ attachments }) => attachments))],
  };
  return { ...first, characters: staged.kept, staged };
}

/** The files of all pages, each under a name of its own. */
function filesOf(all: readonly StagedArticle[]): StagedArticle["files"] {
  const files = new Map<string, StagedFile>();
  const taken = new Set<string>();
  for (const [mark, file] of all.flatMap((staged) => [...staged.files])) {
    if (files.has(mark)) continue;
    const { dir, name: stem, ext } = posix.parse(file.name);
    let name = file.name;
    for (let number = 2; taken.has(foldFileName(name)); number++) name = posix.join(dir, `${stem}-${number}${ext}`);
    taken.add(foldFileName(name));
    files.set(mark, { ...file, name });
  }
  return files;
}
