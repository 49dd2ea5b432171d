import { isSame } from "./line-pieces.ts";
import type { Line, Mark, Piece } from "./page-block.ts";

/** A step in a line: a mark begins or ends, or a piece stands there. */
export type Step =
  | { readonly is: "begin"; readonly mark: Mark /** The index of the step that ends it. */; end: number }
  | { readonly is: "end"; readonly mark: Mark }
  | { readonly is: "piece"; readonly piece: Piece };

/** A line as steps in which marks are well nested. */
export function stepsOf(line: Line): Step[] {
  const steps: Step[] = [];
  const open: (Step & { readonly is: "begin" })[] = [];
  const closeDownTo = (count: number) => {
    for (const begin of open.splice(count).reverse()) {
      begin.end = steps.length;
      steps.push({ is: "end", mark: begin.mark });
    }
  };
  for (const piece of line) {
    const { marks } = piece;
    const first = open.findIndex(({ mark }, index) => !isSame(mark, marks[index]));
    closeDownTo(first === -1 ? open.length : first);
    for (const mark of marks.slice(open.length)) {
      const begin: Step & { readonly is: "begin" } = { is: "begin", mark, end: 0 };
      open.push(begin);
      steps.push(begin);
    }
    steps.push({ is: "piece", piece });
  }
  closeDownTo(0);
  return steps;
}
