import type { MarkdownIt as Markdown, StateBlock } from "markdown-it";
import { deepest } from "./body-limits.ts";
import { beginsWith, followingLine, lineText, readLines } from "./following-line.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Shows a container (`::: tip 标题`, to `:::`) as a note with its title. The name of its kind is
 * markup if it is a usual one. A container that does not end is text.
 */
export function readContainers(markdown: Markdown): void {
  markdown.block.ruler.before("fence", "container", container, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

/** Matches a first line: its colons, perhaps the name of its kind, and the title. */
const opening =
  /^(:{3,})[ \t]*((?:tip|info|note|warning|danger|caution|important|success|error|question|details|quote|abstract|summary|example|left|right|center|v-pre)(?![\w-]))?(.*)$/;

/** The classes of containers that say how their text stands, and are no notes. */
const places: ReadonlyMap<string, string> = new Map([
  ["left", "align-left"],
  ["right", "align-right"],
  ["center", "align-center"],
  ["v-pre", "as-it-is"],
]);

function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!beginsWith(state, startLine, 0x3a) || state.level >= deepest) return false;
  const [, colons = "", name = "", rest = ""] = opening.exec(lineText(state, startLine)) ?? [];
  if (colons === "" || `${name}${rest.trim()}` === "") return false;
  const close = closingLine(state, startLine, endLine, colons.length);
  if (close === null) return false;
  if (silent) return true;
  const notes = notesOf(state.env);
  notes.unseen += wordUnits(name);
  const open = state.push("container_open", "div", 1);
  open.block = true;
  const place = places.get(name);
  open.attrs = [["class", place ?? "note"]];
  if (place === undefined) open.attrPush(["role", "note"]);
  open.map = [startLine, Math.min(close + 1, endLine)];
  // Docusaurus writes a title in brackets.
  const title = rest.trim().replace(/^\[(.*)\]$/s, "$1");
  if (title !== "") {
    state.push("paragraph_open", "p", 1).attrs = [["class", "title"]];
    Object.assign(state.push("inline", "", 0), { content: title, children: [], map: [startLine, startLine + 1] });
    state.push("paragraph_close", "p", -1);
  }
  notes.containers++;
  readLines(state, startLine + 1, close, Math.min(close + 1, endLine));
  notes.containers--;
  state.push("container_close", "div", -1).block = true;
  return true;
}

/**
 * The line that ends a container of so many colons. Others may lie in it; where they are more than
 * the lines that end them, the first such line ends all, as in VuePress. One without an end of its
 * own in another ends with that, and one in none has no end.
 */
function closingLine(state: StateBlock, startLine: number, endLine: number, colons: number): number | null {
  let depth = 1;
  const own = followingLine(state, startLine, endLine, (line) => {
    if (!line.startsWith(":::")) return false;
    const isClosing = /^:+$/.test(line);
    if (!isClosing && opening.test(line)) depth++;
    // Fewer colons end nothing but what lies within.
    else if (isClosing && (depth > 1 || line.length >= colons)) depth--;
    return depth === 0;
  });
  const isEnd = (line: string) => /^:+$/.test(line) && line.length >= colons;
  const close = own ?? followingLine(state, startLine, endLine, isEnd);
  const isWithin = notesOf(state.env).containers > 0 && state.blkIndent === 0;
  return close ?? (isWithin ? endLine : null);
}
