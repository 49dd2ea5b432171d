import { markEnd, markStart, pieceHtml } from "./blocks-to-html.ts";
import { escapeAddress, escapeLineStart, escapeMarks } from "./escape-marks.ts";
import { type Step, stepsOf } from "./mark-changes.ts";
import type { Line } from "./page-block.ts";

/** Where a line stands: what ends a line there, and whether `|` would end a cell. */
export type LinePlace = "paragraph" | "heading" | "cell";

/** The marks that Markdown writes by stars and waves. */
const signs: ReadonlyMap<string, string> = new Map([
  ["strong", "**"],
  ["em", "*"],
  ["s", "~~"],
]);

/** A line as Markdown. Only in a paragraph it may be several lines of text. */
export function lineMarkdown(line: Line, place: LinePlace): string {
  const steps = stepsOf(line);
  const texts = steps.map((step, index) => written(step, index === steps.length - 1, place));
  // Code by backticks holds its text as it is, without marks within.
  for (const [index, step] of steps.entries()) if (step.is === "begin" && step.mark.name === "code") setCode(steps, texts, index, place);
  let within = 0;
  for (const [index, step] of steps.entries()) {
    if (step.is === "begin" && signs.has(step.mark.name) && within === 0) {
      const sign = signs.get(step.mark.name) ?? "";
      if (!mayBeSigns(steps, texts, index)) continue;
      texts[index] = sign;
      texts[step.end] = sign;
      within = step.end;
    }
    if (index >= within) within = 0;
  }
  const whole = texts.join("");
  if (place === "paragraph") return whole.split("\n").map(escapeLineStart).join("\n");
  return place === "heading" ? whole.replace(/#$/, "\\#") : whole;
}

function written(step: Step, isLast: boolean, place: LinePlace): string {
  if (step.is === "begin") return step.mark.name === "link" ? "[" : markStart(step.mark);
  if (step.is === "end") return step.mark.name === "link" ? `](${escapeAddress(step.mark.address)})` : markEnd(step.mark);
  const { piece } = step;
  if (piece.is === "break") return place === "paragraph" ? "\\\n" : "<br>";
  if (piece.is === "embedded") return pieceHtml(piece);
  const isLinked = piece.marks.some(({ name }) => name === "link");
  const isAtEnd = isLast && piece.is === "text";
  const text = escapeMarks(piece.is === "text" ? piece.text : piece.words, isLinked ? "link end" : isAtEnd ? "line end" : "markup");
  const escaped = place === "cell" ? text.replaceAll("|", "\\|") : text;
  return piece.is === "text" ? escaped : `![${escaped}](${escapeAddress(piece.address)})`;
}

/** Writes code by backticks where nothing in it would be changed by that. */
function setCode(steps: readonly Step[], texts: string[], index: number, place: LinePlace): void {
  const [begin, step, end] = steps.slice(index, index + 3);
  if (begin?.is !== "begin" || step?.is !== "piece" || end?.is !== "end" || step.piece.is !== "text") return;
  const { text } = step.piece;
  if (/[`\n]|^\s|\s$/.test(text) || (place === "cell" && /[|\\]/.test(text))) return;
  [texts[index], texts[index + 1], texts[index + 2]] = ["`", text, "`"];
}

const letter = /[\p{L}\p{N}]/u;
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u;

/**
 * Whether a mark may be written by stars or waves: where what stands beside them makes them nothing
 * else, by the rules of CommonMark and of markdown-it-cjk-friendly.
 */
function mayBeSigns(steps: readonly Step[], texts: readonly string[], index: number): boolean {
  const begin = steps[index];
  if (begin?.is !== "begin") return false;
  const isSign = (at: number) => {
    const step = steps[at];
    return step !== undefined && step.is !== "piece" && signs.has(step.mark.name);
  };
  if ([index - 1, index + 1, begin.end - 1, begin.end + 1].some(isSign)) return false;
  const before = texts[index - 1] ?? " ";
  const first = texts[index + 1] ?? "";
  const last = texts[begin.end - 1] ?? "";
  const behind = texts[begin.end + 1] ?? " ";
  return (
    mayStandBetween(Array.from(first.slice(0, 2))[0], Array.from(before.slice(-2)).at(-1)) &&
    mayStandBetween(Array.from(last.slice(-2)).at(-1), Array.from(behind.slice(0, 2))[0])
  );
}

function mayStandBetween(within = " ", outside = " "): boolean {
  if (/\s/.test(within)) return false;
  return letter.test(within) || chinese.test(within) || /\s/.test(outside) || chinese.test(outside);
}
