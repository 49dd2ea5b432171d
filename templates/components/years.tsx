import type { YearSummary } from "../../src/site/page.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { A } from "./a.tsx";

/** A year's months with their numbers of articles; months without articles stand there as gaps. */
export function Months({ from, year: { year, months } }: { readonly from: SitePath; readonly year: YearSummary }) {
  return (
    <ol class="months" aria-label={`${year}年各月`}>
      {months.map(({ month, count, path }) => (
        <li>
          {path === null ? (
            <span class="none">{Number(month)}月</span>
          ) : (
            <A from={from} to={path}>
              {Number(month)}月<span class="count">{count} 篇</span>
            </A>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A year, its number of articles and its months. */
export function Year({ from, year }: { readonly from: SitePath; readonly year: YearSummary }) {
  return (
    <div class="year">
      <h3>
        <A from={from} to={year.path}>
          {year.year}年
        </A>
        <span class="count">{year.count} 篇</span>
      </h3>
      <Months from={from} year={year} />
    </div>
  );
}
