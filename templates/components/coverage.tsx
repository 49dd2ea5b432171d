import type { CoveredYear, EmptyYears } from "../../src/site/parts.ts";
import { href, type SitePath } from "../../src/site/paths.ts";

interface Props {
  readonly from: SitePath;
  readonly years: readonly (CoveredYear | EmptyYears)[];
}

/** Every day of every year as a stroke where there are articles: what is blank is missing. */
export function CoverageCalendar({ from, years }: Props) {
  return (
    <ol class="coverage">
      {years.map((row) =>
        "year" in row ? (
          <li>
            <a href={href(from, row.path)}>{row.year}</a>
            <svg viewBox="0 0 366 10" preserveAspectRatio="none" role="img" aria-label={`${row.year}年有 ${row.days.length} 天有文章`}>
              <path d={strokes(row.days)} />
            </svg>
          </li>
        ) : (
          <li>
            <span>{row.from === row.to ? row.from : `${row.from}—${row.to}`}</span>
            <span class="count">没有文章</span>
          </li>
        ),
      )}
    </ol>
  );
}

/** A box for each run of days. */
function strokes(days: readonly number[]): string {
  const covered = new Set(days);
  return days
    .filter((day) => !covered.has(day - 1))
    .map((start) => {
      let end = start + 1;
      while (covered.has(end)) end++;
      return `M${start} 0h${end - start}v10H${start}`;
    })
    .join("");
}
