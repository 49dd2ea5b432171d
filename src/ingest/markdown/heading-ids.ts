import type { MarkdownIt as Markdown, StateCore, StateInline } from "markdown-it";
import { decodedPath } from "../../lib/decoded-path.ts";
import { pageId } from "./page-ids.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Takes the id that a heading ends in (`## 经过 {#course}`), and makes links to it
 * (`[经过](#course)`) lead there. A link to any other place in the body stays text.
 */
export function readHeadingIds(markdown: Markdown): void {
  markdown.core.ruler.before("inline", "heading_ids", takeIds);
  markdown.inline.ruler.before("link", "link_to_heading", linkToHeading);
}

const written = /^\{#([\p{L}\p{N}_.:-]{1,100})\}$/u;

function takeIds({ env, src, tokens }: StateCore): void {
  if (!src.includes("{#")) return;
  const notes = notesOf(env);
  for (const [index, heading] of tokens.entries()) {
    const text = heading.type === "heading_open" ? tokens[index + 1] : undefined;
    const at = text?.content.lastIndexOf("{#") ?? -1;
    // A heading of nothing else would head nothing.
    if (!text || at < 1 || text.content[at - 1] === "\\") continue;
    const mark = text.content.slice(at).trimEnd();
    const [, id] = written.exec(mark) ?? [];
    const words = text.content.slice(0, at).trimEnd();
    if (id === undefined || words === "") continue;
    text.content = words;
    notes.unseen += wordUnits(mark);
    // The first of a name is the one that links lead to.
    if (notes.headingIds.has(id)) continue;
    notes.headingIds.set(id, pageId(env, "part", id));
    heading.attrSet("id", pageId(env, "part", id));
  }
}

const target = /\(#([^\s()<>]{1,300})\)/y;

/** The rule for a link to a heading of the same body. */
function linkToHeading(state: StateInline, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x5b) return false;
  const notes = notesOf(env);
  if (notes.headingIds.size === 0) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, true);
  if (end < 0 || src.slice(pos + 1, end).trim() === "") return false;
  target.lastIndex = end + 1;
  const [address = "", name = ""] = target.exec(src) ?? [];
  const id = notes.headingIds.get(decodedPath(name));
  const after = end + 1 + address.length;
  if (id === undefined || after > posMax) return false;
  if (!silent) {
    [state.pos, state.posMax] = [pos + 1, end];
    state.push("link_open", "a", 1).attrs = [["href", `#${id}`]];
    state.linkLevel++;
    state.md.inline.tokenize(state);
    state.linkLevel--;
    state.push("link_close", "a", -1);
    notes.unseen += wordUnits(address);
    notes.hasLinks = true;
  }
  [state.pos, state.posMax] = [after, posMax];
  return true;
}
