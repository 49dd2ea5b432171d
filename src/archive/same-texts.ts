import type { Article } from "../ingest/article.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import { SignatureTable, signatureBands } from "./signature-table.ts";

/**
 * From which share of common shingles on two texts count as the same. A change of one sentence in
 * ten stays below it.
 */
const likeEnough = 0.79;

/** With how many articles that share a band with it, the nearest before it, each is compared. */
const reach = 16;

/** How many other articles with the same text the page of one shows, the nearest in time. */
const mostShown = 10;

/** Articles with the same text, or nearly the same. */
export interface SameTexts {
  /** All of each text, in the order of the archive's articles. */
  readonly groups: readonly (readonly Article[])[];
  /** Of each article in a group the others, of very many the nearest. */
  readonly othersOf: ReadonlyMap<Article, readonly Article[]>;
}

/**
 * The groups of articles with the same text, or nearly the same, each for all articles in it and in
 * the order of the articles, which are given newest first. Two texts that are like enough are in
 * one group, and so is what is like one of them: so an article that is added can join groups, but
 * never parts one, and changes nothing for articles outside its own.
 *
 * Only texts of which the signatures agree in one of their bands are compared. Of these each is
 * compared with the `reach` nearest in time, so that the time is linear in the archive.
 */
export function sameTexts(newestFirst: readonly Article[]): SameTexts {
  const signatures = new SignatureTable(newestFirst.map(({ text }) => text.signature));
  const groups = createGroups(newestFirst.length);
  for (let band = 0; band < signatureBands; band++) {
    const sorted = signatures.sortedBy(band);
    for (const [at, article] of sorted.entries()) {
      const own = signatures.band(article, band);
      for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
        const other = sorted[before] ?? 0;
        if (signatures.band(other, band) !== own) break;
        if (groups.of(article) === groups.of(other)) continue;
        if (signatures.areAlike(article, other, likeEnough)) groups.join(article, other);
      }
    }
  }
  const several = severalIn(newestFirst, groups.of);
  return {
    groups: several,
    othersOf: new Map(several.flatMap((group) => group.map((article, index) => [article, nearest(group, index)]))),
  };
}

/** Groups of numbers below `count`; at first each is in a group of its own. */
function createGroups(count: number) {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const of = (number: number) => {
    let root = number;
    for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) {
      parents[root] = parents[next] ?? next;
      root = next;
    }
    return root;
  };
  const join = (a: number, b: number) => {
    parents[of(a)] = of(b);
  };
  return { of, join };
}

/** The groups with several articles, in the order of the first article of each. */
function severalIn(articles: readonly Article[], groupOf: (index: number) => number): Article[][] {
  const members = new Map<number, Article[]>();
  for (const index of articles.keys()) if (groupOf(index) !== index) members.set(groupOf(index), []);
  if (members.size === 0) return [];
  for (const [index, article] of articles.entries()) members.get(groupOf(index))?.push(article);
  return [...members.values()];
}

/** The articles nearest to one of a group. */
function nearest(group: readonly Article[], index: number): readonly Article[] {
  const start = Math.max(0, Math.min(index - mostShown / 2, group.length - mostShown - 1));
  return group.slice(start, start + mostShown + 1).filter((one) => one !== group[index]);
}

/** Whether the texts of two articles are the same to the character, white space and width aside. */
export function areIdentical({ text: one }: Article, { text: other }: Article): boolean {
  return one.signature !== null && one.signature === other.signature;
}

/** How many files a note of a text names. */
const mostNamed = 10;

/** Notes of texts that stand in several articles, each once, in the file of the oldest of them. */
export function sameTextNotes({ groups }: Pick<SameTexts, "groups">): Diagnostic[] {
  return groups.flatMap((group) => {
    const [first, ...others] = group.toReversed();
    if (!first) return [];
    const named = others.slice(0, mostNamed);
    const [same, near] = [named.filter((one) => areIdentical(first, one)), named.filter((one) => !areIdentical(first, one))];
    const parts = [told(same, "the same text"), told(near, "nearly the same text")].filter((part) => part !== "");
    const more = others.length > named.length ? `, and so have ${others.length - named.length} more` : "";
    return inFile(first.origin.file, [problem("info", "same-text", `${parts.join("; ")}${more}`)]);
  });
}

function told(articles: readonly Article[], what: string): string {
  const files = articles.map(({ origin }) => origin.file);
  return files.length === 0 ? "" : `${files.join(", ")} ${files.length === 1 ? "has" : "have"} ${what}`;
}
