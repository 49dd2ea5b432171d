import { crc32 } from "node:zlib";
import type { Term } from "../format/index-term.ts";
import { stepFor } from "../format/posting-codes.ts";
import { checkDigits, leavesOf, shardNames } from "../format/shard-forest.ts";
import { checkOf } from "./digit-writer.ts";
import { updateForest, weightOfAll } from "./forest-update.ts";
import { inOrder } from "./forest-writer.ts";
import { type ArticleEdit, editOf, type HitEdit } from "./hit-edit.ts";
import { changedCounts } from "./segment-characters.ts";
import { fileNamesOf, type IndexFile, placeOrderOf, type SegmentState, segmentFiles } from "./segment-writer.ts";
import { type ShardOptions, shardLimit } from "./shard-builder.ts";
import type { ReadText } from "./shard-terms.ts";
import { type ArticleTerms, areSame, createTermLister } from "./term-lister.ts";
import type { Texts } from "./unit-occurrences.ts";

/** An article of a segment that has other texts than before. */
export interface TextChange {
  readonly article: number;
  readonly before: Texts;
  readonly after: Texts;
}

/**
 * Makes a segment anew in which some articles have other texts, as it would be made of all its
 * articles, but from the shards of their terms alone, which `read` gives as they stand. Hands on
 * the files that change. Null where all shards do, so that the segment is to be made of all
 * articles.
 */
export function updateSegment(
  state: SegmentState,
  changes: readonly TextChange[],
  read: ReadText,
  put: (file: IndexFile) => void,
): SegmentState | null {
  const listTerms = createTermLister();
  const listed = changes.map(({ article, before, after }) => ({ article, before: listTerms(before), after: listTerms(after) }));
  const edits = editsOf(listed);
  const steps = [...state.steps];
  for (const { article, after } of listed) steps[article] = stepFor(after.bodyLength);
  const placeOrder = placeOrderOf(steps);
  const total = [...leavesOf(state.forest)].reduce((sum, { weight }) => sum + weight, 0);
  const limit = shardLimit(total + weightOfAll(edits));
  if (placeOrder !== placeOrderOf(state.steps) || limit !== shardLimit(total)) return null;

  const made = new Map<string, IndexFile>();
  const options: ShardOptions = {
    ...{ articles: steps.length, limit, placeOrder },
    put: (name, pieces) => made.set(name, { name, pieces }),
  };
  const readStanding = checkedReader(state, read);
  const readText = (name: string) => {
    const own = made.get(name);
    return own ? textOf(own) : readStanding(name);
  };
  const forest = inOrder(updateForest(state.forest, edits, readText, options));
  const updated = { forest, characters: changedCounts(state.characters, changes), steps };
  // A shard that was divided, or joined with another one, after it was made is in no tree.
  const names = new Set(fileNamesOf(updated));
  for (const file of [...made.values(), ...segmentFiles(updated)]) if (names.has(file.name)) put(file);
  return updated;
}

/**
 * Reads shards as they stand. It throws a `RangeError` for one that is not what was put there: a
 * file that was edited in place, or one of another edition.
 */
function checkedReader({ forest, steps }: SegmentState, read: ReadText): ReadText {
  const shards = [...leavesOf(forest)];
  const checks = new Map(Array.from(shardNames(forest, steps.length), (name, at) => [name, shards[at]?.check]));
  return (name) => {
    const text = read(name);
    const check = text.slice(0, checkDigits);
    if (check !== checks.get(name) || check !== checkOf(crc32(text.slice(checkDigits)))) throw new RangeError(`${name} is not what it was`);
    return text;
  };
}

function textOf({ pieces }: IndexFile): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("latin1"))).join("");
}

/** The changes of all terms that some articles have otherwise than before. */
function editsOf(changes: readonly { readonly article: number; readonly before: ArticleTerms; readonly after: ArticleTerms }[]): HitEdit[] {
  const edits = new Map<string, { readonly term: Term; readonly articles: ArticleEdit[] }>();
  for (const { article, before, after } of changes) {
    for (const name of new Set([...before.terms.keys(), ...after.terms.keys()])) {
      const [old, own] = [before.terms.get(name), after.terms.get(name)];
      const term = (own ?? old)?.term;
      const places = own?.places ?? [];
      if (!term || (old && areSame(old, places))) continue;
      const edit = edits.get(name) ?? { term, articles: [] };
      edits.set(name, edit);
      edit.articles.push({ article, places, before: old?.places.length ?? 0 });
    }
  }
  return Array.from(edits.values(), ({ term, articles }) => editOf(term, articles));
}
