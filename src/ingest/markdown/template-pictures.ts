import type { MarkdownIt as Markdown, StateInline } from "markdown-it";
import { pushPicture } from "./push-picture.ts";

/**
 * Reads pictures of Markdown whose address another program was to fill in, as in
 * `![甲]({{ site.baseurl }}/a.jpg)`: what the program knows of its site is left out, so that the
 * path of the file remains.
 */
export function readTemplatePictures(markdown: Markdown): void {
  markdown.inline.ruler.before("image", "template_picture", templatePicture);
}

const written = /!\[([^[\]]{0,1000})\]\(\s*((?:\{\{[^{}]*\}\}|\{%[^{}]*%\})[^\s(){}]*)(?:\s+"([^"]*)")?\s*\)/y;

function templatePicture(state: StateInline, silent: boolean): boolean {
  const { pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x21 || src.charCodeAt(pos + 1) !== 0x5b) return false;
  written.lastIndex = pos;
  const [whole, description = "", template = "", title = ""] = written.exec(src) ?? [];
  if (whole === undefined || pos + whole.length > posMax) return false;
  const address = addressIn(template);
  if (address === "") return false;
  if (!silent) pushPicture(state, { address, description, title: title.trim() }, whole);
  state.pos = pos + whole.length;
  return true;
}

/** The path in an address with a command; empty if the command is not understood. */
function addressIn(template: string): string {
  const [, command = "", rest = ""] = /^\{[{%]\s*([^{}]*[^{}%\s])\s*%?\}?\}(.*)$/s.exec(template) ?? [];
  // A variable of the site or page, such as site.baseurl, tells where the site stood.
  if (/^[\w.]+$/.test(command)) return rest;
  const [, quoted] = /^["']([^"'|]+)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*[\w.]+)$/.exec(command) ?? [];
  const [, file] = /^(?:asset_path|link)\s+(\S+)$/.exec(command) ?? [];
  return quoted === undefined && file === undefined ? "" : `${quoted ?? file}${rest}`;
}
