import { yearOf } from "../lib/date-parts.ts";
import type { Reference } from "./reference.ts";

/**
 * The content of a `.ris` file (UTF-8): a newspaper article. Each line is a tag, two spaces, a
 * hyphen, a space and the value, and ends in CR LF. The tags are those from which Zotero's RIS
 * translator takes a `newspaperArticle`.
 */
export function ris({ key, title, authors, publication, publisher, date, url, accessed }: Reference): string {
  const lines = [
    ["TY", "NEWS"],
    ["ID", key],
    ...authors.map((author) => ["AU", undivided(author)]),
    ["TI", title],
    ["T2", publication],
    ...(publisher === null ? [] : [["PB", publisher]]),
    ["PY", yearOf(date)],
    ["DA", slashed(date)],
    ["LA", "zh-CN"],
    ...(url === null ? [] : [["UR", url]]),
    ...(accessed === null ? [] : [["Y2", slashed(accessed)]]),
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** A date as RIS has it: the slashes stand also where month or day do not, as in `2019/05//`. */
function slashed(date: string): string {
  const [year, month = "", day = ""] = date.split("-");
  return day === "" ? `${year}/${month}//` : `${year}/${month}/${day}`;
}

/**
 * A name without commas, as RIS reads a comma as the end of the family name and has no escape for
 * it. Only a publisher's name can have one here; the full-width comma keeps it whole.
 */
function undivided(name: string): string {
  return name.replace(/, ?/g, "，");
}
