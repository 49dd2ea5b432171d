import { pageAddress } from "../addresses/page-address.ts";
import { type CivilTime, parseDate } from "../ingest/date.ts";
import { type DateOrder, dateReadings } from "../ingest/date-order.ts";
import { isPageAddress } from "../ingest/original.ts";
import { plainValue } from "../ingest/plain-header.ts";
import { yearOf } from "../lib/date-parts.ts";
import type { BodyFile, MarkdownBody, PageFields, PageReading } from "../webpage/page-reading.ts";
import type { ImportResult } from "./import-report.ts";
import { type ArticleFacts, oneLine } from "./seed-text.ts";

/** What a saved page or a record says of an article, before its files and its seed are known. */
export interface FoundArticle extends ArticleFacts {
  /** When it was fetched, by its own account. */
  readonly fetched: string | null;
  readonly body: MarkdownBody;
  /** Pictures and attachments that are named beside the body, as written. */
  readonly beside: readonly BodyFile[];
}

/** Why there is no article, in a word and in words for a person. */
export interface NoArticle {
  readonly result: ImportResult;
  readonly reason: string;
}

/** How dates are understood: in which zone, and in which order where that is open. */
export interface DateRules {
  readonly timeZone: string;
  readonly dateOrder: DateOrder | null;
}

/** The article of a page that was read, or why there is none. */
export function articleOfPage({ fields, body, why }: PageReading, rules: DateRules): FoundArticle | NoArticle {
  if (why !== null) return { result: why.reason, reason: why.told };
  const value = (name: keyof PageFields) => asValue(fields[name]?.value);
  return articleOf(
    {
      ...{ title: value("title"), date: value("date"), source: value("source"), author: value("author"), views: value("views") },
      ...{ column: value("column"), tags: value("tags"), url: value("url"), fetched: value("fetched") },
      ...{ aliases: [], credits: [], beside: [] },
    },
    body,
    rules,
  );
}

/** An article as it is written, before title and date are known to be there. */
export type WrittenArticle = Omit<FoundArticle, "title" | "date" | "tags" | "body"> & {
  readonly title: string | null;
  readonly date: string | null;
  readonly tags: string | null;
};

/** An article of what is written, or what is missing in it. */
export function articleOf(written: WrittenArticle, body: MarkdownBody | null, rules: DateRules): FoundArticle | NoArticle {
  const { title, date: told, tags, url, ...others } = asRead(written);
  if (title === null) return { result: "no-title", reason: "no title was found" };
  if (told === null) return { result: "no-date", reason: "no date was found" };
  const date = dateOf(told, rules);
  if (date === null) return { result: "no-date", reason: `${JSON.stringify(told.slice(0, 80))} is no date${orderHint(told, rules)}` };
  if (body === null || body.markdown.trim() === "") return { result: "no-body", reason: "no text was found" };
  const isWeb = url !== null && isPageAddress(url);
  const aliases = (url === null || isWeb ? others.aliases : [url, ...others.aliases]).filter(isFormerAddress);
  return { ...others, title, date, tags: tagsOf(tags), url: isWeb ? url : null, aliases, body };
}

/** Whether an address may stand in a header as one at which readers found an article. */
export function isFormerAddress(address: string): boolean {
  return pageAddress(address) !== null && !/\s|\p{Cc}/u.test(address);
}

/** What is written, as a header with it is read: without tags, and with what entities mean. */
function asRead(written: WrittenArticle): WrittenArticle {
  const { title, date, source, author, views, column, tags, credits } = written;
  return {
    ...written,
    ...{ title: plain(title), date: plain(date), source: plain(source), author: plain(author), views: plain(views) },
    ...{ column: plain(column), tags: plain(tags), credits: credits.map(({ name, value }) => ({ name, value: plain(value) ?? value })) },
  };
}

/** How often remains of HTML may be in each other, as where an export has encoded them twice. */
const mostRounds = 5;

function plain(value: string | null): string | null {
  let found = value ?? "";
  for (let round = 0; round < mostRounds; round++) found = oneLine(plainValue(found));
  return found || null;
}

/** A value in one line; null if it says nothing. */
export function asValue(written: string | undefined): string | null {
  return oneLine(written ?? "") || null;
}

function dateOf(told: string, { timeZone, dateOrder }: DateRules): CivilTime | null {
  // Programs write a list of one date as they write it in code: `['2019年5月3日']`.
  const written = /^\[\s*(["'])([^"',]+)\1\s*\]$/.exec(told)?.[2] ?? told;
  const plain = parseDate(written, timeZone);
  if (plain !== null || dateOrder === null) return plain;
  const readings = dateReadings(written, timeZone)?.readings.filter(({ order }) => order === dateOrder) ?? [];
  // Of a year of two figures the century is that in which the site stood on the web.
  return (readings.find(({ date }) => yearOf(date) >= firstYear) ?? readings[0])?.date ?? null;
}

/** The year in which the first sites stood on the web. */
const firstYear = "1990";

/** How a date is mended of which the order is not plain. */
function orderHint(written: string, { timeZone }: DateRules): string {
  return dateReadings(written, timeZone) === null ? "" : " that can be told; dateOrder in archive.yaml says the order";
}

/** The most tags that are taken; a page with more lists words for search engines. */
const mostTags = 50;

function tagsOf(written: string | null): readonly string[] {
  const items = (written ?? "").split(/[、,，;；|]+/).map((item) => item.trim());
  const words = items.length === 1 && /\p{Script=Han}/u.test(items[0] ?? "") ? (items[0] ?? "").split(/\s+/) : items;
  return [...new Set(words.filter((word) => word !== ""))].slice(0, mostTags);
}
