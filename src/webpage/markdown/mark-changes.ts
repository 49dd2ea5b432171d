import { isSame } from "./line-pieces.ts";
import type { Line, Mark, Piece } from "./page-block.ts";

/** A step in a line: a mark begins or ends, or a piece stands there. */
export type Step =
  | { readonly is: "begin"; readonly mark: Mark /** The index of the step that ends it. */; end: number }
  | { readonly is: "end"; readonly mark: Mark /** The index of the step that begins it. */; readonly begin: number }
  | { readonly is: "piece"; readonly piece: Piece };

/** A line as steps in which marks are well nested. */
export function stepsOf(line: Line): Step[] {
  const steps: Step[] = [];
  const open: (Step & { readonly is: "begin" })[] = [];
  const places: number[] = [];
  const close = (count: number) => {
    while (open.length > count) {
      const begin = open.pop();
      const place = places.pop() ?? 0;
      if (!begin) return;
      begin.end = steps.length;
      steps.push({ is: "end", mark: begin.mark, begin: place });
    }
  };
  for (const piece of line) {
    const { marks } = piece;
    let shared = 0;
    while (shared < open.length && open[shared] && isSame(open[shared]?.mark ?? emptyMark, marks[shared])) shared++;
    close(shared);
    for (const mark of marks.slice(shared)) {
      const begin = { is: "begin", mark, end: 0 } as const;
      const step: Step & { readonly is: "begin" } = { ...begin };
      places.push(steps.length);
      open.push(step);
      steps.push(step);
    }
    steps.push({ is: "piece", piece });
  }
  close(0);
  return steps;
}

const emptyMark: Mark = { name: "code", address: "" };
