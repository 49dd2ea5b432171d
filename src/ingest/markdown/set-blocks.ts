import type { StateCore, Token } from "markdown-it";
import { isSeen } from "../html/inline-builder.ts";

/**
 * Sets what depends on other blocks: the levels of headings, the numbers of lists, the indents of
 * paragraphs.
 */
export function setBlocks(state: StateCore): void {
  state.tokens = withoutEmptyHeadings(state.tokens);
  const { tokens } = state;
  lowerHeadings(tokens);
  numberItems(tokens);
  for (const [index, { type, level }] of tokens.entries())
    if (type === "paragraph_open" && level === 0) trimIndent(tokens[index + 1]?.children ?? []);
}

/**
 * A heading in which nothing is seen heads nothing, and hinders a reader who goes from heading to
 * heading (WCAG 2.4.6).
 */
function withoutEmptyHeadings(tokens: Token[]): Token[] {
  const isEmpty = (at: number) => tokens[at]?.type === "heading_open" && isUnseen(tokens[at + 1]);
  return tokens.some((_, at) => isEmpty(at)) ? tokens.filter((_, at) => !isEmpty(at) && !isEmpty(at - 1) && !isEmpty(at - 2)) : tokens;
}

function isUnseen(words: Token | undefined): boolean {
  return words?.content === "" && !(words.children ?? []).some(isSeen);
}

/**
 * The title is the page's first heading, so the body's headings begin at the second level, and no
 * level is skipped on the way down (WCAG 1.3.1).
 */
function lowerHeadings(tokens: readonly Token[]): void {
  let highest = 6;
  for (const { type, tag } of tokens) if (type === "heading_open") highest = Math.min(highest, Number(tag.slice(1)));
  const shift = 2 - highest;
  let previous = 1;
  for (const token of tokens) {
    if (token.type === "heading_open") previous = Math.min(Number(token.tag.slice(1)) + shift, previous + 1, 6);
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${previous}`;
  }
}

/**
 * Items keep the numbers they have in the source, unless all have the same number: so some people
 * write a list that is to be numbered.
 */
function numberItems(tokens: readonly Token[]): void {
  const lists: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "ordered_list_open") lists.push([]);
    else if (token.type === "list_item_open" && token.info !== "") lists.at(-1)?.push(token);
    else if (token.type === "ordered_list_close") {
      const items = lists.pop() ?? [];
      const numbers = items.map(({ info }) => Number(info));
      if (numbers.every((number) => number === numbers[0])) continue;
      for (const [index, item] of items.entries()) {
        const [before = NaN, number = NaN] = [numbers[index - 1], numbers[index]];
        if (index > 0 && number !== before + 1) item.attrSet("value", String(number));
      }
    }
  }
}

/**
 * The style sheet indents paragraphs: white space that was typed for that would double the indent.
 */
function trimIndent(children: readonly Token[]): void {
  const first = children.find(({ content }) => content !== "");
  if (first?.type === "text") first.content = first.content.trimStart();
}
