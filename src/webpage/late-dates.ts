import { candidate, type FieldCandidate } from "./field-candidates.ts";
import type { PageLine } from "./page-lines.ts";

/** How much of a page is searched for its scripts, in UTF-16 units. */
const searched = 1_000_000;

const day = String.raw`(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)`;

/** A variable of a script that is called date of publication, which the script then writes. */
const variable = new RegExp(
  String.raw`\b(pub_?(?:data|date|time)|publish_?(?:date|time)|fbsj|fbrq)\s{0,4}=\s{0,4}["'](${day}(?: \d{1,2}:\d\d(?::\d\d)?)?)["']`,
  "i",
);

/** Days in addresses: `t20170601_123.html` of TRS, `/2017/06/01/`, `/2017-06/01/`, `/20170601/`. */
const inAddress = /\/t((?:19|20)\d\d)(\d\d)(\d\d)_\d{1,12}\.s?html?$|\/((?:19|20)\d\d)[-/]?([01]\d)[-/]?([0-3]\d)\/[^/]{1,200}$/;

/**
 * The dates that are looked for where a page shows none: in its scripts, and in its address, where
 * many systems write the day of publication.
 */
export function lateDates(html: string, url: string | null): FieldCandidate[] {
  const [, name = "", written] = variable.exec(html.slice(0, searched)) ?? [];
  const found = inAddress.exec(url === null ? "" : pathOf(url)) ?? [];
  const [year, month, date] = found.slice(1).filter((part) => part !== undefined);
  return [
    ...candidate("date", written, `the variable ${name} of a script`),
    ...candidate("date", year === undefined ? null : `${year}-${month ?? ""}-${date ?? ""}`, "the day in its address"),
  ];
}

/** What only the pages of a printed newspaper have: ways to its other pages. */
const edition = /版面导航|标题导航|本版导航|^第\s?[A-Z]?\d{1,3}\s?版[:：]/;

const editionDay = new RegExp(String.raw`^${day}(?![\d日])`);

/** The day of a printed newspaper, which stands in the head of its pages. */
export function editionDate(lines: readonly PageLine[]): FieldCandidate[] {
  if (!lines.some(({ text }) => edition.test(text))) return [];
  const days = lines.flatMap(({ text }) => editionDay.exec(text)?.[0] ?? []);
  return candidate("date", days[0], "the day of the edition");
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : "";
}
