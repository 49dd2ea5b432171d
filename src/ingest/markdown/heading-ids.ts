import type { Env, MarkdownIt as Markdown, StateCore, StateInline, Token } from "markdown-it";
import { decodedPath } from "../../lib/decoded-path.ts";
import { pageId } from "./page-ids.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Makes links to headings of the same body lead there. A heading is named by the id that it ends in
 * (`## 经过 {#course}`, `[经过](#course)`), or by its words as GitHub, Hexo and VuePress write
 * them (`[使用](#使用)`). A link to any other place in the body is its words alone, and nothing
 * if it has none, as the anchors that some programs set behind headings.
 */
export function readHeadingIds(markdown: Markdown): void {
  markdown.core.ruler.before("inline", "heading_ids", takeIds);
  markdown.inline.ruler.before("link", "link_to_heading", linkToHeading);
}

const written = /^\{#([\p{L}\p{N}_.:-]{1,100})\}$/u;

function takeIds({ env, src, tokens }: StateCore): void {
  const notes = notesOf(env);
  notes.hasFragments = src.includes("](#");
  if (src.includes("{#")) takeWritten(env, tokens);
  if (notes.hasFragments) nameByWords(env, src, tokens);
}

function takeWritten(env: Env, tokens: readonly Token[]): void {
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

const link = /\]\(#([^\s()<>]{1,300})\)/g;

/** Gives an id to each heading whose words a link of the body names. */
function nameByWords(env: Env, src: string, tokens: readonly Token[]): void {
  const { headingIds } = notesOf(env);
  const named = new Set(Array.from(src.matchAll(link), ([, name = ""]) => nameOf(decodedPath(name))));
  const counts = new Map<string, number>();
  for (const [index, heading] of tokens.entries()) {
    if (heading.type !== "heading_open") continue;
    const words = nameOf((tokens[index + 1]?.content ?? "").replace(/\]\([^()]{0,1000}\)/g, ""));
    const count = counts.get(words) ?? 0;
    counts.set(words, count + 1);
    // Programs number the later headings of the same words.
    const name = count === 0 ? words : `${words}${count}`;
    if (name === "" || !named.has(name) || headingIds.has(name)) continue;
    const id = String(heading.attrGet("id") ?? pageId(env, "part", name));
    headingIds.set(name, id);
    heading.attrSet("id", id);
  }
}

/** The words of a heading or of a link to it, whatever a program makes of marks and blanks. */
function nameOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const target = /\(#([^\s()<>]{0,300})\)/y;

/** The rule for a link to a heading of the same body. */
function linkToHeading(state: StateInline, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x5b) return false;
  const notes = notesOf(env);
  if (!notes.hasFragments) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, true);
  if (end < 0) return false;
  target.lastIndex = end + 1;
  const [address, name = ""] = target.exec(src) ?? [];
  if (address === undefined) return false;
  const after = end + 1 + address.length;
  if (after > posMax) return false;
  if (!silent) {
    const fragment = decodedPath(name);
    const isEmpty = src.slice(pos + 1, end).trim() === "";
    const id = isEmpty ? undefined : (notes.headingIds.get(fragment) ?? notes.headingIds.get(nameOf(fragment)));
    [state.pos, state.posMax] = [pos + 1, end];
    if (id !== undefined) state.push("link_open", "a", 1).attrs = [["href", `#${id}`]];
    state.linkLevel++;
    if (!isEmpty) state.md.inline.tokenize(state);
    state.linkLevel--;
    if (id !== undefined) state.push("link_close", "a", -1);
    notes.unseen += wordUnits(address);
    notes.hasLinks = true;
  }
  [state.pos, state.posMax] = [after, posMax];
  return true;
}
