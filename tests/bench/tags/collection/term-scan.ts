import type { Text } from "./collection.ts";

/**
 * The texts that are about each name by the rule for terms (it stands in the title, or twice in the text), by their indexes: found by a plain
 * scan, which shares nothing with the code under test. Where names overlap, each counts (日本 in 日本海), or the longest alone.
 * Names of one character are not looked for.
 */
export function textsAbout(texts: readonly Text[], names: Iterable<string>, longestAlone = false): Map<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const byHead = new Map<string, string[]>();
  for (const name of new Set(names)) {
    found.set(name, new Set());
    const head = name.slice(0, 2);
    const same = byHead.get(head);
    if (same) same.push(name);
    else byHead.set(head, [name]);
  }
  for (const same of byHead.values()) same.sort((a, b) => b.length - a.length);
  for (const [index, { title, body }] of texts.entries()) {
    for (const name of countsIn(title, byHead, longestAlone).keys()) found.get(name)?.add(index);
    for (const [name, count] of countsIn(body, byHead, longestAlone)) if (count > 1) found.get(name)?.add(index);
  }
  return found;
}

/** How often names stand in a text, without overlapping themselves. Names come by their first two units, the longest first. */
function countsIn(text: string, byHead: ReadonlyMap<string, readonly string[]>, longestAlone: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const ends = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const start = at;
    for (const name of byHead.get(text.slice(start, start + 2)) ?? []) {
      if (!text.startsWith(name, start) || start < (ends.get(name) ?? 0)) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      ends.set(name, start + name.length);
      if (!longestAlone) continue;
      at = start + name.length - 1;
      break;
    }
  }
  return counts;
}
