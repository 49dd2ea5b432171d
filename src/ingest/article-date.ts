import { dayOf } from "../lib/date-parts.ts";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { type CivilTime, parseDate } from "./date.ts";
import { whyNoDate } from "./doubtful-date.ts";
import { leadingDate, stemOf } from "./file-name.ts";
import { type Field, fieldItems, fieldText, type Seed } from "./header-field.ts";
import { missingField } from "./missing-field.ts";
import { quoted } from "./quoted.ts";

/**
 * The date of the field; if there is none, the day in the file's name, or that in an address of the
 * article (`/2019/05/03/opening/`), which a note tells. `zone` is an IANA name.
 */
export function readDate(
  file: string,
  field: Field | undefined,
  { fields, extra }: Pick<Seed, "fields" | "extra">,
  zone: string,
  problems: Problem[],
): CivilTime | null {
  const written = fieldText(field);
  if (field && written !== "") {
    const date = parseDate(written, zone);
    if (date === null) problems.push(problem("error", "bad-date", `${quoted(written)} ${whyNoDate(written, zone)}`, field));
    return date;
  }
  const named = dateIn(leadingDate(stemOf(file)), zone);
  const date = named ?? dateIn(dayInAddress(fields), zone);
  if (date === null) problems.push(noDate(field, extra, zone));
  else {
    const taken = named === null ? "its address has" : "its file's name begins with";
    problems.push(
      problem("info", "date-from-name", `there is no date in its header; the one that ${taken} is taken`, { line: 1, column: 1 }),
    );
  }
  return date;
}

function dateIn(written: string | null, zone: string): CivilTime | null {
  return written === null ? null : parseDate(written, zone);
}

/** The day in a path or web address of an article: three folders, or a path of no more. */
export function dayInAddress(fields: Seed["fields"]): string | null {
  for (const address of [fields.get("permalink"), fields.get("url")].flatMap(fieldItems)) {
    const [, year, month, day] = /(?:^|\/)((?:1[89]|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(address) ?? [];
    if (year !== undefined) return `${year}-${month}-${day}`;
  }
  return null;
}

/** Says that there is no date, and which field without use may be meant as one. */
function noDate(field: Field | undefined, extra: readonly Field[], zone: string): Problem {
  const meant = field?.nothing ? undefined : extra.find((one) => isDay(fieldText(one), zone));
  if (!meant) return missingField("no-date", "date", "add a line `发布日期: 2024-04-24 18:29` (in Markdown `date: …`)", field);
  const mend = `name it \`发布日期\` (in Markdown \`date\`), or add \`fields: {${meant.name}: date}\` to archive.yaml`;
  return problem("error", "no-date", `there is no date, but \`${meant.name}\` in line ${meant.line} holds one; ${mend}`, meant);
}

/** Whether a text is a date of a day, and not just a number, which may be anything. */
function isDay(written: string, zone: string): boolean {
  const date = /^\d*$/.test(written) ? null : parseDate(written, zone);
  return date !== null && dayOf(date) !== null;
}
