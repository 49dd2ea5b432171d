import { parseDate } from "../ingest/date.ts";
import { dateReadings } from "../ingest/date-order.ts";
import { parseViews } from "../ingest/view-count.ts";
import { dayOf } from "../lib/date-parts.ts";
import { oneLine } from "./page-lines.ts";
import type { FoundField, PageField, PageFields } from "./page-reading.ts";

/** A value that may be that of a field, and in words where it was found. */
export interface FieldCandidate extends FoundField {
  readonly field: PageField;
}

/** A candidate, if there is a value; a value is one line without blanks at its ends. */
export function candidate(field: PageField, value: string | null | undefined, from: string): FieldCandidate[] {
  const written = oneLine(value ?? "");
  const line =
    field === "source" || field === "author" ? written.replace(/^(?:(?:信息|稿件|文章)?来源|稿源|作者)\s?[:：]\s?/, "") : written;
  return line === "" ? [] : [{ field, value: line, from }];
}

/** The longest value that is taken, in UTF-16 units; what is longer is something else. */
const longest: Readonly<Record<PageField, number>> = {
  title: 200,
  date: 100,
  source: 60,
  author: 60,
  views: 40,
  column: 40,
  tags: 300,
  url: 2_000,
  fetched: 100,
};

/** How a candidate that a map has found says so. */
export const byMap = ", as the map has it";

/**
 * Takes for each field the first candidate that can be its value. If there is no such date, one is
 * taken of which the order is open, as a setting may tell it, or what a map has. `zone` is an IANA
 * name.
 */
export function chosenFields(candidates: readonly FieldCandidate[], zone: string): PageFields {
  const fields: Partial<Record<PageField, FoundField>> = {};
  for (const { field, value, from } of candidates) {
    if (fields[field] === undefined && value.length <= longest[field] && isSound(field, value, zone)) fields[field] = { value, from };
  }
  if (fields.date === undefined) {
    const dates = candidates.filter(({ field, value }) => field === "date" && value.length <= longest.date);
    const open = dates.find(({ value }) => dateReadings(value, zone) !== null) ?? dates.find(({ from }) => from.endsWith(byMap));
    if (open) fields.date = { value: open.value, from: open.from };
  }
  return fields;
}

/** What templates and programs have left in the place of a value. */
const placeholder =
  /^(?:[-–—.\s…]+|null|undefined|none|n\/a|admin|administrator|root|webmaster|无|暂无|佚名|未知|不详|本站|本站原创|原创|转载|网络|网络整理|互联网|加载中.*|\{\{?.*\}\}?|\$\{.*\}|<.*>|[a-z-]+ ?= ?["'].*|\[.*\]|Discuz! Team.*|dede58?\.com|织梦.*|Author Name)$/i;

function isSound(field: PageField, value: string, zone: string): boolean {
  switch (field) {
    case "date": {
      const date = parseDate(value, zone);
      return date !== null && dayOf(date) !== null;
    }
    case "views":
      return parseViews(value) !== null;
    case "url":
      return /^https?:\/\/[^/\s]+\/?/i.test(value) && URL.canParse(value);
    case "title":
      return /[\p{L}\p{N}]/u.test(value) && !/^(?:untitled|无标题(?:文档|页)?|新建网页.*|document|\{\{.*\}\})$/i.test(value);
    case "fetched":
      return true;
    default:
      return /[\p{L}\p{N}]/u.test(value) && !placeholder.test(value);
  }
}
