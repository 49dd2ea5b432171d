/// <reference lib="dom" />
import type { BodyFile, RewriteAddress } from "../page-reading.ts";
import { createBlockCollection, type LineKind } from "./block-collection.ts";
import { createBodyFiles } from "./body-files.ts";
import { codeOf, detailsBlocks, figureBlocks } from "./composed-blocks.ts";
import { alignmentWithin, marksWithin, withMark } from "./element-marks.ts";
import type { Block, Line, Mark } from "./page-block.ts";
import { attributeOf, hidesWords, isHidden, nameOf, walk } from "./visible-words.ts";

/** What line ends in the source of a page are. In WordPress they end lines and paragraphs. */
export type LineEnds = "spaces" | "lines";

/** What holds within an element. */
interface State extends LineKind {
  readonly marks: readonly Mark[];
  readonly lineEnds: LineEnds;
  /** How deep lists, quotations and tables lie within one another, as Jiuwen counts them. */
  readonly level: number;
}

/** Deeper lists, quotations and tables stand beside one another, as Jiuwen would not nest them. */
const deepest = 12;

/** How much deeper what lies in an element is. */
const levels: ReadonlyMap<string, number> = new Map(
  Object.entries({ ul: 2, ol: 2, dir: 2, menu: 2, table: 4, blockquote: 1, details: 1, figure: 1 }),
);

/** Elements that begin and end a paragraph. */
const divisions: ReadonlySet<string> = new Set(
  (
    "p div center section article header footer main aside nav address dl dt dd form fieldset legend figure figcaption summary details " +
    "ul ol li dir menu table caption thead tbody tfoot tr td th blockquote pre h1 h2 h3 h4 h5 h6 hr"
  ).split(" "),
);

/** Reads a body: its blocks in their order, and the files that it names, each once for its use. */
export function readBlocks(
  body: Element,
  rewrite: RewriteAddress,
  lineEnds: LineEnds,
): { readonly blocks: readonly Block[]; readonly files: readonly BodyFile[] } {
  const collection = createBlockCollection();
  const files = createBodyFiles(rewrite);
  /** The lines that are captions and summaries. */
  const captions = new Set<Line>();
  const open: { readonly around: State; readonly end: (() => void) | null }[] = [];
  let state: State = { marks: [], alignment: null, heading: 0, lineEnds, level: 0 };

  const addText = (text: string) => {
    if (state.lineEnds === "spaces") return collection.add({ is: "text", text, marks: state.marks }, state);
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) collection.add({ is: "break", marks: [] }, state);
      collection.add({ is: "text", text: line, marks: state.marks }, state);
    }
  };
  const pushAll = (blocks: readonly Block[]) => {
    for (const block of blocks) collection.push(block);
  };
  /** Begins a container whose blocks become other ones at its end. */
  const composed = (compose: (blocks: readonly Block[]) => readonly Block[]) => {
    collection.begin();
    return () => pushAll(compose(collection.end()));
  };
  const caption = (put: (blocks: readonly Block[]) => void) => {
    collection.begin();
    return () => {
      const blocks = collection.end();
      for (const block of blocks) if (block.is === "paragraph") captions.add(block.line);
      put(blocks);
    };
  };
  const isCaption = (line: Line) => captions.has(line);
  /** Begins a block; what it gives is done at its end. */
  const beginBlock = (element: Element, name: string): (() => void) | null => {
    switch (name) {
      case "ul":
      case "ol":
      case "dir":
      case "menu":
        collection.beginList(name === "ol", numberIn(element, "start", 9) ?? 1);
        return () => pushAll(collection.end());
      case "table":
        state = { ...state, alignment: null };
        collection.beginTable();
        return () => pushAll(collection.end());
      case "td":
      case "th": {
        if (collection.innermost() !== "table") return null;
        const [columns, rows] = [numberIn(element, "colspan", 3) ?? 1, numberIn(element, "rowspan", 3) ?? 1];
        collection.beginCell({ isHead: name === "th", alignment: state.alignment, columns, rows });
        state = { ...state, alignment: null };
        return () => void collection.end();
      }
      case "li":
        if (collection.innermost() !== "list") return null;
        collection.beginItem(numberIn(element, "value", 9));
        return () => void collection.end();
      case "tr":
        collection.beginRow();
        return null;
      case "blockquote":
        return composed((blocks) => (blocks.length === 0 ? [] : [{ is: "quotation", blocks }]));
      case "details":
        return composed((blocks) => detailsBlocks(blocks, isCaption));
      case "figure":
        return composed((blocks) => figureBlocks(blocks, isCaption));
      case "caption":
        return caption(collection.setCaption);
      case "figcaption":
      case "summary":
        return caption(pushAll);
      default:
        return null;
    }
  };
  const begin = (element: Element, name: string): (() => void) | null => {
    state = { ...state, marks: marksWithin(element, name, state.marks) };
    if (name === "a") {
      const address = files.link(element);
      if (address !== "") state = { ...state, marks: withMark(state.marks, { name: "link", address }) };
    }
    if (!divisions.has(name)) return null;
    collection.flush();
    if (/^h[1-6]$/.test(name)) state = { ...state, heading: Number(name.slice(1)) };
    state = { ...state, alignment: alignmentWithin(element, name, state.alignment) };
    const level = state.level + (levels.get(name) ?? 0);
    if (level > deepest) return null;
    if (level > state.level) state = { ...state, level, heading: 0 };
    return beginBlock(element, name);
  };
  /** What has nothing in it that is read by itself; false for any other element. */
  const addWhole = (element: Element, name: string): boolean => {
    if (name === "br") collection.add({ is: "break", marks: [] }, state);
    else if (name === "hr") collection.push({ is: "rule" });
    else if (name === "img" || name === "image") {
      const piece = files.shown(element, name, state.marks);
      if (piece) collection.add(piece, state);
    } else if (name === "video" || name === "audio") {
      const piece = files.shown(element, name, []);
      if (piece) collection.push({ is: "paragraph", alignment: null, line: [piece] });
    } else if (name === "iframe" || name === "embed" || name === "object") {
      const piece = files.embedded(element, name);
      if (piece?.is === "embedded") collection.push({ is: "embedded", line: [piece] });
      else if (piece) collection.push({ is: "paragraph", alignment: null, line: [piece] });
      return name !== "object" || hidesWords(element);
    } else if (name === "pre") {
      const code = codeOf(element);
      if (code === null) state = { ...state, lineEnds: "lines" };
      else if (code.text.trim() !== "") collection.push(code);
      return code !== null;
    } else return false;
    return true;
  };

  walk(body, {
    text: addText,
    enter: (element) => {
      const name = nameOf(element);
      const around = state;
      if (isHidden(element) || addWhole(element, name) || hidesWords(element)) return false;
      open.push({ around, end: begin(element, name) });
      return true;
    },
    leave: (element) => {
      const { around, end } = open.pop() ?? { around: state, end: null };
      if (divisions.has(nameOf(element))) collection.flush();
      end?.();
      state = around;
    },
  });
  return { blocks: collection.end(), files: files.files() };
}

/** A whole number that an attribute says, in at most so many digits; null if it says none. */
function numberIn(element: Element, name: string, digits: number): number | null {
  const value = attributeOf(element, name)?.trim() ?? "";
  return /^\d+$/.test(value) && value.length <= digits ? Number(value) : null;
}
