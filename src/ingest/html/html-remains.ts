import { mayLackEnd, meaningOf } from "./html-elements.ts";
import { type Piece, piecesOf, type Tag } from "./html-pieces.ts";
import { type TakenTags, takenTags } from "./taken-tags.ts";

/** A text with what a system has left of HTML in it. */
export interface Remains {
  /** The pieces of the text, of which tags, entities and comments are markup. */
  readonly pieces: readonly Piece[];
  /** Tags without the partner that they need. */
  readonly lone: ReadonlySet<Tag>;
  /** Where the first remain begins, in UTF-16 units. */
  readonly at: number;
}

/**
 * Finds what is left of HTML in a plain text; null if nothing is. A text that speaks of HTML shows
 * it, so each doubt is decided for text: a tag must be plainly markup (`takenTags`), and a text
 * that speaks of one tag has none that is taken. Likewise with entities.
 */
export function remainsIn(text: string): Remains | null {
  // Most texts have neither, and that is known at once.
  if (!text.includes("<") && !text.includes("&")) return null;
  const pieces = piecesOf(text);
  const tags = pieces.filter((piece) => piece.is === "tag");
  const all = takenTags(tags);
  const isSpokenOf = speaksOfTags(pieces, all) || tags.some(isPartOfPage(tags));
  const { taken, lone } = isSpokenOf ? takenTags([]) : all;
  const hasSpokenEntity = pieces.some((piece, index) => piece.is === "entity" && isNamed(pieces, index, entityWords));
  const isMarkup = (piece: Piece) => {
    if (piece.is === "tag") return taken.has(piece);
    if (piece.is === "comment") return !isSpokenOf;
    return piece.is === "entity" && !hasSpokenEntity;
  };
  const first = pieces.find(isMarkup);
  if (!first) return null;
  const read = pieces.map((piece): Piece => (isMarkup(piece) ? piece : { is: "text", source: piece.source, at: piece.at }));
  return { pieces: read, lone, at: first.at };
}

interface Words {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** What stands beside a tag that a text speaks of. */
const tagWords: Words = {
  before: /(?:标签|标记|元素|代码|语句|标识符?|插入|键入|输入|写作|写成|叫做?|称为|(?<![使应作费专启常引运采利信有通])用)[:：]?\s?$/,
  behind: /^\s?(?:标签|标记|元素|属性|代码|语句|标识|tags?\b|elements?\b)/i,
};

/** The words that surely speak of a tag, also in a text that tags mark. */
const verbs: Words = {
  before: /(?:插入|键入|写作|写成|(?<![使应作费专启常引运采利信有通])用)[:：]?\s?$/,
  behind: /^\s?(?:标签|标记|tags?\b|elements?\b)/i,
};

/** And beside an entity. */
const entityWords: Words = {
  before: /(?:实体|转义符?|转义字符|字符引用)[:：]?\s?$/,
  behind: /^\s?(?:实体|转义|字符引用)/,
};

/** Quotation marks around what is named. Straight ones may be those of two neighbours. */
const quotes: ReadonlyMap<string, string> = new Map(
  ["“”", "‘’", "「」", "『』", "``", "《》", "（）", "()"].map(([a = "", b = ""]) => [a, b]),
);

/** All that stands between a beginning and an end in `<b>和</b>`. */
const isConjunction = /^\s*(?:[和与或及、]|and|or)\s*$/;

function speaksOfTags(pieces: readonly Piece[], { taken, lone }: TakenTags): boolean {
  // Where other tags mark the text, a word such as 元素 before the end of a line is just a word.
  const hasPairs = [...taken].some(({ name, isEnd }) => isEnd && !mayLackEnd(name)) || [...taken].filter(({ isEnd }) => isEnd).length > 1;
  return pieces.some((piece, index) => {
    if (piece.is !== "tag") return false;
    // Between tags that mark something stand words that could be any.
    if (mayLackEnd(piece.name) || lone.has(piece)) return isNamed(pieces, index, hasPairs ? verbs : tagWords);
    const { left, right } = textBeside(pieces, index);
    if (isQuoted(left, right)) return true;
    return piece.isEnd && (tagWords.behind.test(right) || (isConjunction.test(left) && isPlainMark(pieces[index - 2])));
  });
}

function isPlainMark(piece: Piece | undefined): boolean {
  return piece?.is === "tag" && piece.attributes.size === 0 && meaningOf(piece.name)?.is === "mark";
}

/** Whether a tag or an entity is named, as the text beside it tells. */
function isNamed(pieces: readonly Piece[], index: number, words: Words): boolean {
  const { left, right } = textBeside(pieces, index);
  return isQuoted(left, right) || words.before.test(left) || words.behind.test(right);
}

function isQuoted(left: string, right: string): boolean {
  const close = quotes.get(left.slice(-1));
  return close !== undefined && right.startsWith(close);
}

/** The nearest text before and behind a piece. */
function textBeside(pieces: readonly Piece[], index: number): { readonly left: string; readonly right: string } {
  const [before, behind] = [pieces[index - 1], pieces[index + 1]];
  return { left: before?.is === "text" ? before.source.slice(-12) : "", right: behind?.is === "text" ? behind.source.slice(0, 12) : "" };
}

/** Parts of a page that no article has: alone they are spoken of. */
const partsOfPages: ReadonlySet<string> = new Set(["html", "head", "body", "title", "script", "style", "iframe", "form", "button"]);

/** Tells whether a tag begins a part of a page that does not end. */
function isPartOfPage(tags: readonly Tag[]): (tag: Tag) => boolean {
  const ends = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name));
  return ({ name, isEnd }) => !isEnd && partsOfPages.has(name) && !ends.has(name);
}
