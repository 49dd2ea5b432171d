import MarkdownIt, { type Token } from "markdown-it";
import { type Frame, type Holds, innermost } from "./frames.ts";
import { closing, createInlineBuilder, type InlineBuilder, isBlank, opening } from "./inline-builder.ts";

/** The blocks that have begun, and the tokens so far. Each block that begins ends. */
export interface BlockStack {
  /** The line of the body, from 0, of what comes next. */
  line: number;
  /** What stands in the present line. */
  readonly marks: InlineBuilder;
  readonly top: () => Frame;
  readonly begin: (kind: Frame["kind"], name: string, holds: Holds, open: Token | null, paragraph?: Token | null) => void;
  /** Ends the present line or paragraph. */
  readonly endLine: () => void;
  /** Ends blocks until so many are left. */
  readonly endDownTo: (count: number) => void;
  /** Ends the innermost block of Markdown; that of a paragraph is no token of its own. */
  readonly endMarkdown: (close: Token) => void;
  /** Makes a block possible here. It is not within a heading of Markdown, nor at any depth. */
  readonly makeRoom: () => boolean;
  /** Adds a token to the present line, in a cell or an item where a table or a list needs one. */
  readonly add: (token: Token) => void;
  /** Adds a block that is one token. */
  readonly push: (token: Token) => void;
  /** Whether nothing is in the innermost block yet. */
  readonly isNew: () => boolean;
  /** Whether nothing but a caption is in it. */
  readonly hasNoRow: () => boolean;
  /** The place of the innermost block of some kinds (`innermost`). */
  readonly find: (isSought: (frame: Frame) => boolean, isOfTable: boolean) => number;
  /** All tokens, once everything is added. */
  readonly finish: () => Token[];
}

/** How deep blocks may lie in one another. Deeper ones are shown beside one another. */
const deepestBlock = 60;

export function createBlockStack(): BlockStack {
  const tokens: Token[] = [];
  const root: Frame = { kind: "root", name: "", holds: "paragraphs", open: null, at: 0, paragraph: null, code: "" };
  const frames: Frame[] = [root];
  const top = () => frames.at(-1) ?? root;
  const marks = createInlineBuilder(() => frames.length);

  const push = (token: Token) => {
    token.block = true;
    token.map ??= [stack.line, stack.line + 1];
    tokens.push(token);
  };
  const endLine = () => {
    const children = marks.take();
    if (children.length === 0) return;
    const inline = new MarkdownIt.Token("inline", "", 0);
    inline.children = children;
    inline.content = children.map(({ content }) => content).join("");
    const { holds, paragraph } = top();
    const open = holds === "paragraphs" ? Object.assign(opening("paragraph", "p"), paragraph) : null;
    if (open) push(open);
    push(inline);
    if (open) push(closing(open));
  };
  const begin: BlockStack["begin"] = (kind, name, holds, open, paragraph = null) => {
    frames.push({ kind, name, holds, open, at: tokens.length, paragraph, code: "" });
    if (open) push(open);
  };
  const endTop = () => {
    endLine();
    const frame = frames.pop();
    if (!frame) return;
    marks.forget(frames.length + 1);
    const { kind, open, at, code } = frame;
    if (kind === "code") push(Object.assign(new MarkdownIt.Token("code_block", "code", 0), { content: code.replace(/^\n/, "") }));
    if (!open || kind === "markdown") return;
    // An empty cell keeps its place; of all else nothing could be seen.
    if (tokens.length === at + 1 && kind !== "cell") tokens.pop();
    else push(closing(open));
  };
  const endDownTo = (count: number) => {
    endLine();
    while (frames.length > count) endTop();
  };
  const fill = () => {
    if (top().holds === "rows") begin("rows", "tbody", "row", opening("tbody", "tbody"));
    if (top().holds === "row") begin("row", "tr", "cells", opening("tr", "tr"));
    if (top().holds === "cells") begin("cell", "td", "words", opening("td", "td"));
    if (top().holds === "items") begin("item", "li", "words", opening("list_item", "li"));
  };
  const isNew = () => tokens.length === top().at + (top().open ? 1 : 0);
  const stack: BlockStack = {
    line: 0,
    marks,
    top,
    begin,
    endLine,
    endDownTo,
    endMarkdown: (close) => {
      endDownTo(frames.findLastIndex(({ kind }) => kind === "markdown") + 1);
      const { open, at } = top();
      endTop();
      if (open?.type === "heading_open" && tokens.length === at + 1) tokens.pop();
      else if (close.type !== "paragraph_close") push(close);
    },
    makeRoom: () => {
      endLine();
      while (/^(?:line|code)$/.test(top().holds) && top().kind !== "markdown") endTop();
      while (top().kind === "paragraph") endTop();
      fill();
      return top().holds !== "line" && frames.length < deepestBlock;
    },
    add: (token) => {
      if (top().holds === "code") endTop();
      if (!isBlank(token)) fill();
      marks.add(token);
    },
    push,
    isNew,
    hasNoRow: () => isNew() || tokens.at(-1)?.type === "caption_close",
    find: (isSought, isOfTable) => innermost(frames, isSought, isOfTable),
    finish: () => {
      endDownTo(1);
      return tokens;
    },
  };
  return stack;
}
