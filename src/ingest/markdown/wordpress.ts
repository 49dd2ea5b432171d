import type { MarkdownIt as Markdown, StateInline } from "markdown-it";
import { isWebAddress } from "../../media/address.ts";
import { notesOf } from "./parse-notes.ts";
import { pushPicture } from "./push-picture.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads shortcodes of WordPress: `[caption …]` is the picture in it with the words behind that,
 * `[embed]` the address in it, `[video …]` and `[audio …]` the recording. What else they say, and
 * `[gallery …]`, whose pictures nothing names, stays as it is written.
 */
export function readWordPress(markdown: Markdown): void {
  markdown.inline.ruler.before("link", "wordpress", shortcode);
  Object.assign(markdown.renderer.rules, { caption_mark_open: () => "", caption_mark_close: () => "" });
}

const beginning = /\[(caption|embed|video|audio|gallery)((?:\s[^[\]\n]{0,1000})?)\]/y;
const source = /\s(?:src|mp4|m4v|webm|ogv|flv|wmv|mp3|m4a|ogg|wav|wma)\s?=\s?["']([^"']{1,500})["']/;

function shortcode(state: StateInline, silent: boolean): boolean {
  const { env, md, pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x5b) return false;
  beginning.lastIndex = pos;
  const [written = "", name = "", settings = ""] = beginning.exec(src) ?? [];
  const from = pos + written.length;
  if (written === "" || from > posMax || src[from] === "(") return false;
  const notes = notesOf(env);
  if (name === "gallery") {
    if (settings === "") return false;
    state.pos = from;
    if (silent) return true;
    state.pending += written;
    notes.command ??= written;
    notes.commands++;
    return true;
  }
  const close = `[/${name}]`;
  const isRecording = name === "video" || name === "audio";
  const end = isRecording && !src.startsWith(close, from) ? from : endOf(state, close, from);
  if (end === -1) return false;
  const after = src.startsWith(close, end) ? end + close.length : end;
  if (after > posMax) return false;
  const [, address] = isRecording ? (source.exec(settings) ?? []) : [];
  const embedded = name === "embed" ? src.slice(from, end).trim() : "";
  if (name === "embed" && (!isWebAddress(embedded) || /\s/.test(embedded))) return false;
  // A caption among the settings would be lost.
  if (isRecording ? address === undefined : /\scaption\s?=/.test(settings)) return false;
  if (!silent && address !== undefined) pushPicture(state, { address, description: "", title: "" }, src.slice(pos, after));
  else if (!silent) {
    const isLink = embedded !== "" && state.linkLevel === 0;
    if (name === "caption") state.push("caption_mark_open", "", 1);
    else if (isLink) state.push("link_open", "a", 1).attrs = [["href", md.normalizeLink(embedded)]];
    if (name === "embed") state.push("text", "", 0).content = embedded;
    else {
      // An address at the end of the words would go on behind them.
      [state.src, state.pos, state.posMax] = [src.slice(0, end), from, end];
      md.inline.tokenize(state);
      state.src = src;
    }
    if (name === "caption") state.push("caption_mark_close", "", -1);
    else if (isLink) state.push("link_close", "a", -1);
    notes.hasLinks = true;
    notes.unseen += wordUnits(written) + wordUnits(close);
  }
  [state.pos, state.posMax] = [after, posMax];
  return true;
}

/** Where the next end is in the same text; -1 if there is none. None is looked for twice. */
function endOf({ env, src }: StateInline, close: string, from: number): number {
  const { shortcodeEnds } = notesOf(env);
  const known = shortcodeEnds.get(close);
  if (known?.src === src && known.from <= from && (known.at === -1 || from <= known.at)) return known.at;
  const at = src.indexOf(close, from);
  shortcodeEnds.set(close, { src, from, at });
  return at;
}
