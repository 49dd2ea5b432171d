import { type CST, Lexer, Parser } from "yaml";

/**
 * How deep lists and fields may stand within one another. What makes a document of them calls
 * itself for each level: some hundreds of them end the process.
 */
export const deepest = 50;

/**
 * The tokens of a YAML text, or the offset at which lists and fields stand too deep within one
 * another.
 */
export type Tokens = { readonly ok: true; readonly tokens: readonly CST.Token[] } | { readonly ok: false; readonly offset: number };

/**
 * Takes a YAML text apart, no further than to where it nests too deep. `onNewLine` hears the offset
 * of each line's beginning.
 */
export function tokensOf(text: string, onNewLine: (offset: number) => void): Tokens {
  const parser = new Parser(onNewLine);
  onNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document itself and the text at hand stand on the stack as well.
    if (parser.stack.length > deepest + 2) return { ok: false, offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}
