import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Proposal } from "./curation/proposal.ts";
import { withProposals } from "./curation/tags-file.ts";
import { Failure, writing } from "./failure.ts";
import { decode } from "./ingest/encoding.ts";
import { readCompanion } from "./ingest/files.ts";
import { parseVocabulary, type VocabularyFile } from "./vocabulary/file.ts";

/** A `tags.yaml` as it is written. */
export interface TagsFile {
  /** Null where there is none. */
  readonly text: string | null;
  readonly vocabulary: VocabularyFile;
}

const name = "tags.yaml";

/** Reads the vocabulary of a folder (a real path) with all that a build passes over. Throws a `Failure` where it has errors: they are told by `readSettings`. */
export function readTagsFile(folder: string): TagsFile {
  const bytes = readCompanion(folder, name);
  if (bytes === null) return { text: null, vocabulary: { accepted: [], proposed: [], rejected: [] } };
  const decoded = decode(bytes);
  const parsed = decoded.ok ? parseVocabulary(decoded.text.replace(/\r\n?/g, "\n")) : null;
  if (!decoded.ok || !parsed?.ok) throw new Failure(`${name} was changed while it was being read; try again`);
  return { text: decoded.text, vocabulary: parsed.value };
}

/** Writes the file with proposals added, whole or not at all, with the line ends it has. Throws a `Failure` where there is no place for them, or the system refuses. */
export function addProposals(folder: string, { text }: TagsFile, proposals: readonly Proposal[]): void {
  const added = withProposals(text?.replace(/\r\n?/g, "\n") ?? null, proposals);
  if (added === null) throw new Failure(`${name} has a list in brackets where proposals would go; write each term on lines of its own`);
  const path = join(folder, name);
  const unfinished = `${path}.${process.pid}.new`;
  writing(path, () => {
    writeFileSync(unfinished, text?.includes("\r\n") ? added.replaceAll("\n", "\r\n") : added);
    renameSync(unfinished, path);
  });
}
