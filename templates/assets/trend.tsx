import { render } from "preact";
import { byteOrderMark, lineEnd } from "../../src/lib/csv-cell.ts";
import { monthOf, yearOf } from "../../src/lib/date-parts.ts";
import { groupBy } from "../../src/lib/group-by.ts";
import type { Choice, MonthCount } from "../../src/search/read/search-interface.ts";
import { type BarYear, type Chart, wholeYear, withEmptyYears } from "../../src/site/monthly-chart.ts";
import { MonthlyChart } from "../components/chart.tsx";
import { offerTool } from "./script/search/tool.ts";

// This script is loaded when the reader opens the chart of what was found.

/** How many years are shown at once, and on a phone; earlier ones open at a click. */
const [shown, shownOnPhone] = [6, 3];

/** The addresses to which the bars of a chart lead. */
interface Addresses {
  readonly ofYear: (year: string) => string;
  readonly ofMonth: (month: string) => string;
}

const tool = {
  /** Draws months, given the oldest first, into an element. */
  draw: (place: Element, months: readonly Choice[], addresses: Addresses) =>
    render(
      <MonthlyChart
        chart={chartOf(
          months.filter(({ count }) => count > 0),
          addresses,
        )}
        addressOf={(address) => address}
        shown={shown}
        shownOnPhone={shownOnPhone}
      />,
      place,
    ),
  /**
   * The same as a table (RFC 4180), with how many articles the archive has: a row for each month
   * with any, and, as EDTF writes it (level 1), `2019-XX` for a year's articles without a month.
   */
  csvOf: (months: readonly MonthCount[]) => {
    const rows = months.map(({ value, count, all }) => `${monthOf(value) ?? `${value}-XX`},${count},${all}`);
    return byteOrderMark + ["月份,篇数,全部篇数", ...rows, ""].join(lineEnd);
  },
};

export type TrendTool = typeof tool;

function chartOf(months: readonly Choice[], addresses: Addresses): Chart<string> {
  const newestFirst = Array.from(
    groupBy(months, ({ value }) => yearOf(value)),
    ([year, own]) => barYear(year, own, addresses),
  ).reverse();
  return {
    years: withEmptyYears(newestFirst).reverse(),
    peak: Math.max(...months.map(({ value, count }) => (monthOf(value) ? count : 0))),
  };
}

function barYear(year: string, months: readonly Choice[], { ofYear, ofMonth }: Addresses): BarYear<string> {
  const to = ofYear(year);
  const without = months.find(({ value }) => value === year)?.count ?? 0;
  return {
    ...{ year, to, count: months.reduce((sum, { count }) => sum + count, 0) },
    withoutMonth: { count: without, to: without === 0 ? null : to },
    months: wholeYear((month) => {
      const found = months.find(({ value }) => value === `${year}-${month}`);
      return { count: found?.count ?? 0, to: found ? ofMonth(found.value) : null };
    }),
  };
}

offerTool(tool);
