import type { MarkdownIt as Markdown, StateBlock, StateInline } from "markdown-it";
import { beginsWith } from "./following-line.ts";
import { setFootnotes } from "./footnote-list.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads footnotes: marks (`[^1]`) of which each has a definition (`[^1]: …`, going on in lines that
 * are indented by four). A mark without a definition is text, and so are a second definition of a
 * label, and one in a list or quotation.
 */
export function readFootnotes(markdown: Markdown): void {
  markdown.block.ruler.before("reference", "footnote", definition, { alt: ["paragraph", "reference", "blockquote"] });
  markdown.inline.ruler.before("link", "footnote_mark", mark);
  endAddressesAtMarks(markdown);
  setFootnotes(markdown);
}

/** The longest address, in UTF-16 units, in which a mark is looked for. */
const longestAddress = 2_000;

/** Ends a web address before a mark that follows it without a space. */
function endAddressesAtMarks({ linkify }: Markdown): void {
  const match = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => {
    const { index } = /\s|\[\^/.exec(text.slice(0, longestAddress)) ?? {};
    return match(index === undefined ? text : text.slice(0, index));
  };
}

const label = /\[\^([^\s[\]^]+)\]/y;

function definition(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (!beginsWith(state, line, 0x5b)) return false;
  const isOutside = (state.sCount[line] ?? 0) < state.blkIndent;
  if (state.level > 0 && !(silent && isOutside)) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  label.lastIndex = start;
  const [written, name = ""] = label.exec(state.src) ?? [];
  const from = start + (written?.length ?? 0);
  if (written === undefined || state.src.charCodeAt(from) !== 0x3a) return false;
  if (silent) return true;
  const notes = notesOf(state.env);
  if (notes.footnotes.has(name)) return false;
  const count = state.tokens.length;
  state.push("footnote_open", "", 1).meta = { label: name };
  readIndented(state, line, endLine, from + 1);
  if (state.tokens.length === count + 1) {
    state.tokens.pop();
    state.level--;
    return false;
  }
  state.push("footnote_close", "", -1);
  notes.footnotes.add(name);
  notes.unseen += wordUnits(name);
  return true;
}

/** Reads the blocks of a definition, which begins at `from` in its first line. */
function readIndented(state: StateBlock, line: number, endLine: number, from: number): void {
  const before = [state.bMarks[line], state.tShift[line], state.sCount[line]] as const;
  const words = state.skipSpaces(from);
  const indent = words - from;
  state.blkIndent += 4;
  [state.bMarks[line], state.tShift[line], state.sCount[line]] = [from, indent, Math.min(indent, 3) + state.blkIndent];
  state.md.block.tokenize(state, line, endLine);
  state.blkIndent -= 4;
  [state.bMarks[line], state.tShift[line], state.sCount[line]] = [before[0] ?? 0, before[1] ?? 0, before[2] ?? 0];
}

function mark(state: StateInline, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x5b || src.charCodeAt(pos + 1) !== 0x5e) return false;
  label.lastIndex = pos;
  const [written, name = ""] = label.exec(src) ?? [];
  if (written === undefined || pos + written.length > posMax || !notesOf(env).footnotes.has(name)) return false;
  if (!silent) Object.assign(state.push("footnote_mark", "", 0), { content: written, meta: { label: name } });
  state.pos = pos + written.length;
  return true;
}
