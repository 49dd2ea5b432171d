import { type Tag, type TagKind, tagKinds } from "../archive/tags.ts";
import type { NameReading } from "../language/pinyin.ts";
import { groupBy } from "../lib/group-by.ts";
import { labelOf, partsByLetter } from "./letters.ts";
import { tagLink } from "./links.ts";
import { tagsByNamePath, tagsLetterPath, tagsPath } from "./paths.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { PlannedPage, PlanPage } from "./planned-page.ts";
import type { Link, WeighedTag } from "./view-models.ts";

/** How many sizes the index has. */
const levels = 4;

/**
 * The most tags that the index shows, as many as fill three screens of a desk; and the most on a
 * page of a letter, of which whoever comes there wants to see all.
 */
const [mostShown, mostOfLetter] = [160, 1_000];

/**
 * The index of all tags, once by their number of articles and once in the order of pinyin. If there
 * are more than it shows, each letter has pages with all of its tags.
 */
export function tagIndexPages(
  page: PlanPage,
  tags: readonly Tag[],
  indexes: readonly Link[],
  { pinyin }: Pick<PlanOptions, "pinyin">,
): PlannedPage[] {
  const byName = pinyin.sorted(tags, readingOf);
  const most = tags.reduce((most, { articles }) => Math.max(most, articles.length), 1);
  const letterOf = (tag: Tag) => pinyin.letterOf(tag.name, readingOf(tag));
  const parts = tags.length <= mostShown ? [] : partsByLetter(byName, letterOf, mostOfLetter);
  const letters = parts.map((part) => ({ label: labelOf(part), path: tagsLetterPath(part.letter, part.number) }));
  const shown = new Set(foremost(tags));
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
  ];
}

/** How the name of a tag is read in pinyin: only the name of a person has a surname. */
function readingOf({ kind }: Tag): NameReading {
  return kind === "人物" ? "person" : "word";
}

/**
 * The tags that the index shows: of each kind those that stand on the most articles. Each kind has
 * the same room, and what one does not need is there for the others. Tags are given by kind, and
 * then by number of articles.
 */
function foremost(tags: readonly Tag[]): Tag[] {
  const byKind = groupBy(tags, ({ kind }) => kind);
  const rooms = new Map<TagKind, number>();
  let left = mostShown;
  const smallestFirst = [...byKind].sort(([, a], [, b]) => a.length - b.length);
  for (const [index, [kind, ofKind]] of smallestFirst.entries()) {
    const room = Math.min(ofKind.length, Math.floor(left / (smallestFirst.length - index)));
    rooms.set(kind, room);
    left -= room;
  }
  return [...byKind].flatMap(([kind, ofKind]) => ofKind.slice(0, rooms.get(kind)));
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
