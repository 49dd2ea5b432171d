import { dayOfYear } from "../../src/archive/iso-day.ts";
import { href } from "../../src/site/href.ts";
import type { EmptyYears } from "../../src/site/monthly-chart.ts";
import type { SitePath } from "../../src/site/paths.ts";
import type { CoveredYear } from "../../src/site/view-models.ts";

interface Props {
  readonly from: SitePath;
  readonly years: readonly (CoveredYear | EmptyYears)[];
}

/** The days on which the months of a leap year begin, except January. */
const monthStarts = Array.from({ length: 11 }, (_, index) => dayOfYear(`2000-${String(index + 2).padStart(2, "0")}-01`));

/**
 * A row for each year, with a stroke for each day that has articles; days without are blank. A
 * hairline parts the months.
 */
export function CoverageCalendar({ from, years }: Props) {
  return (
    <ol class="coverage">
      <li class="axis" aria-hidden="true">
        {Array.from({ length: 12 }, (_, index) => (
          <span>{index + 1}</span>
        ))}
      </li>
      {years.map((row) =>
        "year" in row ? (
          <li>
            <a href={href(from, row.path)}>{row.year}</a>
            <svg viewBox="0 0 366 10" preserveAspectRatio="none" role="img" aria-label={coveredDays(row)}>
              <path class="months-begin" d={monthStarts.map((day) => `M${day} 0v10`).join("")} />
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

function coveredDays({ year, days }: CoveredYear): string {
  return days.length === 0 ? `${year}年有文章，日期不详` : `${year}年有 ${days.length} 天有文章`;
}

/** The path of a box for each run of days. */
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
