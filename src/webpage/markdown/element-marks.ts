/// <reference lib="dom" />
import { alignmentOf } from "../../ingest/html/html-attributes.ts";
import { type Alignment, type Mark, type MarkName, markNames } from "./page-block.ts";
import { attributeOf } from "./visible-words.ts";

/** The marks that elements are by their names. */
const marksOfElements: ReadonlyMap<string, MarkName> = new Map(
  Object.entries({
    ...{ strong: "strong", b: "strong", em: "em", i: "em", u: "u", s: "s", del: "s", strike: "s" },
    ...{ sub: "sub", sup: "sup", mark: "mark", small: "small", ruby: "ruby", rt: "rt", rp: "rp" },
    ...{ code: "code", tt: "code", kbd: "code", samp: "code" },
  } as const),
);

const ranks: ReadonlyMap<MarkName, number> = new Map(markNames.map((name, index) => [name, index]));

const rankOf = ({ name }: Mark) => ranks.get(name) ?? 0;

/** The marks with one more; one that is there already takes the place of its like. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (marks.some(({ name, address }) => name === mark.name && address === mark.address)) return marks;
  return [...marks.filter(({ name }) => name !== mark.name), mark].sort((one, other) => rankOf(one) - rankOf(other));
}

export function withoutMark(marks: readonly Mark[], name: MarkName): readonly Mark[] {
  return marks.some((mark) => mark.name === name) ? marks.filter((mark) => mark.name !== name) : marks;
}

/** The marks within an element, by its name and its style; `marks` are those around it. */
export function marksWithin(element: Element, name: string, marks: readonly Mark[]): readonly Mark[] {
  const own = marksOfElements.get(name);
  // A reading stands over characters, and nowhere else.
  const isStray = (own === "rt" || own === "rp") && !marks.some((mark) => mark.name === "ruby");
  let within = own === undefined || isStray ? marks : withMark(marks, { name: own, address: "" });
  const style = attributeOf(element, "style");
  if (style === null || !/font-weight|font-style|text-decoration/i.test(style)) return within;
  const has = (pattern: RegExp) => pattern.test(style);
  if (has(/font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i)) within = withMark(within, { name: "strong", address: "" });
  if (has(/font-weight\s{0,9}:\s{0,9}(?:normal|[1-5]00)/i)) within = withoutMark(within, "strong");
  if (has(/font-style\s{0,9}:\s{0,9}italic/i)) within = withMark(within, { name: "em", address: "" });
  if (has(/font-style\s{0,9}:\s{0,9}normal/i)) within = withoutMark(within, "em");
  if (has(/text-decoration(?:-line)?\s{0,9}:[^;]{0,50}underline/i) && name !== "a") within = withMark(within, { name: "u", address: "" });
  if (has(/text-decoration(?:-line)?\s{0,9}:[^;]{0,50}line-through/i)) within = withMark(within, { name: "s", address: "" });
  return within;
}

/** How the paragraphs in an element are aligned, if those around it are aligned so. */
export function alignmentWithin(element: Element, name: string, around: Alignment): Alignment {
  const style = attributeOf(element, "style");
  const align = attributeOf(element, "align");
  if (name === "center") return "center";
  const says = (style !== null && /text-align/i.test(style)) || align !== null;
  if (!says) return around;
  const attributes = new Map<string, string>();
  if (style !== null) attributes.set("style", style);
  if (align !== null) attributes.set("align", align);
  return alignmentOf(name, attributes);
}
