import type { MarkdownIt as Markdown, Token } from "markdown-it";
import { notesOf } from "./parse-notes.ts";

/**
 * Gives the headings of a roundup the ids of its items. All its headings are items, so they are
 * told by their order. It must be the last rule, as others make headings and name them.
 */
export function setItemIds(markdown: Markdown): void {
  markdown.core.ruler.push("item_ids", ({ env, tokens }) => {
    const { items } = notesOf(env);
    if (items.length === 0) return;
    const renamed = new Map<string, string>();
    for (const [index, heading] of tokens.filter(({ type }) => type === "heading_open").entries()) {
      const [named, item] = [heading.attrGet("id"), items[index]];
      if (!item) break;
      if (named !== null) renamed.set(`#${named}`, `#${item.id}`);
      heading.attrSet("id", item.id);
    }
    if (renamed.size > 0) for (const { children } of tokens) lead(children ?? [], renamed);
  });
}

/** Makes links to headings of the same body lead to their ids. */
function lead(tokens: readonly Token[], renamed: ReadonlyMap<string, string>): void {
  for (const token of tokens) {
    const to = token.type === "link_open" ? renamed.get(String(token.attrGet("href"))) : undefined;
    if (to !== undefined) token.attrSet("href", to);
  }
}
