import simplified from "opencc-js/dict/TSCharacters";
import type { Order, Request } from "../../src/search/read/search-interface.ts";
import type { News } from "./news.ts";

/** A term of a query as tests write it: a text, which is matched whole as between quotation marks. */
export interface Sought {
  readonly text: string;
  /** Whether it is whole without quotation marks. */
  readonly isBare?: boolean;
  readonly inTitle?: boolean;
  readonly isExcluded?: boolean;
  /** Whether it is an alternative to the wanted one before it. */
  readonly isAlternative?: boolean;
}

const simple = new Map(simplified.split("|").map((pair) => [...pair].filter((character) => character !== " ") as [string, string]));

/** What stands in a number: a mark behind a figure, or one between two; a Han character; a letter or figure; anything else. */
const parts =
  /((?<=[0-9][%‰°′]*)[%‰°′]|(?<=[0-9][%‰°′]*)[-.,:/~+*×·•・‧∶⁄‐–—―−〜∼](?=[0-9]))|([\p{Script=Han}々〇〆])|([\p{L}\p{N}\p{M}])|./gsu;

/** A text in which what counts as the same is the same: each mark of a number, Han character and word between marks of its own, `|` for all that separates. */
function spelled(text: string): string {
  const folded = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFKC")
      .replace(/\p{Default_Ignorable_Code_Point}/gu, ""),
  ]
    .map((character) => simple.get(character) ?? character)
    .join("");
  const units = folded.replace(parts, (_, mark, han, letter) => {
    if (letter) return letter;
    return mark || han ? `<${mark ?? han}>` : "|";
  });
  return units.replace(/[^<>|]+(?=$|[<|])/g, (word) => `(${word})`).replace(/\|+/g, "|");
}

/** An article with its texts spelled. */
interface Spelled {
  readonly news: News;
  readonly title: string;
  readonly body: string;
}

/** Searches by looking through all texts. The articles come the oldest first. */
export function createScan(oldestFirst: readonly News[]) {
  const all: Spelled[] = oldestFirst.map((news) => ({ news, title: spelled(news.title), body: spelled(news.body) }));
  return (sought: readonly Sought[], request: Omit<Request, "query">): News[] => {
    const found = all.flatMap(({ news, title, body }, index) => {
      let [hits, inTitle] = [0, 0];
      const wanted: number[] = [];
      for (const { text, inTitle: isTitle = false, isExcluded = false, isAlternative = false } of sought) {
        const needle = spelled(text).replace(/^\||\|$/g, "");
        const titled = occurrences(title, needle);
        const count = isTitle ? titled : titled + occurrences(body, needle);
        if (isExcluded && count > 0) return [];
        if (isExcluded) continue;
        wanted.push(count + (isAlternative ? (wanted.pop() ?? 0) : 0));
        hits += count;
        inTitle += titled;
      }
      if (wanted.includes(0)) return [];
      return passes(news, request) ? { news, index, hits, inTitle } : [];
    });
    const orders: Record<Order, (a: (typeof found)[0], b: (typeof found)[0]) => number> = {
      relevance: (a, b) => b.inTitle - a.inTitle || b.hits - a.hits || b.index - a.index,
      newest: (a, b) => b.index - a.index,
      oldest: (a, b) => a.index - b.index,
      views: (a, b) => (b.news.views ?? -1) - (a.news.views ?? -1) || b.index - a.index,
    };
    return found.sort(orders[request.order]).map(({ news }) => news);
  };
}

function passes(
  { date, labels, columns, authors, source: origin }: News,
  { year, tag, column, author, source, from, to }: Omit<Request, "query">,
): boolean {
  return (
    (from === null || date.slice(0, 7) >= from) &&
    (to === null || date.slice(0, 7) <= to) &&
    (year === null || date.startsWith(year)) &&
    (tag === null || labels.includes(tag)) &&
    (column === null || labels.slice(0, columns).includes(column)) &&
    (author === null || authors.some((name) => spelled(name) === spelled(author))) &&
    (source === null || origin === source)
  );
}

/** How often a text stands in another; overlapping ones count. */
function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

/** Whether there is anything in a text that can be sought. */
export function isSearchable(text: string): boolean {
  return /[<(]/.test(spelled(text));
}
