/**
 * What an element of HTML means in an article. `words`: nothing but the words in it. A mark stands
 * within a line; `tag` is the element that is written for it.
 */
export type Meaning =
  | { readonly is: "words" | "break" | "rule" | "picture" | "embedded" | "player" | "source" | "link" }
  | { readonly is: "mark"; readonly tag: string }
  | { readonly is: "block"; readonly as: BlockKind };

export type BlockKind =
  | "paragraph"
  | "division"
  | "heading"
  | "quotation"
  | "list"
  | "item"
  | "table"
  | "caption"
  | "rows"
  | "row"
  | "cell"
  | "figure"
  | "figcaption"
  | "details"
  | "summary"
  | "code";

const words: Meaning = { is: "words" };
const mark = (tag: string): Meaning => ({ is: "mark", tag });
const block = (as: BlockKind): Meaning => ({ is: "block", as });

/** All elements that mean something here. The tags of any other are shown as text. */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    ...{ strong: mark("strong"), b: mark("strong"), em: mark("em"), i: mark("em"), u: mark("u") },
    ...{ s: mark("s"), del: mark("s"), strike: mark("s"), sub: mark("sub"), sup: mark("sup") },
    ...{ mark: mark("mark"), small: mark("small"), code: mark("code"), tt: mark("code"), kbd: mark("kbd") },
    ...{ ruby: mark("ruby"), rt: mark("rt"), rp: mark("rp"), a: { is: "link" } },
    ...{ span: words, font: words, big: words, ins: words, abbr: words, cite: words, label: words, time: words },
    ...{ nobr: words, wbr: words, picture: words, col: words, colgroup: words, "o:p": words },
    ...{ br: { is: "break" }, hr: { is: "rule" }, img: { is: "picture" } },
    ...{ iframe: { is: "embedded" }, embed: { is: "embedded" }, object: { is: "embedded" }, param: words },
    ...{ video: { is: "player" }, audio: { is: "player" }, source: { is: "source" } },
    ...{ p: block("paragraph"), div: block("division"), center: block("division") },
    ...{ section: block("division"), article: block("division") },
    ...{ dl: block("division"), dt: block("paragraph"), dd: block("paragraph") },
    ...{ h1: block("heading"), h2: block("heading"), h3: block("heading") },
    ...{ h4: block("heading"), h5: block("heading"), h6: block("heading") },
    ...{ blockquote: block("quotation"), pre: block("code") },
    ...{ ul: block("list"), ol: block("list"), li: block("item") },
    ...{ table: block("table"), caption: block("caption"), thead: block("rows"), tbody: block("rows") },
    ...{ tfoot: block("rows"), tr: block("row"), td: block("cell"), th: block("cell") },
    ...{ figure: block("figure"), figcaption: block("figcaption") },
    ...{ details: block("details"), summary: block("summary") },
  } satisfies Record<string, Meaning>),
);

/** What an element means, by its name in lower case; undefined if its tags are text. */
export function meaningOf(name: string): Meaning | undefined {
  return meanings.get(name);
}

/** Elements that have no end, or whose end HTML lets one leave out. */
const withoutEnd: ReadonlySet<string> = new Set([
  ...["br", "hr", "img", "wbr", "col", "source", "embed", "param", "p", "li", "dt", "dd"],
  ...["tr", "td", "th", "thead", "tbody", "tfoot", "rt", "rp"],
]);

/** Whether an element may stand without its end tag. */
export function mayLackEnd(name: string): boolean {
  return withoutEnd.has(name);
}
