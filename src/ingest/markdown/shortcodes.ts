import type { MarkdownIt as Markdown, StateInline } from "markdown-it";
import { isWebAddress } from "../../media/address.ts";
import { notesOf } from "./parse-notes.ts";
import { pushPicture } from "./push-picture.ts";
import { pictureIn } from "./shortcode-picture.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads commands of other programs within a text: `{{< … >}}` and `{{% … %}}` of Hugo, `{% … %}` of
 * Hexo and Jekyll, and their `{{ … }}`. One that shows a picture is that picture. What stands in
 * `{% raw %}` is text without it. All others stay exactly as they are written, and nothing in them
 * is markup.
 */
export function readShortcodes(markdown: Markdown): void {
  markdown.inline.ruler.before("link", "shortcode", shortcode);
}

const command = /\{(?:\{[<%\s-][^{}]*\}|%[^{}]*%)\}/y;
const rawEnd = /\{%-?\s*endraw\s*-?%\}/g;

function shortcode(state: StateInline, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x7b) return false;
  command.lastIndex = pos;
  const [written] = command.exec(src) ?? [];
  if (written === undefined || pos + written.length > posMax || !/[A-Za-z]/.test(written)) return false;
  const notes = notesOf(env);
  if (/^\{%-?\s*raw\s*-?%\}$/.test(written) && readRaw(state, pos + written.length, silent)) return true;
  const picture = pictureIn(written);
  state.pos = pos + written.length;
  if (silent) return true;
  if (picture === null) {
    notes.command ??= written;
    notes.commands++;
    state.pending += written;
    return true;
  }
  const link = isWebAddress(picture.link) && state.linkLevel === 0 ? state.md.normalizeLink(picture.link) : "";
  if (link !== "") state.push("link_open", "a", 1).attrs = [["href", link]];
  pushPicture(state, picture, written);
  if (link !== "") state.push("link_close", "a", -1);
  return true;
}

/** Shows what stands from `from` to the end of `{% raw %}` as text; false if it has no end. */
function readRaw(state: StateInline, from: number, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  const notes = notesOf(env);
  // What has no end behind one beginning has none behind the next.
  if (notes.openRaw === src) return false;
  rawEnd.lastIndex = from;
  const end = rawEnd.exec(src);
  if (end === null) notes.openRaw = src;
  if (end === null || end.index + end[0].length > posMax) return false;
  if (!silent) {
    state.pending += src.slice(from, end.index);
    notes.unseen += wordUnits(src.slice(pos, from)) + wordUnits(end[0]);
  }
  state.pos = end.index + end[0].length;
  return true;
}
