import { table } from "./report.ts";

/** A figure beside its limit. */
export interface Row {
  readonly what: string;
  /** The figure must be at least (`≥`) or at most (`≤`) the limit. */
  readonly side: "≥" | "≤";
  readonly limit: number;
  readonly unit: "" | " %" | " ×" | " KB";
  /** Null where what it needs was not run, or where there is nothing to take it from. */
  readonly measured: number | null;
  /** From what it comes. */
  readonly from: string;
}

/** Whether a figure keeps its limit; null where it was not measured. */
export function isKept({ side, limit, measured }: Row): boolean | null {
  if (measured === null) return null;
  return side === "≥" ? measured >= limit : measured <= limit;
}

/** Figures beside their limits, as a Markdown table. */
export function rowTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const kept = isKept(row);
    return [row.what, `${row.side} ${row.limit}${row.unit}`, figureOf(row), kept === null ? "not run" : kept ? "ok" : "missed", row.from];
  });
  return table(["figure", "target", "measured", "", "from"], cells);
}

function figureOf({ measured, unit, limit }: Row): string {
  if (measured === null) return "";
  return `${measured.toFixed(unit === " %" ? 1 : Number.isInteger(limit) ? 0 : 2)}${unit}`;
}
