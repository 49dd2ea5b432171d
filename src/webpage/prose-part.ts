import { isOnlyFacts } from "./fact-lines.ts";
import { lengthOf, type PageLine } from "./page-lines.ts";

/** A piece of text, as long as it is without white space, and the element that it stands in. */
export interface TextPiece {
  readonly element: Element;
  readonly characters: number;
}

/**
 * How much of a text may stand outside the part that is taken for all of it: a tenth, or this many
 * characters, such as a caption and the notice of a copyright, of a short one.
 */
const [mostOutside, leastInside] = [80, 0.7];

/** The innermost element that holds a text but for a small rest; a paragraph alone is none. */
export function partWith(root: Element, pieces: readonly TextPiece[]): Element | null {
  const held = new Map<Element, number>();
  let whole = 0;
  for (const { element, characters } of pieces) {
    whole += characters;
    for (let above: Element | null = element; above !== null && above !== root; above = above.parentElement) {
      held.set(above, (held.get(above) ?? 0) + characters);
    }
  }
  if (whole === 0) return null;
  const enough = Math.min(whole * 0.9, Math.max(whole * leastInside, whole - mostOutside));
  let part = root;
  for (let inner: Element | undefined = root; inner !== undefined; ) {
    part = inner;
    inner = [...part.children].find((child) => (held.get(child) ?? 0) >= enough);
  }
  return blockOf(part, root);
}

/** Where readers write, often more than the article has. */
const readers = "[class*=comment], [id*=comment], [class*=Comment], [id*=Comment], [class*=pinglun], [id*=pinglun], #SOHUCS";

/** How many such places are known, as each line is looked for in all of them. */
const mostPlaces = 50;

/**
 * The part with the prose of a page or of a part of it, if that is plain: all sentences are in it,
 * most of it are sentences, and hardly anything else stands beside it. Many pages are so, and to
 * see it takes no time.
 */
export function prosePart(root: Element, lines: readonly PageLine[]): Element | null {
  const places = [...root.querySelectorAll(readers)].slice(0, mostPlaces);
  const within = root.localName === "body" ? lines : lines.filter(({ element }) => root.contains(element));
  const own = ownLines(within).filter(({ element }) => !places.some((place) => place.contains(element)));
  const part = partWith(
    root,
    sentencesOf(own)
      .filter(({ element }) => element.closest(readers) === null)
      .map(pieceOf),
  );
  const around = part?.parentElement;
  if (!part || part === root || !around) return null;
  const isIn = ({ element }: PageLine) => part.contains(element);
  const sentences = charactersOf(sentencesOf(own.filter(isIn)));
  const all = lines.filter(isIn).reduce((sum, { text }) => sum + lengthOf(text), 0);
  const beside = charactersOf(own.filter((line) => around.contains(line.element) && !isIn(line)));
  return sentences >= all * leastInside && beside <= mostOutside ? part : null;
}

/** What a site says of all its articles, of their rights and of its duties. */
const notice =
  /^[\s【[(（※*]*(?:特别|重要|免责|版权|郑重|特別|免責|版權)?(?:声明|聲明|说明)\s{0,4}[:：]|[未非][经經].{0,8}(?:授权|授權|许可|許可|允许|同意).{0,12}[不禁]|(?:版权|版權).{0,8}(?:所有|归)/;

/** The lines that are sentences of the page itself. */
export function sentencesOf(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(
    ({ text, linked }) => text.length >= 25 && linked * 4 < text.length && /[，。；！？]/.test(text) && !notice.test(text),
  );
}

function charactersOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, line) => sum + pieceOf(line).characters, 0);
}

/** The lines that are neither links to others, nor headings, nor facts. */
export function ownLines(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(({ text, linked, heading }) => linked * 2 < lengthOf(text) && heading === 0 && !isOnlyFacts(text));
}

/** A line as a piece of text, without its links. */
export function pieceOf({ element, text, linked }: PageLine): TextPiece {
  return { element, characters: lengthOf(text) - linked };
}

function blockOf(element: Element, root: Element): Element {
  const isPart = /^(?:p|span|font|b|strong|em|h[1-6]|a)$/.test(element.localName);
  return isPart && element !== root && element.parentElement !== null ? blockOf(element.parentElement, root) : element;
}
