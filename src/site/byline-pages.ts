import type { Archive } from "../archive/archive.ts";
import { type Byline, type BylineKind, bylineKinds } from "../archive/bylines.ts";
import type { Article } from "../ingest/article.ts";
import type { NameReading, Pinyin } from "../language/pinyin.ts";
import { foldFileName } from "../lib/fold.ts";
import { groupBy } from "../lib/group-by.ts";
import { labelOf, partsByLetter } from "./letters.ts";
import { bylineIndexLink } from "./links.ts";
import { listPages, sealedTimes } from "./list-pages.ts";
import { articlePath, bylineIndexPath, bylineLetterPath, bylinePath, type SitePath, sealedPathBeside } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { BylineLink, PlannedPage, PlanPage } from "./planned-page.ts";
import { safeName } from "./safe-name.ts";
import { type TaggedArticle, taggedIn } from "./tagged-article.ts";
import type { CountedLink, Link } from "./view-models.ts";

/** With how many articles an author or a source has a page: one of a single article leads to it. */
const leastForPage = 2;

/**
 * The most names that an index shows on its first page; and the most on a page of a letter, of
 * which whoever comes there wants to see all.
 */
const [mostShown, mostOfLetter] = [300, 1_000];

/** How the names of each kind are read in pinyin. */
const readings: Readonly<Record<BylineKind, NameReading>> = { 作者: "person", 来源: "word" };

/** The pages of authors and sources, and what leads to them. */
export interface BylinePages {
  readonly pages: readonly PlannedPage[];
  /** The authors and the source of an article, as far as they have pages. */
  readonly linksOf: (article: Article) => readonly BylineLink[];
  /** A link to the page of an author or a source, or to the only article. */
  readonly linkOf: (byline: Byline) => CountedLink;
  /** Links to the indexes that have pages. */
  readonly indexes: readonly Link[];
}

const none: readonly never[] = [];

/**
 * A page for each author and each source of two articles or more, over several pages by the rule of
 * all lists, and an index of all of each kind. `taggedOf` has the archive's articles.
 */
export function bylinePages(
  page: PlanPage,
  { bylines, bylinesOf }: Pick<Archive, "bylines" | "bylinesOf">,
  taggedOf: ReadonlyMap<Article, TaggedArticle>,
  { pageSize, pinyin }: Pick<PlanOptions, "pageSize" | "pinyin">,
): BylinePages {
  const links = new Map(bylineKinds.flatMap((kind) => linksTo(bylines[kind])));
  const linkOf = (byline: Byline): CountedLink => {
    const { name, articles } = byline;
    const [only] = articles;
    const path = links.get(byline)?.path ?? (only ? articlePath(only.summary) : bylineIndexPath(byline.kind));
    return { label: name, path, count: articles.length };
  };
  const used = bylineKinds.filter((kind) => bylines[kind].length > 0);
  return {
    pages: [
      ...used.flatMap((kind) => indexPages(page, kind, bylines[kind], linkOf, pinyin)),
      ...Array.from(links).flatMap(([byline, { path }]) => pagesOf(page, byline, path, taggedIn(byline.articles, taggedOf), pageSize)),
    ],
    linksOf: (article) => bylinesOf.get(article)?.flatMap((byline) => links.get(byline) ?? []) ?? none,
    linkOf,
    indexes: used.map(bylineIndexLink),
  };
}

/**
 * The pages of all that have one. Of names that some file systems take for the same, the one that
 * came first has the name as it is, whether it has a page yet or not: so no page ever moves while
 * newer articles come.
 */
function linksTo(byAge: readonly Byline[]): [Byline, BylineLink][] {
  const taken = new Set<string>();
  return byAge.flatMap((byline) => {
    const { kind, name, articles } = byline;
    const folded = foldFileName(safeName(name));
    const isLater = taken.has(folded);
    taken.add(folded);
    return articles.length < leastForPage ? [] : [[byline, { kind, name, path: bylinePath(kind, name, isLater) }]];
  });
}

/** The first page of an author or a source, and the sealed ones. */
function pagesOf(
  page: PlanPage,
  { kind, name, articles }: Byline,
  path: SitePath,
  tagged: readonly TaggedArticle[],
  pageSize: number,
): PlannedPage[] {
  const trail = [bylineIndexLink(kind)];
  const sealedSize = pageSize * sealedTimes;
  const basis = { articles: tagged, others: { kind, name, pageSize } };
  const { front, pages } = listPages(page, articles, {
    ...{ of: { label: name, path }, trail, pageSize: sealedSize, least: pageSize, basis },
    sealedPath: (k) => sealedPathBeside(path, k),
  });
  const props = {
    ...{ kind, name, trail, sealedSize },
    dates: articles.map(({ summary }) => summary.date),
    entries: front.map(({ summary }) => summary),
    oldest: articles.at(-1)?.summary ?? null,
  };
  return [page("byline", path, props, basis), ...pages];
}

/**
 * The index of authors or of sources in the order of pinyin: on one page if there is room for all;
 * else with those of the most articles on the first page, and pages with all names of each letter.
 */
function indexPages(
  page: PlanPage,
  kind: BylineKind,
  bylines: readonly Byline[],
  linkOf: (byline: Byline) => CountedLink,
  pinyin: Pinyin,
): PlannedPage[] {
  const inOrder = (names: readonly Byline[]) => pinyin.sorted(names, () => readings[kind]);
  const letterOf = ({ name }: Byline) => pinyin.letterOf(name, readings[kind]);
  const all = inOrder(bylines);
  const isWhole = all.length <= mostShown;
  const parts = isWhole ? [] : partsByLetter(all, letterOf, mostOfLetter);
  const letters = parts.map((part) => ({ label: labelOf(part), path: bylineLetterPath(kind, part.letter, part.number) }));
  const shown = isWhole ? all : inOrder(all.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, mostShown));
  const groupsOf = (names: readonly Byline[]) =>
    Array.from(groupBy(names, letterOf), ([letter, of]) => ({ letter, names: of.map(linkOf) }));
  return [
    page("byline-index", bylineIndexPath(kind), { kind, letter: null, letters, count: all.length, groups: groupsOf(shown) }),
    ...parts.map((part) =>
      page("byline-index", bylineLetterPath(kind, part.letter, part.number), {
        ...{ kind, letter: labelOf(part), letters, count: part.items.length, groups: groupsOf(part.items) },
      }),
    ),
  ];
}
