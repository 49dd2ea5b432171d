import MarkdownIt, { type RendererRule, type Token } from "markdown-it";
import { isWebAddress, withScheme } from "../../media/address.ts";
import { escapeHtml } from "../escape-html.ts";

/** The attribute in which each element that embeds something says what. */
const sources: ReadonlyMap<string, string> = new Map([
  ["iframe", "src"],
  ["embed", "src"],
  ["object", "data"],
]);

/**
 * The address on the web of what a tag embeds; empty if it embeds nothing, or something that is
 * not on the web.
 */
export function embeddedBy(name: string, attributes: ReadonlyMap<string, string>): string {
  const address = withScheme(attributes.get(sources.get(name) ?? "")?.trim() ?? "");
  return isWebAddress(address) && !/^mailto:/i.test(address) ? address : "";
}

/**
 * What another page embeds here, as a link to it: nothing of it loads by itself. No link
 * may stand in another, so within one (`isInLink`) it is text.
 */
export function embeddedToken(address: string, title: string, isInLink: boolean): Token {
  const token = new MarkdownIt.Token("embedded", "", 0);
  token.content = `嵌入内容：${title || address}`;
  token.info = address;
  token.hidden = isInLink;
  return token;
}

/** Renders the token of `embeddedToken`. */
export const embedded: RendererRule = (tokens, index) => {
  const token = tokens[index];
  if (!token) return "";
  const words = escapeHtml(token.content);
  return token.hidden ? words : `<a href="${escapeHtml(token.info)}">${words}</a>`;
};
