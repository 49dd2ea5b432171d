import type { BarYear, Chart, EmptyYears } from "../../src/site/monthly-chart.ts";
import { figures } from "./number.ts";
import { Scroll } from "./scroll.tsx";

/** The width of a month, that of its bar, and the gap between two. */
const [step, width, gap] = [10, 9, 1];

/** The height of the chart, and of its lowest bar, which must still be visible. */
const [height, lowest] = [100, 4];

/** How many years a chart shows at once that stands above a list of articles. */
export const yearsAbove = 3;

/** Gives the address to which a bar or a year leads. */
type AddressOf<T> = (to: T) => string;

interface Props<T> {
  readonly chart: Chart<T>;
  readonly addressOf: AddressOf<T>;
  /** How many years are shown at once; earlier ones open at a click. */
  readonly shown?: number;
  /** How many of these are shown at once on a phone. */
  readonly shownOnPhone?: number;
}

/**
 * A bar for each month, year by year, which leads to its month; and the same figures as a table.
 */
export function MonthlyChart<T>(props: Props<T>) {
  const { chart, addressOf, shown = Number.POSITIVE_INFINITY, shownOnPhone = shown } = props;
  const { years, peak } = chart;
  const [earlier, newest] = [years.slice(0, -shown), years.slice(-shown)];
  const earlierOnPhone = years.slice(0, -shownOnPhone);
  // On a phone, the same click opens the years of the list below that do not fit there.
  const folds = earlierOnPhone.length > earlier.length;
  return (
    <div class="chart">
      {earlierOnPhone.length > 0 && (
        <details class={earlier.length === 0 ? "of-phone" : undefined}>
          <summary>
            {earlier.length > 0 && <span class={folds ? "of-desk" : undefined}>{earlierLabel(earlier)}</span>}
            {folds && <span class="of-phone">{earlierLabel(earlierOnPhone)}</span>}
          </summary>
          {earlier.length > 0 && <Rows addressOf={addressOf} years={earlier} peak={peak} />}
        </details>
      )}
      <Rows addressOf={addressOf} years={newest} peak={peak} fold={folds ? newest.length - shownOnPhone : 0} />
      <details>
        <summary>逐月篇数表</summary>
        <MonthTable addressOf={addressOf} years={years} />
      </details>
    </div>
  );
}

/** One year as a chart of its own, each month with its number of articles. */
export function YearChart<T>({ addressOf, year, peak }: BarsProps<T>) {
  return (
    <div class="chart of-year">
      <Bars addressOf={addressOf} year={year} peak={peak} />
      <ol class="months" aria-hidden="true">
        {year.months.map(({ month, count }) => (
          <li>
            {Number(month)}
            <span>月</span>
            <span class="count">{count}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function earlierLabel(years: Chart<unknown>["years"]): string {
  const [oldest, newest] = [years.at(0), years.at(-1)];
  const to = newest && ("year" in newest ? newest.year : newest.to);
  const from = oldest && ("year" in oldest ? oldest.year : oldest.from);
  return from === to ? `更早：${from}年` : `更早：${from}—${to}年`;
}

interface RowsProps<T> {
  readonly addressOf: AddressOf<T>;
  readonly years: Chart<T>["years"];
  readonly peak: number;
  /** How many of the first years are folded on a phone. */
  readonly fold?: number;
}

function Rows<T>({ addressOf, years, peak, fold = 0 }: RowsProps<T>) {
  return (
    <ol class="years">
      {years.map((row, index) =>
        "year" in row ? (
          <li class={index < fold ? "folded" : undefined}>
            <Bars addressOf={addressOf} year={row} peak={peak} />
            <p>
              <YearLabel addressOf={addressOf} year={row} />
              <span class="count">{figures(row.count)} 篇</span>
            </p>
          </li>
        ) : (
          <li class={index < fold ? "empty folded" : "empty"}>
            <p>{emptyLabel(row)}</p>
          </li>
        ),
      )}
    </ol>
  );
}

function YearLabel<T>({ addressOf, year: { year, to } }: { readonly addressOf: AddressOf<T>; readonly year: BarYear<T> }) {
  if (to === null) return <span>{year}年</span>;
  return <a href={addressOf(to)}>{year}年</a>;
}

function emptyLabel({ from, to }: EmptyYears): string {
  return from === to ? `${from}年没有文章` : `${from}—${to}年间没有文章`;
}

interface BarsProps<T> {
  readonly addressOf: AddressOf<T>;
  readonly year: BarYear<T>;
  readonly peak: number;
}

/**
 * The twelve months of a year as bars; a month without articles is a hairline. The drawing may be
 * stretched to any size.
 */
function Bars<T>({ addressOf, year: { year, months }, peak }: BarsProps<T>) {
  const empty = months.flatMap(({ to }, index) => (to === null ? `M${index * step} ${height}h${width}` : []));
  return (
    <svg class="bars" viewBox={`0 0 ${12 * step - gap} ${height}`} preserveAspectRatio="none" aria-label={`${year}年各月篇数`}>
      {empty.length > 0 && <path class="none" d={empty.join("")} />}
      {months.map(({ month, count, to }, index) => {
        if (to === null) return null;
        const tall = Math.max(lowest, Math.round((height * count) / peak));
        const label = `${year}年${Number(month)}月：${count} 篇`;
        return (
          <a href={addressOf(to)} aria-label={label}>
            <title>{label}</title>
            <rect class="reach" x={index * step} width={step} height={height} />
            <rect class="bar" x={index * step} y={height - tall} width={width} height={tall} />
          </a>
        );
      })}
    </svg>
  );
}

function MonthTable<T>({ addressOf, years }: { readonly addressOf: AddressOf<T>; readonly years: Chart<T>["years"] }) {
  // Most archives know the month of every article, and need no column for those without.
  const hasWithout = years.some((row) => "year" in row && row.withoutMonth.count > 0);
  return (
    <Scroll label="逐月篇数">
      <table class="month-table">
        <thead>
          <tr>
            <th scope="col">年份</th>
            {Array.from({ length: 12 }, (_, index) => (
              <th scope="col">{index + 1}月</th>
            ))}
            {hasWithout && <th scope="col">月份不详</th>}
          </tr>
        </thead>
        <tbody>
          {years.map((row) =>
            "year" in row ? (
              <tr>
                <th scope="row">{row.year}</th>
                {row.months.map(({ count, to }) => (
                  <td>{linked({ count, to }, addressOf)}</td>
                ))}
                {hasWithout && <td>{linked(row.withoutMonth, addressOf)}</td>}
              </tr>
            ) : (
              <tr>
                <th scope="row">{row.from === row.to ? row.from : `${row.from}—${row.to}`}</th>
                <td colSpan={hasWithout ? 13 : 12}>没有文章</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A number of articles, which leads to them where there are any. */
function linked<T>({ count, to }: { readonly count: number; readonly to: T | null }, addressOf: AddressOf<T>) {
  return to === null ? count : <a href={addressOf(to)}>{count}</a>;
}
