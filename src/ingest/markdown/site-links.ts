import type { MarkdownIt as Markdown } from "markdown-it";
import { isPagePath } from "../named-file.ts";

/**
 * Gives where a link leads on this site, as it is to stand in the page; null for an address that
 * leads nowhere here.
 */
export type TargetOf = (address: string) => string | null;

/**
 * Makes a parser accept links to other pages of the site too, and render them as `targetOf` says.
 */
export function linkWithinSite(markdown: Markdown, targetOf: TargetOf): Markdown {
  const validate = markdown.validateLink.bind(markdown);
  // A path that leads nowhere is meant for this site, and so it is a mistake, which stays text.
  markdown.validateLink = (url) => targetOf(url) !== null || (validate(url) && !isPagePath(url));
  markdown.renderer.rules["link_open"] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    const target = targetOf(String(token?.attrGet("href") ?? ""));
    if (target !== null) token?.attrSet("href", target);
    return renderer.renderToken(tokens, index, options);
  };
  return markdown;
}
