import { type Characters, createUnitReader, normalised } from "../text/text-units.ts";
import { foldedCharacters } from "./folded-names.ts";
import type { LabelReader } from "./label-reader.ts";
import { isOfText, parseQuery } from "./query-parser.ts";
import type { SpelledWords } from "./spelled-words.ts";
import { type Respelling, respellings } from "./spelling.ts";

/** How many texts are looked up: the spellings that come first are the likeliest. */
const mostLookups = 40;

/**
 * The query that a reader has probably meant by one that finds nothing: it has in place of a part
 * which stands nowhere (`isAnywhere`) another one that finds something (`finds`). Null if there is
 * none.
 */
export async function correctedQuery(
  query: string,
  words: SpelledWords,
  characters: Characters,
  { isAnywhere, finds }: Readonly<Record<"isAnywhere" | "finds", (query: string) => Promise<boolean>>>,
): Promise<string | null> {
  const written = withoutGaps(normalised(query));
  const stands = new Map<string, boolean>();
  const standsAnywhere = async (text: string) => {
    const known = stands.get(text) ?? (await isAnywhere(text));
    stands.set(text, known);
    return known;
  };
  const terms = parseQuery(written, createUnitReader(characters)).filter(isOfText);
  for (const one of respellings(terms, words, characters)) {
    if (stands.size >= mostLookups) break;
    const within = (text: string) => `${one.term.inTitle ? "title:" : ""}"${text}"`;
    const doubtful = [one.term.text.slice(one.start, one.end), ...one.edges].map(within);
    if (await anyOf(doubtful, standsAnywhere)) continue;
    if (await finds(within(one.meant))) return withRespelling(written, one);
  }
  return null;
}

/**
 * The query with the name of an author or source that was probably meant by a part of one that none
 * has: of those of the most articles that hold it, the one of the most. Null if there is none.
 */
export async function correctedLabel(query: string, { common, find }: LabelReader, characters: Characters): Promise<string | null> {
  const said = normalised(query);
  for (const { label, text, offset, isExcluded } of parseQuery(said, createUnitReader(characters))) {
    if (label === null || isExcluded || (await find(label, text)).length > 0) continue;
    const held = foldedCharacters(text, characters).join("");
    const meant = common.find(({ kind, folded }) => kind === label && folded.includes(held));
    if (!meant) return null;
    const isQuoted = /["“”]/.test(said.charAt(offset - 1));
    const written = isQuoted || !/[\s|]/.test(meant.name) ? meant.name : `“${meant.name}”`;
    return said.slice(0, offset) + written + said.slice(offset + text.length);
  }
  return null;
}

/** A query of Latin letters alone as one word, as pinyin is often written with spaces. */
function withoutGaps(query: string): string {
  return /^[a-z]+(?:[ '][a-z]+)+$/i.test(query) ? query.replace(/[ ']/g, "") : query;
}

/** Whether one of some texts stands somewhere; they are asked for one after the other. */
async function anyOf(texts: readonly string[], stands: (text: string) => Promise<boolean>): Promise<boolean> {
  for (const text of texts) if (await stands(text)) return true;
  return false;
}

/** A normalised query with what is meant in place of a part of it. */
function withRespelling(query: string, { term, start, end, meant }: Respelling): string {
  return query.slice(0, term.offset + start) + meant + query.slice(term.offset + end);
}
