import type { Archive } from "../../../../src/archive/archive.ts";
import type { IndexedName } from "../../../../src/archive/name-index.ts";
import type { Collection } from "./collection.ts";
import { indexesOf } from "./coverage.ts";
import { draw } from "./draw.ts";
import { keyOf, type SheetName, type SheetRow } from "./sheet.ts";

/** How many of each are drawn: of the related ones, how many articles whose related ones are all judged. */
const counts: Readonly<Record<SheetName, number>> = { tags: 200, people: 200, institutions: 200, related: 100 };

/** How many offices help to judge a name. */
const mostOffices = 3;

/** What is judged of a collection. */
export interface Drawn {
  readonly rows: Readonly<Record<SheetName, readonly SheetRow[]>>;
  /** The keys of those that stand on the first page of the index of people. They come after the others that were drawn. */
  readonly firstPage: ReadonlySet<string>;
  /** The keys of what was drawn, the first page being no draw. */
  readonly drawn: Readonly<Record<SheetName, ReadonlySet<string>>>;
}

/**
 * Draws what is judged. `related` has the related articles of each article, `firstPage` the names on the first page of the index of people.
 */
export function drawRows(
  collection: Collection,
  related: readonly (readonly Archive["articles"][number][])[],
  firstPage: ReadonlySet<string>,
): Drawn {
  const { archive, texts, tags } = collection;
  const index = indexesOf(archive);
  const titleOf = (article: Archive["articles"][number] | undefined) => article?.header.title ?? "";
  const tagRows = draw(tags, counts.tags, ({ name }) => name).map(({ name, kind, articles }) => {
    const titles = draw(articles, 3, ({ origin }) => origin.file).map(titleOf);
    return { key: [name], facts: [kind, articles.length, ...[0, 1, 2].map((at) => titles[at] ?? "")] };
  });

  const nameRow = (why: string, { name, count, tenures }: IndexedName) => {
    const offices = tenures.slice(0, mostOffices).map(({ person, institution, title }) => {
      const beside = person === name ? (institution ?? "") : person;
      return `${beside}${person === name ? "" : " "}${title}`;
    });
    const told = tenures.flatMap(({ last }) => index.get(last) ?? []).map((at) => texts[at]);
    const text = [...told, ...texts].find((one) => one !== undefined && (one.title.includes(name) || one.body.includes(name)));
    const sentence = text === undefined ? "" : sentenceWith(name, `${text.title}\n${text.body}`);
    return { key: [name], facts: [why, count, [...new Set(offices)].join("；"), sentence] };
  };
  const people = draw(archive.names.人物, counts.people, ({ name }) => name);
  const first = archive.names.人物.filter((entry) => firstPage.has(entry.name) && !people.includes(entry));
  const institutions = draw(archive.names.机构, counts.institutions, ({ name }) => name);

  const files = archive.articles.map((article, at) => ({ article, near: related[at] ?? [] })).filter(({ near }) => near.length > 0);
  const pairs = draw(files, counts.related, ({ article }) => article.origin.file).flatMap(({ article, near }) =>
    near.map((other) => ({
      key: [article.origin.file, other.origin.file],
      facts: [article.summary.date, titleOf(article), other.summary.date, titleOf(other), sharedTags(archive, article, other)],
    })),
  );
  const rows = {
    tags: tagRows,
    people: [
      ...people.map((entry) => nameRow(firstPage.has(entry.name) ? "drawn, first page" : "drawn", entry)),
      ...first.map((entry) => nameRow("first page", entry)),
    ],
    institutions: institutions.map((entry) => nameRow("drawn", entry)),
    related: pairs,
  };
  const keys = (list: readonly SheetRow[]) => new Set(list.map(({ key }) => keyOf(key)));
  return {
    rows,
    firstPage,
    drawn: {
      tags: keys(rows.tags),
      people: new Set(people.map(({ name }) => name)),
      institutions: keys(rows.institutions),
      related: keys(rows.related),
    },
  };
}

/** The names of the tags that two articles have in common, without which a roundup's title says nothing. */
function sharedTags({ tagsOf }: Archive, one: Archive["articles"][number], other: Archive["articles"][number]): string {
  const others = new Set(tagsOf.get(other));
  return (tagsOf.get(one) ?? [])
    .filter((tag) => others.has(tag))
    .map(({ name }) => name)
    .join("、");
}

/** The first sentence of a text that has a name, the title being one. */
export function sentenceWith(name: string, text: string): string {
  return text.split(/(?<=[。！？；\n])/u).find((sentence) => sentence.includes(name)) ?? "";
}
