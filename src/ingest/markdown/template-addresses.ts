import type { MarkdownIt as Markdown, StateInline, Token } from "markdown-it";
import { isPagePath } from "../named-file.ts";
import { notesOf } from "./parse-notes.ts";
import { pushPicture } from "./push-picture.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads pictures and links of Markdown whose address another program was to fill in, as in
 * `![甲]({{ site.baseurl }}/a.jpg)` and `[乙]({{< relref "b.md" >}})`: what the program knows of
 * its site is left out, so that the path of the file remains.
 */
export function readTemplateAddresses(markdown: Markdown): void {
  markdown.inline.ruler.before("image", "template_picture", templatePicture);
  markdown.inline.ruler.before("shortcode", "template_link", templateLink);
}

/** Matches a link of Hugo or Hexo to another article by the name of its file. */
const toArticle =
  /\[([^[\]]{1,1000})\]\(\s*\{\{[<%]\s*(?:rel)?ref\s+["']?([^\s"'{}<>%]{1,500})["']?\s*[%>]\}\}\s*\)|\{%\s*post_link\s+([^\s{}%]{1,500})\s*([^{}%]{0,500}?)\s*%\}/y;

function templateLink(state: StateInline, silent: boolean): boolean {
  const { md, pos, posMax, src } = state;
  const first = src.charCodeAt(pos);
  if ((first !== 0x5b && first !== 0x7b) || state.linkLevel > 0) return false;
  toArticle.lastIndex = pos;
  const [whole, label, named, post, words] = toArticle.exec(src) ?? [];
  if (whole === undefined || pos + whole.length > posMax) return false;
  const name = named ?? post ?? "";
  // A name without an extension or a folder is that of a file beside this one.
  const address = /^[./]|\.\w+$/.test(name) ? name : `./${name}.md`;
  if (!isPagePath(address)) return false;
  if (!silent) {
    const notes = notesOf(state.env);
    const { unseen } = notes;
    state.push("link_open", "a", 1).attrs = [["href", md.normalizeLink(address)]];
    const children: Token[] = [];
    md.inline.parse(label ?? (words || name), md, state.env, children);
    state.tokens.push(...children);
    state.push("link_close", "a", -1);
    notes.hasLinks = true;
    notes.unseen = unseen + wordUnits(whole) - children.reduce((sum, { content }) => sum + wordUnits(content), 0);
  }
  state.pos = pos + whole.length;
  return true;
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
