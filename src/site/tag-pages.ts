import type { Archive } from "../archive/archive.ts";
import type { Tag, TagKind } from "../archive/tags.ts";
import { type TagBeside, tagsBeside } from "../archive/tags-beside.ts";
import type { Article } from "../ingest/article.ts";
import { once } from "../lib/once.ts";
import { hasFeed } from "./feed-pages.ts";
import { tagLink } from "./links.ts";
import { listPages, sealedTimes } from "./list-pages.ts";
import { tellsStory } from "./list-story.ts";
import { listedFor } from "./listed-article.ts";
import type { NameIndexPages } from "./name-index-pages.ts";
import { tagFeedPath, tagListPath, tagPath, tagsPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import { type TaggedArticle, taggedIn } from "./tagged-article.ts";
import type { Link, TagCount } from "./view-models.ts";

const tagsLink = { label: "标签", path: tagsPath };

/** How many people, institutions and other tags are named beside a tag. */
const [mostPeople, mostInstitutions, mostRelated] = [8, 6, 12];

/**
 * On how many articles another tag must stand with one that tells a story: what stands there once
 * is chance.
 */
const leastTogether = 2;

/**
 * Each tag's first page and its sealed ones, and forwards from its former names. `taggedOf` has the
 * archive's articles with their tags.
 */
export function tagPages(
  page: PlanPage,
  archive: Archive,
  taggedOf: ReadonlyMap<Article, TaggedArticle>,
  { officesOf }: Pick<NameIndexPages, "officesOf">,
  { pageSize }: Pick<PlanOptions, "pageSize">,
): PlannedPage[] {
  const besideOf = once(() => tagsBeside(archive));
  return archive.tags.flatMap((tag) => {
    const { name, kind, note, articles, aliases } = tag;
    const trail = trailOf(tag);
    const sealedSize = pageSize * sealedTimes;
    const known = {
      ...{ name, kind, note, trail, sealedSize },
      narrower: tag.narrower.map((one) => ({ ...tagLink(one.name), count: one.articles.length })),
      offices: kind === "人物" || kind === "机构" ? officesOf(kind, name) : null,
      feed: hasFeed(tag) ? tagFeedPath(name) : null,
    };
    const basis = {
      articles: taggedIn(articles, taggedOf),
      others: { ...known, aliases, related: tag.related.map((one) => one.name), pageSize },
    };
    const entryOf = listedFor(tag);
    const { front, pages } = listPages(page, articles, {
      ...{ of: tagLink(name), trail, pageSize: sealedSize, least: pageSize, basis },
      sealedPath: (k) => tagListPath(name, k),
      entryOf,
    });
    const entries = once(() => front.map(entryOf));
    const besides = once(() => company(tag, besideOf()(tag, tellsStory(articles.length) ? leastTogether : 1)));
    const props = {
      ...known,
      dates: articles.map(({ summary }) => summary.date),
      // These take long to work out, and of most tags nothing has changed.
      get entries() {
        return entries();
      },
      get oldest() {
        return articles.slice(-1).map(entryOf)[0] ?? null;
      },
      get people() {
        return besides().people;
      },
      get institutions() {
        return besides().institutions;
      },
      get related() {
        return besides().related;
      },
    };
    const first = page("tag", tagPath(name), props, basis);
    return [first, ...pages, ...tag.formerly.flatMap((former) => forwardPages(page, former, tag, pages))];
  });
}

/** The pages above a tag: the index, then its broader tags, the broadest first. */
function trailOf({ broader }: Tag): Link[] {
  return broader === null ? [tagsLink] : [...trailOf(broader), tagLink(broader.name)];
}

/**
 * The people, the institutions and the other tags of which the page of a tag tells, without broader
 * and narrower ones, which stand elsewhere on it. What the curator relates to the tag comes first,
 * whatever its kind. A tag that tells no story does not set people and institutions apart.
 */
function company(tag: Tag, besides: readonly TagBeside[]) {
  const placed = new Set<Tag | null>([tag.broader, ...tag.narrower, ...tag.related]);
  const others = besides.filter(({ tag: other }) => !placed.has(other));
  const isApart = tellsStory(tag.articles.length);
  const namesOf = (kind: TagKind, most: number) =>
    isApart
      ? others
          .filter((one) => one.tag.kind === kind)
          .slice(0, most)
          .map(counted)
      : [];
  const curated = tag.related
    .filter((one) => one !== tag.broader && !tag.narrower.includes(one))
    .map((one) => ({ tag: one, count: besides.find((beside) => beside.tag === one)?.count ?? 0 }));
  const rest = others.filter(({ tag: { kind } }) => !isApart || (kind !== "人物" && kind !== "机构"));
  return {
    people: namesOf("人物", mostPeople),
    institutions: namesOf("机构", mostInstitutions),
    related: [...curated, ...rest].slice(0, mostRelated).map(counted),
  };
}

function counted({ tag: { name }, count }: TagBeside): TagCount {
  return { name, count };
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
