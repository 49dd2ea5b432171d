import type { MarkdownIt as Markdown, StateBlock, StateCore, Token } from "markdown-it";
import { notesOf } from "./parse-notes.ts";
import { plainParagraph } from "./plain-paragraph.ts";
import { stockBlockRule } from "./stock-rules.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Shows definitions of links (`[校报]: https://…`) as text unless a link or picture uses them.
 * Second definitions of a name are text too, and so are footnotes (`[^1]: …`), which would be taken
 * for links if they are a mere address. The path of a file is an address too: `withFilePaths` runs
 * a rule that may accept such a path.
 */
export function keepDefinitions(markdown: Markdown, withFilePaths: (rule: () => boolean) => boolean): void {
  const stock = stockBlockRule("reference");
  markdown.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    if (state.src.charCodeAt(start) !== 0x5b || state.src.charCodeAt(start + 1) === 0x5e) return false;
    if (!withFilePaths(() => stock(state, startLine, endLine, silent))) return false;
    if (!silent) takeDefinition(state, startLine);
    return true;
  });
  // Which definitions are used is known only once the text is parsed.
  markdown.core.ruler.at("strip_references", () => {});
  markdown.core.ruler.after("inline", "unused_definitions", showUnused);
}

function takeDefinition(state: StateBlock, startLine: number): void {
  const notes = notesOf(state.env);
  notes.hasDefinitions = true;
  const token = state.tokens.at(-1);
  const label = token && labelOf(token);
  if (!token || label === undefined) return;
  token.content = state.getLines(startLine, state.line, state.blkIndent, false).trim();
}

function showUnused(state: StateCore): void {
  const notes = notesOf(state.env);
  if (!notes.hasDefinitions) return;
  const used = new Set(state.tokens.flatMap(({ children }) => (children ?? []).map(labelOf)));
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type !== "reference_definition") return [token];
    // The first definition of a name is the one that counts.
    if (!used.delete(labelOf(token))) return plainParagraph(token.content);
    notes.unseen += wordUnits(token.content);
    return [];
  });
}

/**
 * The label of a definition, or of the link or picture that refers to it, as markdown-it compares
 * labels.
 */
function labelOf({ meta }: Token): string | undefined {
  const label: unknown = meta?.["label"];
  return typeof label === "string" ? label : undefined;
}
