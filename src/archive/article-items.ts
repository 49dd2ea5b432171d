import type { Article } from "../ingest/article.ts";
import type { Item } from "../ingest/item.ts";
import { fold } from "../lib/fold.ts";

/**
 * Makes a function that finds the first item of a roundup whose heading holds one of the names; it
 * gives null if there is none.
 */
export function itemFinder(names: readonly string[]): (article: Article) => Item | null {
  const folded = names.map(fold);
  return ({ text: { items } }) => items.find((item) => folded.some((name) => holds(foldedHeading(item), name))) ?? null;
}

/**
 * The item of a roundup whose heading holds most of the tags, each given by its names, and the
 * first of such items; null if none holds any.
 */
export function itemForMost(article: Article, tags: readonly (readonly string[])[]): Item | null {
  let best: Item | null = null;
  let most = 0;
  for (const item of article.text.items) {
    const heading = foldedHeading(item);
    const held = tags.filter((names) => names.some((name) => holds(heading, fold(name)))).length;
    if (held > most) [best, most] = [item, held];
  }
  return best;
}

/** Headings are folded once, as a roundup stands on many tags. */
const foldedHeadings = new WeakMap<Item, string>();

function foldedHeading(item: Item): string {
  const known = foldedHeadings.get(item);
  if (known !== undefined) return known;
  const folded = fold(item.heading);
  foldedHeadings.set(item, folded);
  return folded;
}

/** Whether a name stands in a text, and not within a longer word of letters or figures. */
function holds(text: string, name: string): boolean {
  if (name === "") return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!isOneWord(text, at) && !isOneWord(text, end)) return true;
  }
  return false;
}

/** Whether a word of letters and figures goes on across a place. */
function isOneWord(text: string, at: number): boolean {
  return at > 0 && /^[a-z\d]{2}$/.test(text.slice(at - 1, at + 1));
}
