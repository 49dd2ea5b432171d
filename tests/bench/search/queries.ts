import { randomNumbers } from "../random.ts";
import type { Texts } from "./texts.ts";

/** Of so many Han characters are the texts that are sought. */
export const queryLengths = [2, 4, 8] as const;
export type QueryLength = (typeof queryLengths)[number];

/** How often a text is sought of each length. */
const perLength = 200;

/** Draws texts of so many Han characters each from the bodies of an archive, at random: what is often in them is often drawn. The same archive always gives the same ones. */
export function drawQueries(articles: readonly Texts[]): Readonly<Record<QueryLength, readonly string[]>> {
  const random = randomNumbers(20_260_401);
  const below = (limit: number) => Math.floor(random() * limit);
  const draw = (length: QueryLength) => {
    const drawn: string[] = [];
    // An archive with nothing that long would never end it.
    for (let trial = 0; drawn.length < perLength && trial < 1_000 * perLength; trial++) {
      const body = articles[below(articles.length)]?.body ?? "";
      const start = below(body.length);
      const text = body.slice(start, start + length);
      if (text.length === length && /^[\u4e00-\u9fff]+$/.test(text)) drawn.push(text);
    }
    return drawn;
  };
  return { 2: draw(2), 4: draw(4), 8: draw(8) };
}

/** The articles that have each of some texts in title or body, found by looking through all of them. */
export function scan(articles: Iterable<Texts>, queries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(queries.map((query) => [query, []]));
  // By their first character: so all are looked for at once, and each article is gone through once.
  const byFirst = new Map<number, string[]>();
  for (const query of found.keys()) byFirst.set(query.charCodeAt(0), [...(byFirst.get(query.charCodeAt(0)) ?? []), query]);
  for (const { id, title, body } of articles) {
    for (const text of [title, body]) {
      for (let at = 0; at < text.length; at++) {
        for (const query of byFirst.get(text.charCodeAt(at)) ?? []) {
          const ids = found.get(query);
          if (ids && ids.at(-1) !== id && text.startsWith(query, at)) ids.push(id);
        }
      }
    }
  }
  return found;
}
