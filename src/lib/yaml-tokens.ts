import { type CST, Lexer, Parser } from "yaml";

/**
 * How deep lists and fields may be nested. The composer calls itself for each level, so that some
 * hundreds of levels would overflow the stack and end the process.
 */
export const deepest = 50;

/** The tokens of a YAML text, or the offset at which lists and fields are nested too deep. */
export type Tokens = { readonly ok: true; readonly tokens: readonly CST.Token[] } | { readonly ok: false; readonly offset: number };

/**
 * Takes a YAML text apart, at most up to the point where it nests too deep. `onNewLine` is called
 * with the offset of each line's beginning.
 */
export function tokensOf(text: string, onNewLine: (offset: number) => void): Tokens {
  const parser = new Parser(onNewLine);
  onNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document and the current scalar stand on the parser's stack as well.
    if (parser.stack.length > deepest + 2) return { ok: false, offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}
