import type { Archive } from "../archive/archive.ts";
import { type Month, type Year, years } from "../archive/months.ts";
import { relatedTags } from "../archive/related-tags.ts";
import { type Tag, tagKinds } from "../archive/tags.ts";
import type { NameReading } from "../language/pinyin.ts";
import { groupBy } from "../lib/group-by.ts";
import { createChart } from "./chart.ts";
import { labelOf, partsByLetter } from "./letters.ts";
import { tagLink } from "./links.ts";
import { listPages } from "./list-pages.ts";
import { listedFor } from "./listed-article.ts";
import type { NameIndexPages } from "./name-index-pages.ts";
import { monthFragment, tagFeedPath, tagListPath, tagPath, tagsByNamePath, tagsLetterPath, tagsPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { Link, WeighedTag } from "./view-models.ts";

const tagsLink = { label: "标签", path: tagsPath };

/** How many sizes the tag index has. */
const levels = 4;

/**
 * The most tags of a kind that the index shows, which are those on the most articles; and the most
 * tags of all kinds with which the index by pinyin is one page.
 */
const [mostOfKind, undivided] = [300, 1_000];

/**
 * The tag index in two orders, of which that of pinyin has pages for each letter if there are many
 * tags; and for each tag its first page and its sealed ones.
 */
export function tagPages(
  page: PlanPage,
  { tags, tagsOf }: Archive,
  { officesOf, indexes }: NameIndexPages,
  { pageSize, pinyin }: Pick<PlanOptions, "pageSize" | "pinyin">,
): PlannedPage[] {
  const relatedTo = relatedTags(tagsOf);
  const byName = pinyin.sorted(tags, readingOf);
  const most = tags.reduce((most, { articles }) => Math.max(most, articles.length), 1);
  const parts = byName.length <= undivided ? [] : partsByLetter(byName, (tag) => pinyin.letterOf(tag.name, readingOf(tag)), undivided);
  const letters = parts.map((part) => ({ label: labelOf(part), path: tagsLetterPath(part.letter, part.number) }));
  const shown = new Set(parts.length === 0 ? tags : foremost(tags));
  const groups = (of: readonly Tag[]) => groupsOf(of, most, (tag) => shown.has(tag));
  return [
    page("tags", tagsPath, { order: "count", letter: null, letters, groups: groups(tags), indexes }),
    page("tags", tagsByNamePath, { order: "name", letter: null, letters, groups: groups(byName), indexes }),
    ...parts.map((part) =>
      page("tags", tagsLetterPath(part.letter, part.number), {
        order: "name",
        letter: labelOf(part),
        letters,
        indexes,
        groups: groupsOf(part.items, most, () => true),
      }),
    ),
    ...tags.flatMap((tag) => pagesOf(page, tag, { relatedTo, officesOf, pageSize })),
  ];
}

/** How the name of a tag is read in pinyin: only the name of a person has a surname. */
function readingOf({ kind }: Tag): NameReading {
  return kind === "人物" ? "person" : "word";
}

/**
 * Of each kind the tags that stand on the most articles. Tags are given by kind, and then by number
 * of articles.
 */
function foremost(tags: readonly Tag[]): Tag[] {
  return [...groupBy(tags, ({ kind }) => kind).values()].flatMap((ofKind) => ofKind.slice(0, mostOfKind));
}

/**
 * Tags by kind, in the order in which they are given. `most` is the greatest number of articles of
 * any tag.
 */
function groupsOf(tags: readonly Tag[], most: number, isShown: (tag: Tag) => boolean) {
  const byKind = groupBy(tags, ({ kind }) => kind);
  return tagKinds.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    if (!ofKind) return [];
    const shown = ofKind.filter(isShown);
    return [{ kind, tags: shown.map((tag) => weighed(tag, most)), more: ofKind.length - shown.length }];
  });
}

/**
 * A tag with its weight, which grows with the logarithm of its count: most archives have a few tags
 * on thousands of articles, and thousands of tags on a few.
 */
function weighed({ name, articles }: Tag, most: number): WeighedTag {
  const count = articles.length;
  const level = 1 + Math.round(((levels - 1) * Math.log(Math.max(1, count))) / Math.max(1, Math.log(most)));
  return { ...tagLink(name), count, level };
}

interface TagOptions extends Pick<NameIndexPages, "officesOf"> {
  readonly relatedTo: (tag: Tag) => readonly Tag[];
  readonly pageSize: number;
}

function pagesOf(page: PlanPage, tag: Tag, { relatedTo, officesOf, pageSize }: TagOptions): PlannedPage[] {
  const { name, kind, note, articles } = tag;
  const of = tagLink(name);
  const trail = trailOf(tag);
  const sealedPath = (k: number) => tagListPath(name, k);
  const { front, older, pages, pageAt } = listPages(page, articles, {
    of,
    trail,
    pageSize,
    sealedPath,
    entryOf: (article) => listedFor(tag, article),
  });
  const yearly = years(articles);
  const positions = positionsOf(yearly);
  const chart = createChart(yearly, {
    targetOf: (month) => ({ path: pageAt(positions.get(month) ?? 0), fragment: monthFragment(`${month.year}-${month.month}`) }),
    yearPathOf: () => null,
  });
  const narrower = tag.narrower.map((one) => ({ ...tagLink(one.name), count: one.articles.length }));
  const related = relatedLinks(tag, relatedTo(tag));
  const offices = kind === "人物" || kind === "机构" ? officesOf(kind, name) : null;
  const feed = articles.length > 0 ? tagFeedPath(name) : null;
  const first = { name, kind, note, count: articles.length, chart, trail, narrower, related, offices, feed, entries: front, older };
  return [page("tag", of.path, first), ...pages, ...tag.formerly.flatMap((former) => forwardPages(page, former, tag, pages))];
}

/** The pages above a tag: the index, then its broader tags, the broadest first. */
function trailOf({ broader }: Tag): Link[] {
  return broader === null ? [tagsLink] : [...trailOf(broader), tagLink(broader.name)];
}

/** The most related tags that a page names. */
const mostRelated = 12;

/**
 * The tags that the curator relates to a tag, and then those that stand beside it most often;
 * without broader and narrower ones, which the page shows elsewhere.
 */
function relatedLinks(tag: Tag, besides: readonly Tag[]): Link[] {
  const placed = new Set<Tag | null>([tag.broader, ...tag.narrower]);
  const others = [...new Set([...tag.related, ...besides])].filter((other) => !placed.has(other));
  return others.slice(0, mostRelated).map(({ name }) => tagLink(name));
}

/**
 * The pages at the addresses that a tag had under a former name. Each leads to the page that has
 * taken its place. `pages` are the tag's pages behind its first.
 */
function forwardPages(page: PlanPage, former: string, { name }: Tag, pages: readonly PlannedPage[]): PlannedPage[] {
  const to = tagLink(name);
  return [
    page("forward", tagPath(former), { to, renamed: former }),
    ...pages.map(({ kind, path }, index) =>
      page("forward", tagListPath(former, index + 1), { to: kind === "list" ? { ...to, path } : to, renamed: former }),
    ),
  ];
}

/**
 * The position of each month's newest article in the list of all articles. Years come newest
 * first.
 */
function positionsOf(years: readonly Year[]): ReadonlyMap<Month, number> {
  let position = 0;
  const positions = new Map<Month, number>();
  for (const { months, withoutMonth } of years) {
    for (const month of months) {
      positions.set(month, position);
      position += month.articles.length;
    }
    position += withoutMonth.length;
  }
  return positions;
}
