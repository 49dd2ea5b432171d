import MarkdownIt from "markdown-it";

/**
 * Escapes a text so that it can stand in HTML, in an element or in an attribute in double quotes.
 */
export const { escapeHtml } = new MarkdownIt().utils;
