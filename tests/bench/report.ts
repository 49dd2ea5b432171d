import type { Cost } from "./measure.ts";
import { type Scenario, scenarios } from "./scenarios.ts";
import type { Figures } from "./suite.ts";
import { perArticle, type Verdict } from "./targets.ts";

const names: Readonly<Record<Scenario, string>> = {
  cold: "cold: no output, nothing kept",
  again: "again: nothing has changed",
  newest: "the newest article added",
  edited: "a body edited in the middle",
  removed: "one removed in the middle",
  retitled: "one re-titled in the middle",
};

/** What every build of an archive by Jiuwen cost, as a Markdown table. */
export function scenarioTable({ builds }: Figures): string {
  const rows = scenarios.map((scenario) => {
    const { cost, pages, written, removed } = builds[scenario];
    return [names[scenario], ...costCells(cost), pages, written, removed];
  });
  return table(["build", ...costHeads, "pages", "files written", "files removed"], rows);
}

/** The same pages by every contender, and Jiuwen's whole site for comparison, as a Markdown table. */
export function sameWorkTable({ builds, sameWork }: Figures): string {
  const whole = { name: "Jiuwen, whole site", pages: builds.cold.pages, cost: builds.cold.cost };
  const rows = [...sameWork, whole].map(({ name, pages, cost }) => [name, ...costCells(cost), pages, Math.round(pages / cost.wall)]);
  return table(["cold build", ...costHeads, "pages", "pages a second"], rows);
}

/** How the time of a cold build grows with the archive, as a Markdown table. */
export function growthTable(all: readonly Figures[]): string {
  const bases = [...new Set([all[0], all.find(({ count }) => count === 10_000)])].filter((base) => base !== undefined);
  const rows = all.map((figures) => [
    figures.count.toLocaleString("en"),
    `${(perArticle(figures) * 1000).toFixed(2)} ms`,
    ...bases.map((base) => `${(perArticle(figures) / perArticle(base)).toFixed(2)} ×`),
  ]);
  return table(["articles", "cold, wall an article", ...bases.map(({ count }) => `by that at ${count.toLocaleString("en")}`)], rows);
}

/** Every target beside what was measured, as a Markdown table. */
export function targetTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ what, count, length, lengthUpTo, most, unit, measured }) => [
    what,
    [count, length].flatMap((number) => number?.toLocaleString("en") ?? []).join(" × ") +
      (lengthUpTo ? `–${lengthUpTo.toLocaleString("en")}` : ""),
    `≤ ${most.toLocaleString("en")}${unit}`,
    measured === null ? "" : `${measured.toFixed(most < 10 ? 2 : 0)}${unit}`,
    measured === null ? "not run" : measured <= most ? "ok" : "missed",
  ]);
  return table(["target", "at", "limit", "measured", ""], rows);
}

export const costHeads = ["wall", "CPU", "peak memory"];

/** The cells of a cost, under `costHeads`. */
export function costCells({ wall, cpu, peak }: Cost): string[] {
  return [seconds(wall), cpu === null ? "n/a" : seconds(cpu), peak === null ? "n/a" : `${peak.toFixed(0)} MB`];
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** A table whose first column is text and whose others are figures. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), `|---|${"---:|".repeat(heads.length - 1)}`, ...rows.map(line)].join("\n");
}
