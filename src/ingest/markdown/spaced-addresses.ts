import type { MarkdownIt as Markdown, StateInline } from "markdown-it";
import { isFileName } from "../../media/media-name.ts";
import { notesOf } from "./parse-notes.ts";
import { pushPicture } from "./push-picture.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads pictures and links whose address has blanks in it, if it is that of a file, as in
 * `![甲](images/open day.png)`: CommonMark would have them in `<…>`. A size behind it, as HackMD
 * has it (`a.png =300x200`), is left out.
 */
export function readSpacedAddresses(markdown: Markdown): void {
  markdown.inline.ruler.before("link", "spaced_address", spacedAddress);
}

const target = /\([ \t]*((?:[^(){}<>\n"]|\([^()<>\n"]{0,200}\)){1,500}?)(?:[ \t]+(=\d{0,5}x\d{0,5}))?(?:[ \t]+"([^"\n]{0,500})")?[ \t]*\)/y;

function spacedAddress(state: StateInline, silent: boolean): boolean {
  const { md, pos, posMax, src } = state;
  const isPicture = src.startsWith("![", pos);
  if (!isPicture && src.charCodeAt(pos) !== 0x5b) return false;
  const start = isPicture ? pos + 1 : pos;
  const end = md.helpers.parseLinkLabel(state, start, !isPicture);
  if (end < 0 || src.charCodeAt(end + 1) !== 0x28) return false;
  target.lastIndex = end + 1;
  const [written = "", address = "", size, title = ""] = target.exec(src) ?? [];
  const after = end + 1 + written.length;
  const href = md.normalizeLink(address);
  if ((size === undefined && !/[ \t]/.test(address)) || after > posMax || !isFileName(address) || !md.validateLink(href)) return false;
  const words = src.slice(start + 1, end);
  if (silent) {
    state.pos = after;
    return true;
  }
  if (isPicture) pushPicture(state, { address, description: words, title: title.trim() }, src.slice(pos, after));
  else {
    const notes = notesOf(state.env);
    const open = state.push("link_open", "a", 1);
    open.attrs = [["href", href]];
    if (title !== "") open.attrPush(["title", title]);
    [state.pos, state.posMax] = [start + 1, end];
    state.linkLevel++;
    md.inline.tokenize(state);
    state.linkLevel--;
    state.push("link_close", "a", -1);
    notes.hasLinks = true;
    notes.unseen += wordUnits(written);
  }
  [state.pos, state.posMax] = [after, posMax];
  return true;
}
