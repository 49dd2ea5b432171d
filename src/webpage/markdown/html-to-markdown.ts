/// <reference lib="dom" />
import { DOMParser } from "linkedom";
import { remainsIn } from "../../ingest/html/html-remains.ts";
import type { MarkdownBody, RewriteAddress } from "../page-reading.ts";
import { toMarkdown } from "./to-markdown.ts";
import { withShortcodes } from "./wordpress-shortcodes.ts";

/** A fragment of HTML, as feeds and tables have it in a cell, as Markdown. */
export function markdownOfHtml(html: string, rewrite: RewriteAddress): MarkdownBody {
  return toMarkdown(bodyOf(html), rewrite);
}

/**
 * A text of WordPress as Markdown. Its line ends are those of lines and paragraphs, unless it is
 * made of blocks, of which the comments tell. Shortcodes of pictures and recordings are what they
 * show; all others are shown as they are written.
 */
export function markdownOfWordpress(html: string, rewrite: RewriteAddress): MarkdownBody {
  const isOfBlocks = html.includes("<!-- wp:");
  return toMarkdown(bodyOf(withShortcodes(html.replace(/\r\n?/g, "\n"))), rewrite, isOfBlocks ? "spaces" : "lines");
}

/**
 * Whether a text is meant as HTML. One that only speaks of it, or has a `<` by chance, is plain.
 */
export function looksLikeHtml(text: string): boolean {
  return remainsIn(text) !== null;
}

function bodyOf(html: string): Element {
  const document = new DOMParser().parseFromString(`<!doctype html><html><head></head><body>${html}</body></html>`, "text/html");
  return (document as unknown as Document).body;
}
