import type { Token } from "markdown-it";

/**
 * What the line break at `index` stands for in running text. A break between two Chinese characters
 * comes from the editor and is no word space.
 */
export function lineBreak(tokens: readonly Token[], index: number): "" | "\n" {
  if (tokens[index]?.type !== "softbreak") return "\n";
  return endsChinese.test(textBeside(tokens, index, -1)) && beginsChinese.test(textBeside(tokens, index, 1)) ? "" : "\n";
}

const chinese = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]`;
const endsChinese = new RegExp(`${chinese}$`, "u");
const beginsChinese = new RegExp(`^${chinese}`, "u");

/**
 * The nearest characters to the token at `index`, in the direction of `step`; empty if another
 * break comes first.
 */
function textBeside(tokens: readonly Token[], index: number, step: -1 | 1): string {
  for (let at = index + step; ; at += step) {
    const token = tokens[at];
    if (!token || /break$/.test(token.type)) return "";
    // A character beyond U+FFFF takes two units.
    if (token.content !== "") return step === 1 ? token.content.slice(0, 2) : token.content.slice(-2);
  }
}
