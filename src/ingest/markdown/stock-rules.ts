import MarkdownIt, { type StateBlock, type StateInline } from "markdown-it";

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * A rule of markdown-it's own for blocks, to be called by what takes its place. Throws where it has
 * no such rule.
 */
export function stockBlockRule(name: string): BlockRule {
  return only(new MarkdownIt().block.ruler, name);
}

/** A rule of markdown-it's own for what stands within a line. Throws where it has no such rule. */
export function stockInlineRule(name: string): InlineRule {
  return only(new MarkdownIt().inline.ruler, name);
}

function only<Rule>(ruler: { enableOnly(names: string[]): void; getRules(chain: string): Rule[] }, name: string): Rule {
  ruler.enableOnly([name]);
  const [rule] = ruler.getRules("");
  if (!rule) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
