import MarkdownIt, { type StateBlock, type StateInline } from "markdown-it";

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * markdown-it's own rule for a kind of block, for the rule that replaces it. Throws if there is no
 * such rule.
 */
export function stockBlockRule(name: string): BlockRule {
  return only(new MarkdownIt().block.ruler, name);
}

/** markdown-it's own rule for something within a line. Throws if there is no such rule. */
export function stockInlineRule(name: string): InlineRule {
  return only(new MarkdownIt().inline.ruler, name);
}

function only<Rule>(ruler: { enableOnly(names: string[]): void; getRules(chain: string): Rule[] }, name: string): Rule {
  ruler.enableOnly([name]);
  const [rule] = ruler.getRules("");
  if (!rule) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
