import { dayOf } from "../lib/date-parts.ts";
import { problem } from "../lib/diagnostics.ts";
import { type CivilTime, parseDate } from "./date.ts";
import { dateReadings } from "./date-order.ts";
import { type Fact, factsIn, factsWithin } from "./facts.ts";
import { createFieldCollection } from "./field-collection.ts";
import type { FieldNames, NameMeaning } from "./field-names.ts";
import { behindDate, leadingDate, stemOf } from "./file-name.ts";
import type { Field, ParsedHeader } from "./header-field.ts";

/** The longest line that is taken for a title, in UTF-16 units. */
export const longestTitle = 120;

/** How many lines are looked at: a header without a marker is short. */
const mostLines = 30;

/** How a header can begin in a format, where it is not marked as one. */
export interface HeaderForm {
  /** The title in a line; null for a line that is none. */
  readonly titleIn: (line: string) => string | null;
  /** Whether such a line is surely the title, also where the file's name says otherwise. */
  readonly isSure: boolean;
  /** What is missing, for the note. */
  readonly missing: string;
}

/** What nothing in a file tells, so that it cannot be read. */
interface Lack {
  readonly lack: string;
}

/** What to do with a file that does not look like an article. */
export const elseIgnore = "a file that is no article can be named under `ignore:` in archive.yaml";

/**
 * Reads a file whose header is not marked as one: fields line by line, or a title and then a line
 * of facts, or a file whose name has the date. The header ends at the first line that is neither. A
 * note says what was assumed. What is lacking is told where title, date or body cannot be. `text`
 * has `\n` line ends.
 */
export function assumeHeader(text: string, file: string, names: FieldNames, { titleIn, isSure, missing }: HeaderForm): ParsedHeader | Lack {
  const collection = createFieldCollection();
  const named = partsOfName(stemOf(file));
  const from: string[] = [];
  const isKnown = (key: "title" | "date") => collection.has(key) || named[key] !== null;
  let [start, line, hasFacts, isParted, isBelowTitle] = [0, 1, false, false, false];
  for (; line <= mostLines && start < text.length; line++) {
    const end = text.indexOf("\n", start) === -1 ? text.length : text.indexOf("\n", start);
    const raw = text.slice(start, end);
    const isBlank = raw.trim() === "";
    // What follows a line of facts and a blank line is the body, whatever it looks like, unless
    // there must be more facts, as title or date is missing.
    if (isBlank && hasFacts && isKnown("title") && isKnown("date")) break;
    isParted ||= isBlank && hasFacts;
    const aside = isBlank || isParted ? null : besideTitle(raw, isBelowTitle, !hasFacts && !collection.has("title"));
    const hadTitle = collection.has("title");
    // Beside a day in the file's name, a month or a year in the text is of something else.
    const facts = isBlank || aside ? null : lineOfFacts(raw, names, named.date !== null);
    if (aside) collection.keep({ ...aside, line, column: raw.indexOf(aside.value) + 1 });
    else if (facts) {
      hasFacts = true;
      for (const fact of facts) {
        const field: Field = { name: fact.name, value: fact.value, line, column: fact.valueStart + 1 };
        collection.add(field, fact.meaning, true);
      }
    } else if (!isBlank) {
      const title = titleIn(raw);
      if (title === null || isParted || collection.has("title") || !isTitle(title)) break;
      if (!isSure && named.title !== null && !isSameTitle(title, named.title)) break;
      collection.add({ name: "标题", value: title, line, column: raw.indexOf(title) + 1 }, { is: "field", key: "title" });
      from.push(`the title from line ${line}`);
    }
    if (!isBlank) isBelowTitle = !hadTitle && collection.has("title");
    start = end + 1;
  }
  const body = text.slice(start);
  const add = (key: "title" | "date", value: string | null) => {
    if (collection.has(key) || value === null) return;
    collection.add({ name: key, value, line: 1, column: 1 }, { is: "field", key });
    from.push(`the ${key} from the file's name`);
  };
  add("title", named.title);
  add("date", named.date);
  const lacks = (["title", "date"] as const).filter((key) => !collection.has(key));
  if (lacks.length > 0) return { lack: lacks.map((key) => `no ${key}`).join(" and ") };
  if (body.trim() === "") return { lack: "no text below the header" };
  const taken = [...from, `the body from line ${line} on`].join(", ");
  const reason = `${missing}; taken are ${taken}`;
  return {
    seed: { ...collection.collected(), body: { text: body, line } },
    problems: [problem("info", "assumed-header", reason, { line: 1, column: 1 })],
  };
}

/** Matches where a page stands on its site: `当前位置: 首页 >> 新闻`, `首页 > 新闻`. */
const trail = /^\s{0,9}(?:((?!位)[您你]?(?:现在|当前|目前)?(?:的|所在|所在的)?位置)\s{0,4}[:：]\s{0,4}(\S.*)|(首页\s{0,4}[>＞»›→].*))$/u;

/**
 * A line above the facts that is neither title nor fact, as a field that is shown: the way to the
 * page that a site prints above a title, and right below it a second title (`——开学典礼侧记`).
 */
function besideTitle(line: string, isBelowTitle: boolean, isAbove: boolean): { readonly name: string; readonly value: string } | null {
  if (isBelowTitle && /^\s{0,9}[—―]{2}.*\p{L}/u.test(line)) return { name: "副标题", value: line.trim() };
  const [, label = "", labelled, bare] = isAbove ? (trail.exec(line) ?? []) : [];
  const value = labelled ?? bare;
  return value === undefined ? null : { name: label || "当前位置", value: value.trim() };
}

/** Whether a line can be a title: a rule of hyphens is none, and a paragraph is none. */
function isTitle(line: string): boolean {
  return line.length <= longestTitle && /\p{L}/u.test(line);
}

/**
 * The facts of a line that is nothing but facts, perhaps with a date before them; null for any
 * other.
 */
function lineOfFacts(line: string, names: FieldNames, hasDay: boolean): readonly Fact[] | null {
  const facts = factsIn(line, names);
  if (facts?.[0]?.meaning.is === "unknown" || facts === null) return datedFacts(line, names, hasDay);
  return facts.some(({ meaning, value }) => meaning.is === "body" || (isDate(meaning) && dateIn(value, hasDay) === null)) ? null : facts;
}

function isDate(meaning: NameMeaning): boolean {
  return "key" in meaning && meaning.key === "date";
}

/**
 * The date that a text has the form of, surely of a day if it must be; else null. An announcement
 * says 时间：上午9时, which is none.
 */
function dateIn(text: string, mustBeDay: boolean): CivilTime | null {
  // Only the form matters here, so any zone will do.
  const zone = "Asia/Shanghai";
  const date = parseDate(text, zone);
  if (mustBeDay) return date === null || dayOf(date) === null ? null : date;
  return date ?? dateReadings(text, zone)?.readings[0]?.date ?? null;
}

/** The facts of a line that begins with a date: `2024-04-24 18:29 来源：校报`. */
function datedFacts(line: string, names: FieldNames, hasDay: boolean): readonly Fact[] | null {
  const facts = factsWithin(line, names);
  const written = line.slice(0, facts[0]?.start);
  const date = written.trim();
  // A line that is nothing but 2019年 may be anything, such as a heading.
  if (dateIn(date, hasDay || facts.length === 0) === null) return null;
  return [{ name: "日期", meaning: { is: "field", key: "date" }, value: date, start: 0, valueStart: written.indexOf(date) }, ...facts];
}

/** What a file's name says: `2019-05-03-开学典礼` has a date and a title. */
function partsOfName(stem: string): { readonly date: string | null; readonly title: string | null } {
  const date = leadingDate(stem);
  return { date, title: date === null ? null : titleOfName(stem) };
}

/** The title in a file's name, perhaps behind a date; null for one that is not in Chinese. */
export function titleOfName(stem: string): string | null {
  const title = behindDate(stem);
  return /\p{Script=Han}/u.test(title) ? title : null;
}

/** Whether a line is the title that the file's name has, which may lack some marks. */
function isSameTitle(line: string, title: string): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return bare(line) === bare(title);
}
