import { addressKey, pageAddress } from "../addresses/page-address.ts";
import { byCodePoint } from "../lib/code-point-order.ts";
import { groupBy } from "../lib/group-by.ts";
import type { PagePart } from "../webpage/page-reading.ts";
import type { Candidate, CandidatePart } from "./candidate.ts";
import type { KeptCandidate } from "./duplicates.ts";
import { absolute, type PagePlace, rootPath } from "./file-index.ts";

/** An article with the further pages on which its site has it, in their order. */
export interface JoinedArticle<C extends Candidate> extends KeptCandidate<C> {
  readonly parts: readonly KeptCandidate<C>[];
  /** Whether the text of the kept page has that of all parts in it, as print versions have. */
  readonly isWhole: boolean;
  /** The addresses of parts that are no articles of any source. */
  readonly missingParts: readonly string[];
}

/** What a page says of its place among the parts of an article, with whole addresses. */
export function candidatePart({ number, others }: PagePart, from: PagePlace): CandidatePart {
  const whole = others.flatMap((other) => absolute(other, from.url) ?? rootPath(other, from.place) ?? []);
  return { number, others: whole };
}

/**
 * Joins the pages of an article that its site has parted: those whose addresses differ by the
 * number alone (`1.htm`, `1_2.htm`, `1.htm?page=2`), whose titles are alike, and of which one lists
 * the other. A list of other pages has other addresses, and joins nothing.
 */
export function joinParts<C extends Candidate>(groups: readonly KeptCandidate<C>[]): JoinedArticle<C>[] {
  const keys = new Set(groups.flatMap(({ kept, duplicates }) => [kept, ...duplicates].map(({ key }) => key)));
  return [...groupBy(groups, ({ kept }) => stemOf(kept)).entries()].flatMap(([stem, same]) => {
    const listed = new Map(same.flatMap((group) => [...othersOf(group, stem)]));
    const isOfParts = ({ kept }: KeptCandidate<C>) => othersOf({ kept, duplicates: [] }, stem).size > 0 || listed.has(kept.key ?? "");
    const [parted, single] = stem === null ? [[], same] : [same.filter(isOfParts), same.filter((group) => !isOfParts(group))];
    const alike = groupBy(parted, ({ kept }) => plainTitle(kept.title)).values();
    const joined = Array.from(alike, (parts) => {
      const missing = new Map(parts.flatMap((group) => [...othersOf(group, stem)].filter(([key]) => !keys.has(key))));
      return joinedOf(parts, [...missing.values()].sort(byCodePoint));
    });
    return [...single.map((group) => ({ ...group, parts: [], isWhole: false, missingParts: [] })), ...joined];
  });
}

function joinedOf<C extends Candidate>(groups: readonly KeptCandidate<C>[], missingParts: readonly string[]): JoinedArticle<C> {
  const ordered = [...groups].sort(
    ({ kept: a }, { kept: b }) =>
      numberOf(a) - numberOf(b) || (a.address ?? "").length - (b.address ?? "").length || byCodePoint(a.record, b.record),
  );
  const all = ordered.reduce((sum, { kept }) => sum + kept.characters, 0);
  // Of two pages the second may be a line alone, so that the first may be longer by itself.
  const whole = ordered.length < 3 ? undefined : ordered.find(({ kept }) => kept.characters >= (all - kept.characters) * 0.95);
  const first = whole ?? ordered[0];
  if (first === undefined) throw new Error("a group has a member");
  const parts = ordered.filter((one) => one !== first);
  return { ...first, parts, isWhole: whole !== undefined, missingParts: whole === undefined ? missingParts : [] };
}

/** The addresses of other parts that pages list, by their keys. */
function othersOf<C extends Candidate>({ kept, duplicates }: KeptCandidate<C>, stem: string | null): Map<string, string> {
  const found = new Map<string, string>();
  const own = new Set([kept, ...duplicates].map(({ key }) => key));
  for (const address of [kept, ...duplicates].flatMap(({ part }) => part?.others ?? [])) {
    const page = pageAddress(address);
    const key = page && addressKey(page);
    if (key !== null && !own.has(key) && stemOf({ key }) === stem) found.set(key, address);
  }
  return found;
}

/** The number of a part, by its address: one without a number is the first. */
function numberOf({ key, part }: Candidate): number {
  if (key === null) return part?.number ?? 1;
  return Number(
    partNumber
      .exec(key)
      ?.slice(1)
      .find((one) => one !== undefined) ?? 1,
  );
}

/** Where an address has the number of a part. */
const partNumber = /[?&](?:page|p|cpage)=(\d{1,3})(?=&|$)|\/page\/(\d{1,3})$|[_-](\d{1,3})\.(?:s?html?|php|aspx?|jsp)$/i;

/** What the keys of all parts of an article share: that of its first page; null for none. */
function stemOf({ key }: Pick<Candidate, "key">): string | null {
  if (key === null) return null;
  const [path = "", query = ""] = key.split("?", 2);
  const fields = query.split("&").filter((field) => field !== "" && !/^(?:page|p|cpage)=\d{1,3}$/i.test(field));
  const bare = path.replace(/\/page\/\d{1,3}$/, "").replace(/[_-]\d{1,3}(?=\.(?:s?html?|php|aspx?|jsp)$)/i, "");
  return [bare, ...fields].join("?");
}

/** A title without the number of its part: `会议纪要（2）`, `会议纪要 第2页`. */
function plainTitle(title: string): string {
  return title.replace(/\s*(?:[（(【[]\s*第?\d{1,3}页?\s*[）)】\]]|[_-]?第\d{1,3}页)$/, "");
}
