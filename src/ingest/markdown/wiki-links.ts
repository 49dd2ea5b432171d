import type { MarkdownIt as Markdown, StateInline } from "markdown-it";
import { isFileName } from "../../media/media-name.ts";
import { notesOf } from "./parse-notes.ts";
import { pushPicture } from "./push-picture.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads links and pictures of wikis and Obsidian: `[[页|词]]` is its words, as the page is none of
 * this site, and `![[图.png]]` the picture.
 */
export function readWikiLinks(markdown: Markdown): void {
  markdown.inline.ruler.before("link", "wiki_link", wikiLink);
}

const written = /(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]|\n]{1,300}))?\]\](?![([:])/y;

function wikiLink(state: StateInline, silent: boolean): boolean {
  const { env, pos, posMax, src } = state;
  const first = src.charCodeAt(pos);
  if (first !== 0x5b && first !== 0x21) return false;
  written.lastIndex = pos;
  const [whole = "", mark = "", page = "", words = ""] = written.exec(src) ?? [];
  const isPicture = mark === "!";
  // `[[1]]` is a number in brackets, and `[[toc]]` a command.
  if (whole === "" || pos + whole.length > posMax || !/\p{L}/u.test(page) || /^toc$/i.test(page)) return false;
  const label = page.trim().replace(/\s+/g, " ").toUpperCase();
  if (isPicture ? !isFileName(page) : src[pos - 1] === "!" || env.references?.[label] !== undefined) return false;
  if (!silent && isPicture) {
    // Obsidian has the width where a description may stand.
    const description = /^\d+(?:x\d+)?$/.test(words.trim()) ? "" : words.trim();
    pushPicture(state, { address: page.trim(), description, title: "" }, whole);
  } else if (!silent) {
    state.pending += words || page;
    if (words !== "") notesOf(env).unseen += wordUnits(page);
  }
  state.pos = pos + whole.length;
  return true;
}
