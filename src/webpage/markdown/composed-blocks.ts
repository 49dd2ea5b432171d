/// <reference lib="dom" />
import type { Block, Line } from "./page-block.ts";
import { attributeOf, hidesWords, nameOf, walk } from "./visible-words.ts";

/** A figure: a picture with its caption if it is that, and else its blocks. */
export function figureBlocks(blocks: readonly Block[], isCaption: (line: Line) => boolean): readonly Block[] {
  const [one, other, ...more] = blocks;
  if (one?.is !== "paragraph" || other?.is !== "paragraph" || more.length > 0) return blocks;
  const [picture, caption] = isCaption(one.line) ? [other.line, one.line] : [one.line, other.line];
  const isPicture = picture.length === 1 && picture[0]?.is === "picture";
  const isOneLine = caption.every(({ is }) => is === "text");
  return isPicture && isOneLine && isCaption(caption) ? [{ is: "captioned", picture, caption }] : blocks;
}

/** What can be opened, if it says so in its first line; else its blocks. */
export function detailsBlocks(blocks: readonly Block[], isSummary: (line: Line) => boolean): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.is !== "paragraph" || !isSummary(first.line) || rest.length === 0) return blocks;
  return [{ is: "details", summary: first.line, blocks: rest }];
}

/** Elements that code has none of. */
const notInCode: ReadonlySet<string> = new Set(
  "p div table ul ol dl img video audio iframe embed object h1 h2 h3 h4 h5 h6 hr blockquote section center figure".split(" "),
);

/** The code in a `pre`; null if blocks or pictures stand in it, or it holds an article's lines. */
export function codeOf(pre: Element): (Block & { readonly is: "code" }) | null {
  const texts: string[] = [];
  let language = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,30})/.exec(attributeOf(pre, "class") ?? "")?.[1] ?? "";
  let isCode = true;
  walk(pre, {
    text: (text) => texts.push(text),
    enter: (element) => {
      const name = nameOf(element);
      if (notInCode.has(name)) isCode = false;
      if (name === "br") texts.push("\n");
      if (name === "code") language ||= /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,30})/.exec(attributeOf(element, "class") ?? "")?.[1] ?? "";
      return isCode && !hidesWords(element);
    },
    leave: () => {},
  });
  const text = texts.join("").replace(/\r\n?/g, "\n").replaceAll("\0", "");
  return isCode ? { is: "code", text: text.replace(/^\n/, "").replace(/\n$/, ""), language } : null;
}
