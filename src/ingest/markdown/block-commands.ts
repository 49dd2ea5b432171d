import type { MarkdownIt as Markdown, StateBlock } from "markdown-it";
import { beginsWith, followingLine, lineText, readLines } from "./following-line.ts";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Reads commands of other programs that stand around blocks, each on a line of its own: code
 * (`{% highlight ruby %}` of Jekyll, `{% codeblock %}` of Hexo, `{{< highlight go >}}` of Hugo),
 * and `{% raw %}`, of which only the content is shown. One that does not end is text.
 */
export function readBlockCommands(markdown: Markdown): void {
  markdown.block.ruler.before("fence", "block_command", blockCommand, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

const opening = /^\{(?:%-?\s*(highlight|codeblock|code|raw)(?=[\s%-])([^{}]*?)-?%|\{[<%]\s*(highlight)\s([^{}]*)[%>]\})\}$/;

const endings = {
  highlight: /^\{(?:%-?\s*endhighlight\s*-?%|\{[<%]\s*\/\s*highlight\s*[%>]\})\}$/,
  codeblock: /^\{%\s*endcodeblock\s*%\}$/,
  code: /^\{%\s*endcode\s*%\}$/,
  raw: /^\{%-?\s*endraw\s*-?%\}$/,
};

function blockCommand(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!beginsWith(state, startLine, 0x7b)) return false;
  const first = lineText(state, startLine);
  const [, ofLiquid, ofOthers, , ofHugo] = opening.exec(first) ?? [];
  const name = ofHugo === undefined ? ofLiquid : "highlight";
  if (name !== "highlight" && name !== "codeblock" && name !== "code" && name !== "raw") return false;
  const close = followingLine(state, startLine, endLine, (line) => endings[name].test(line));
  if (close === null) return false;
  if (silent) return true;
  const notes = notesOf(state.env);
  notes.unseen += wordUnits(first) + wordUnits(lineText(state, close));
  if (name === "raw") {
    readLines(state, startLine + 1, close, close + 1);
    return true;
  }
  const info = infoOf(name, ofHugo ?? ofOthers ?? "");
  notes.unseen -= wordUnits(info);
  const token = state.push("fence", "code", 0);
  token.info = info;
  token.content = state.getLines(startLine + 1, close, state.sCount[startLine] ?? 0, true);
  token.map = [startLine, close + 1];
  state.line = close + 1;
  return true;
}

/**
 * The language of the code, and behind it the words that Hexo shows above. All else is how lines
 * are numbered and marked.
 */
function infoOf(name: "highlight" | "codeblock" | "code", written: string): string {
  const words = written.trim().split(/\s+/);
  if (name === "highlight") return /^[\w+#.-]+$/.test(words[0] ?? "") ? (words[0] ?? "") : "";
  const language = words.find((word) => word.startsWith("lang:"))?.slice("lang:".length);
  const shown = words.filter(
    (word) => !/^(?:lang|line_number|line_threshold|highlight|first_line|mark|diff|wrap|language_attr|caption):/.test(word),
  );
  return `${language || "text"} ${shown.join(" ")}`.trim();
}
