import { coverPhrase, type Phrase, type Piece } from "./cover.ts";
import { beginnings, common, counted, type Places } from "./places.ts";
import type { Counts } from "./postings.ts";
import type { SegmentReader } from "./segment.ts";

/** No article. */
export const nothing: Counts = { articles: new Uint32Array(), hits: new Uint32Array(), inTitle: new Uint32Array() };

/** So many units of a phrase are looked up at a time: should they be in no article, a whole text that someone pasted is not looked up any further. */
const longestPart = 24;

/** The articles of a segment in which a phrase stands, and how often. */
export async function findPhrase(segment: SegmentReader, { units, separated }: Phrase): Promise<Counts> {
  const [first = 0, second = 0] = units;
  if (units.length <= 2) {
    const entry = await segment.find({ first, separated: separated[1] === true, second, third: 0 });
    return entry ? await entry.counts() : nothing;
  }
  let found: Places | null = null;
  let offset = 0;
  // Each part begins with the last unit of the one before.
  for (let start = 0; start + 1 < units.length; start += longestPart - 1) {
    const end = start + longestPart;
    const pieces = await coverPhrase(segment, { units: units.slice(start, end), separated: [false, ...separated.slice(start + 1, end)] });
    if (pieces === null) return nothing;
    const [only] = pieces;
    if (only && pieces.length === 1 && units.length <= longestPart) return only.entry.counts();
    // Where these and the next have nothing in common, no more is read.
    for (const { entry, offset: inPart } of pieces.sort(rarestFirst)) {
      const next = beginnings(await entry.hits(found?.articles ?? null), offset + inPart);
      found = found === null ? next : common(found, next);
      if (found.articles.length === 0) return nothing;
    }
    for (let at = start + 1; at < Math.min(end, units.length); at++) offset += separated[at] ? 2 : 1;
  }
  return found === null ? nothing : counted(found);
}

/** Of a divided pair all parts are read, if only in some articles: that comes last. */
function rarestFirst({ entry: a }: Piece, { entry: b }: Piece): number {
  return Number(a.isDivided) - Number(b.isDivided) || a.length - b.length;
}
