import type { MarkdownIt as Markdown, StateBlock, StateCore, StateInline } from "markdown-it";
import { beginsWith, lineText } from "./following-line.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Leaves out attributes of Kramdown and Wiki.js, which say how something looks: `{:.wide}` behind a
 * block or a mark, `{.tabset}` behind a heading or on a line of its own; and `* TOC` before
 * `{:toc}`, which stands for a table of contents.
 */
export function hideAttributeLists(markdown: Markdown): void {
  const ends = { alt: ["paragraph", "reference", "blockquote", "list"] };
  markdown.block.ruler.before("list", "table_of_contents", tableOfContents, { alt: ["paragraph", "reference", "blockquote"] });
  markdown.block.ruler.before("fence", "attribute_list", attributeLine, ends);
  markdown.inline.ruler.before("link", "attribute_list", attributesWithin);
  markdown.core.ruler.before("inline", "attribute_list", cutHeadings);
}

/** The longest list. */
const longest = 300;

const setting = String.raw`(?:[.#][A-Za-z][\w-]*|[A-Za-z_][\w-]*(?:=(?:"[^"{}]*"|'[^'{}]*'|[\w%.-]+))?)`;
const ofKramdown = new RegExp(String.raw`\{:\s*(?:${setting}\s+)*${setting}\s*\}`, "y");
const classes = String.raw`\{\s*(?:\.[A-Za-z][\w-]*\s+)*\.[A-Za-z][\w-]*\s*\}`;
const line = new RegExp(`^(?:${classes}|${ofKramdown.source})$`);

function attributeLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (!beginsWith(state, startLine, 0x7b)) return false;
  const written = lineText(state, startLine);
  if (written.length > longest || !line.test(written)) return false;
  if (silent) return true;
  notesOf(state.env).unseen += wordUnits(written);
  state.line = startLine + 1;
  return true;
}

function tableOfContents(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (startLine + 1 >= endLine || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const [first, second] = [lineText(state, startLine), lineText(state, startLine + 1)];
  if (!/^\{:\s?toc\b[^{}]*\}$/.test(second) || !/^(?:[*+-]|\d{1,9}[.)])[ \t]{1,4}(?:toc|(?:table of )?contents|目[录錄])$/i.test(first))
    return false;
  if (silent) return true;
  notesOf(state.env).unseen += wordUnits(first) + wordUnits(second);
  state.line = startLine + 2;
  return true;
}

function attributesWithin(state: StateInline, silent: boolean): boolean {
  const { pos, posMax, src } = state;
  // Behind a mark, as that of a link, and not among words.
  if (src.charCodeAt(pos) !== 0x7b || !/[)*_`\]>]/.test(src[pos - 1] ?? "")) return false;
  ofKramdown.lastIndex = pos;
  const [written = ""] = ofKramdown.exec(src.slice(0, pos + longest)) ?? [];
  if (written === "" || pos + written.length > posMax) return false;
  if (!silent) notesOf(state.env).unseen += wordUnits(written);
  state.pos = pos + written.length;
  return true;
}

function cutHeadings({ env, src, tokens }: StateCore): void {
  if (!/\{[:.\s]/.test(src)) return;
  for (const [index, { type }] of tokens.entries()) {
    const text = type === "heading_open" ? tokens[index + 1] : undefined;
    const at = text?.content.lastIndexOf("{") ?? -1;
    if (!text || at < 1 || text.content[at - 1] === "\\" || text.content.length - at > longest) continue;
    const mark = text.content.slice(at).trimEnd();
    const words = text.content.slice(0, at).trimEnd();
    if (words === "" || !line.test(mark)) continue;
    text.content = words;
    notesOf(env).unseen += wordUnits(mark);
  }
}
