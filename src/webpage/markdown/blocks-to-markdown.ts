import { isCaption } from "../../ingest/caption.ts";
import { blockHtml } from "./blocks-to-html.ts";
import { lineMarkdown } from "./line-to-markdown.ts";
import { type Block, type Item, type Line, lineWords } from "./page-block.ts";
import { tableMarkdown } from "./table-to-markdown.ts";

/** Blocks as Markdown, with blank lines between them. */
function blocksMarkdown(blocks: readonly Block[]): string {
  return eachMarkdown(blocks).join("\n\n");
}

/**
 * Each block as Markdown. Of two lists that follow one another the second has other marks, as they
 * would be one.
 */
export function eachMarkdown(blocks: readonly Block[]): string[] {
  let isOther = false;
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    isOther = block.is === "list" && before?.is === "list" && before.isOrdered === block.isOrdered && !isOther;
    return blockMarkdown(block, isOther);
  });
}

function blockMarkdown(block: Block, isOther: boolean): string {
  switch (block.is) {
    case "paragraph":
      return block.alignment === null || isCaptionOfPicture(block.line) ? lineMarkdown(block.line, "paragraph") : blockHtml(block);
    case "heading":
      return `${"#".repeat(block.level)} ${lineMarkdown(withoutStrong(block.line), "heading")}`;
    case "captioned":
      return captionedMarkdown(block.picture, block.caption);
    case "code":
      return codeMarkdown(block.text, block.language);
    case "rule":
      return "***";
    case "list":
      return listMarkdown(block.items, block.isOrdered, isOther);
    case "quotation":
      return blocksMarkdown(block.blocks)
        .split("\n")
        .map((line) => (line === "" ? ">" : `> ${line}`))
        .join("\n");
    case "table":
      return tableMarkdown(block) ?? blockHtml(block);
    case "details":
    case "embedded":
      return blockHtml(block);
  }
}

/** A caption stands below its picture by itself, wherever the page had it. */
function isCaptionOfPicture(line: Line): boolean {
  return line.every(({ is }) => is === "text") && isCaption(lineWords(line));
}

/** What is bold in a heading anyway. */
function withoutStrong(line: Line): Line {
  return line.map((piece) => ({ ...piece, marks: piece.marks.filter(({ name }) => name !== "strong") }));
}

/** A picture with its caption: a line that Jiuwen takes for one, else as WordPress writes it. */
function captionedMarkdown(picture: Line, caption: Line): string {
  const [shown, words] = [lineMarkdown(picture, "paragraph"), lineMarkdown(caption, "paragraph")];
  return isCaption(lineWords(caption)) ? `${shown}\\\n${words}` : `[caption]${shown} ${words}[/caption]`;
}

function codeMarkdown(text: string, language: string): string {
  const longest = text.match(/`{3,}/g)?.reduce((most, run) => Math.max(most, run.length), 2) ?? 2;
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function listMarkdown(items: readonly Item[], isOrdered: boolean, isOther: boolean): string {
  const isTight = items.every(
    ({ blocks }) => blocks.length === 1 || (blocks.length === 2 && blocks[0]?.is === "paragraph" && mayFollow(blocks[1])),
  );
  const shown = items.map(({ number, blocks }) => {
    const mark = isOrdered ? `${number}${isOther ? ")" : "."} ` : isOther ? "* " : "- ";
    const lines = eachMarkdown(blocks)
      .join(isTight ? "\n" : "\n\n")
      .split("\n");
    const indent = " ".repeat(mark.length);
    return lines.map((line, index) => (index === 0 ? `${mark}${line}` : line === "" ? "" : `${indent}${line}`)).join("\n");
  });
  return shown.join(isTight ? "\n" : "\n\n");
}

/** Whether a block may follow the words of an item without a blank line. */
function mayFollow(block: Block | undefined): boolean {
  return block?.is === "list" && (!block.isOrdered || block.items[0]?.number === 1);
}
