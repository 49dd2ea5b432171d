import type { Token } from "markdown-it";
import type { BlockKind } from "./html-elements.ts";

/**
 * What stands directly in a block: paragraphs, or words and blocks beside one another, or words in
 * one line, or only parts of a table or a list, or code.
 */
export type Holds = "paragraphs" | "words" | "line" | "rows" | "row" | "cells" | "items" | "code";

/** A block that has begun. */
export interface Frame {
  readonly kind: BlockKind | "root" | "markdown";
  /** The element that it began with; empty for the root and for blocks of Markdown. */
  readonly name: string;
  readonly holds: Holds;
  /** The token that it began with; null if it is only a boundary. */
  open: Token | null;
  /** How many tokens there were before it. */
  readonly at: number;
  /** What its paragraphs are to be; null for plain ones. */
  readonly paragraph: Token | null;
  /** The text of a block of code. */
  code: string;
}

/** Blocks that nothing but a part of a table may end. */
const partsOfTables: ReadonlySet<Frame["kind"]> = new Set(["table", "rows", "row", "cell"]);

/**
 * The place of the innermost block of some kinds, among those that HTML may end here; -1 if there
 * is none. Markdown's own blocks end by themselves alone, and cells with their rows.
 */
export function innermost(frames: readonly Frame[], isSought: (frame: Frame) => boolean, isOfTable: boolean): number {
  for (let at = frames.length - 1; at > 0; at--) {
    const frame = frames[at];
    if (!frame || frame.kind === "markdown") return -1;
    if (isSought(frame)) return at;
    if (!isOfTable && partsOfTables.has(frame.kind)) return -1;
  }
  return -1;
}

/** Whether blocks of a kind are parts of a table. */
export function isOfTable(kind: Frame["kind"]): boolean {
  return partsOfTables.has(kind);
}
