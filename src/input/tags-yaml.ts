import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { withProposals } from "../curation/added-proposals.ts";
import type { Proposal } from "../curation/proposal.ts";
import { clearUnfinished, writeWhole } from "../lib/atomic-write.ts";
import { decode } from "../lib/encoding.ts";
import { Failure, writing } from "../lib/failure.ts";
import { parseVocabulary, type VocabularyFile } from "../vocabulary/vocabulary-file.ts";
import { readSettingsFile } from "./read-settings-file.ts";

/** A `tags.yaml` as it is written. */
export interface TagsFile {
  /** The text of the file; null if there is none. */
  readonly text: string | null;
  readonly vocabulary: VocabularyFile;
}

const name = "tags.yaml";

/**
 * Reads the vocabulary of a folder (a real path), with the proposed and rejected terms that a build
 * ignores. Throws a `Failure` if it has errors, which `readSettings` has reported before.
 */
export function readTagsFile(folder: string): TagsFile {
  const file = readSettingsFile(folder, name);
  if (file === null) return { text: null, vocabulary: { accepted: [], proposed: [], rejected: [] } };
  const decoded = "bytes" in file ? decode(file.bytes) : null;
  const parsed = decoded?.ok ? parseVocabulary(decoded.text.replace(/\r\n?/g, "\n")) : null;
  if (!decoded?.ok || !parsed?.ok) throw new Failure(`${name} was changed while it was being read; try again`);
  return { text: decoded.text, vocabulary: parsed.value };
}

/**
 * Writes the file with proposals added, whole or not at all, and keeps its line ends. Throws a
 * `Failure` if the file leaves no room for them, if somebody has written it since it was read, or
 * if the system refuses.
 */
export function addProposals(folder: string, { text, vocabulary }: TagsFile, proposals: readonly Proposal[]): void {
  const added = withProposals(text?.replace(/\r\n?/g, "\n") ?? null, proposals);
  if (added === null || !accepts(added, vocabulary)) {
    throw new Failure(`${name} is written in a way that leaves no place for proposals; write each term on lines of its own`);
  }
  if (readTagsFile(folder).text !== text) throw new Failure(`${name} was changed while terms were being looked for; run it again`);
  // If the file is a link, its target is written.
  const path = text === null ? join(folder, name) : realpathSync(join(folder, name));
  writing(path, () => {
    clearUnfinished(dirname(path));
    writeWhole(path, text?.includes("\r\n") ? added.replaceAll("\n", "\r\n") : added);
  });
}

/** Whether a text accepts and rejects what the vocabulary does, and proposes at least as much. */
function accepts(yaml: string, { accepted, proposed, rejected }: VocabularyFile): boolean {
  const parsed = parseVocabulary(yaml);
  if (!parsed.ok) return false;
  const found = { ...parsed.value, proposed: parsed.value.proposed.slice(0, proposed.length) };
  return isDeepStrictEqual(found, { accepted, proposed, rejected });
}
