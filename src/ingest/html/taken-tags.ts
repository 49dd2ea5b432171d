import { embeddedBy } from "./embedded.ts";
import { mayLackEnd, meaningOf } from "./html-elements.ts";
import type { Tag } from "./html-pieces.ts";

/** Which tags of a text are markup, and which of those have no partner. */
export interface TakenTags {
  readonly taken: ReadonlySet<Tag>;
  /** Tags without the partner that they need. They end a line at most. */
  readonly lone: ReadonlySet<Tag>;
}

/**
 * Tells markup from words in angle brackets. A tag is markup if its element means something here
 * and it has its partner, needs none, or has attributes, as systems write them. Of those without a
 * partner an end is markup too unless it would end a mark within a line: `</div>` is a remain, but
 * `<b>` alone is spoken of, or is part of `a<b>c`.
 */
export function takenTags(tags: readonly Tag[]): TakenTags {
  const known = tags.filter((tag) => meaningOf(tag.name) !== undefined && hasSource(tag));
  const lone = withoutPartner(known);
  const taken = new Set(known.filter((tag) => !lone.has(tag) || tag.attributes.size > 0 || mayEndAlone(tag)));
  return { taken, lone };
}

/** Whether a tag names what it shows, if it is one that shows something. */
function hasSource({ name, isEnd, attributes }: Tag): boolean {
  if (isEnd) return true;
  if (name === "img") return pictureOf(attributes) !== "";
  return meaningOf(name)?.is !== "embedded" || embeddedBy(name, attributes) !== "";
}

/** The address of a picture. Some systems hold it back until the reader comes near. */
export function pictureOf(attributes: ReadonlyMap<string, string>): string {
  const own = attributes.get("src")?.trim() ?? "";
  const delayed = (attributes.get("data-src") ?? attributes.get("data-original"))?.trim() ?? "";
  return own === "" || (delayed !== "" && own.startsWith("data:")) ? delayed || own : own;
}

function mayEndAlone({ name, isEnd }: Tag): boolean {
  const meaning = meaningOf(name);
  return isEnd && (meaning?.is === "block" || meaning?.is === "words" || meaning?.is === "break");
}

function withoutPartner(tags: readonly Tag[]): Set<Tag> {
  const lone = new Set<Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    const begun = open.get(tag.name) ?? [];
    open.set(tag.name, begun);
    if (!tag.isEnd) begun.push(tag);
    else if (!begun.pop()) lone.add(tag);
  }
  for (const [name, begun] of open) if (!mayLackEnd(name)) for (const tag of begun) lone.add(tag);
  return lone;
}
