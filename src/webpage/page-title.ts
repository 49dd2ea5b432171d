import { candidate, type FieldCandidate } from "./field-candidates.ts";
import { oneLine, type PageLine } from "./page-lines.ts";

/**
 * What parts a title from the name of its site, the surest first. An underscore and two hyphens
 * stand in no title; a bare hyphen may, and so counts only before what looks like a site's name.
 */
const separators: readonly RegExp[] = [/\s*_+\s*/, /\s*-{2,}\s*/, /\s*\|+\s*/, /\s+[-–—]\s+/, /\s*[-–—]\s*/];

const siteName =
  /(?:网|网站|官网|频道|门户|新闻|要闻|日报|晚报|早报|时报|青年报|报社|电视台|广播台|杂志|大学|学院|学校|中学|小学|医院|政府|委员会|管理局|厅|局|部|处|中心|集团|公司|社区|论坛|博客|在线|资讯|平台|com|cn|net|News|Discuz!|Powered by .*)$/i;

/** The longest title that is looked at, in UTF-16 units. */
const longest = 1_000;

/** What else a page calls itself. */
export interface TitleContext {
  /** The lines of the page that are headings or look like titles, without blanks at their ends. */
  readonly headings: readonly string[];
  /** What the site calls itself. */
  readonly sites: readonly string[];
}

/**
 * A title without the name of its site and column, as in `开学典礼_校园新闻_某某大学`,
 * `开学典礼-新华网` and `开学典礼--文化--人民网`: it is as long as the heading of the page with
 * which it begins, or ends at what parts it from such names.
 */
export function withoutSuffix(written: string, { headings, sites }: TitleContext): string {
  const title = oneLine(written.slice(0, longest));
  // The longest heading, as one may be a part of another: 通知 and 通知公告.
  const heading = [...headings].filter((one) => one.length >= 4 && isTitleWithMore(title, one)).sort((a, b) => b.length - a.length)[0];
  if (heading !== undefined) return heading;
  // Cut off by the system that made it.
  const [, beginning] = /^(.{6,}?)(?:\.{2,}|…+)$/.exec(title) ?? [];
  const whole = beginning === undefined ? undefined : headings.find((one) => one.startsWith(beginning));
  if (whole !== undefined) return whole;
  return cutAtSeparator(title, sites);
}

/** Whether a title is a heading, perhaps with something behind it that is parted from it. */
function isTitleWithMore(title: string, heading: string): boolean {
  if (!title.startsWith(heading)) return false;
  return title.length === heading.length || /^\s*(?:[-_|–—,，<>«»·:：]|\s\S)/.test(title.slice(heading.length));
}

function cutAtSeparator(title: string, sites: readonly string[]): string {
  for (const [index, separator] of separators.entries()) {
    const parts = title.split(separator);
    if (parts.length < 2) continue;
    const isSure = index < 2;
    const isNameOfSite = (part: string) => sites.includes(part) || (part.length <= 20 && siteName.test(part));
    const last = parts.at(-1) ?? "";
    if (!isSure && !isNameOfSite(last)) continue;
    const first = separator.exec(title)?.index ?? title.length;
    // With `|` and hyphens only the last part is surely a name.
    const cut = isSure
      ? first
      : title.length - last.length - (title.slice(0, title.length - last.length).match(/[\s|–—-]+$/)?.[0].length ?? 0);
    const rest = title.slice(0, cut).trim();
    if (rest.length >= 4 || (isSure && rest.length >= 2)) return isSure ? rest : cutAtSeparator(rest, sites);
    // The name of the site stands first: `某某大学_开学典礼`.
    if (isNameOfSite(parts[0] ?? "")) return parts.slice(1).join(" ").trim();
  }
  return title;
}

/** The lines that may be the title of a page: headings, and what a class or id calls title. */
export function headingsOf(lines: readonly PageLine[]): string[] {
  return lines
    .filter(({ text, heading, linked, element }) => {
      if (text.length < 2 || text.length > 150 || linked * 2 > text.length) return false;
      return (
        (heading > 0 && heading <= 4) || isCalledTitle(element) || (element.parentElement !== null && isCalledTitle(element.parentElement))
      );
    })
    .map(({ text }) => text);
}

function isCalledTitle(element: Element): boolean {
  return /title|headline|(?:^|[\s_-])(?:bt|biaoti|tit)(?:$|[\s_\d-])/i.test(
    `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`,
  );
}

/** The titles that the markup of a page tells, beside those of its own data. */
export function titleCandidates(document: Document, lines: readonly PageLine[], context: TitleContext): FieldCandidate[] {
  const written = oneLine((document.querySelector("title")?.textContent ?? "").slice(0, longest));
  const title = withoutSuffix(written, context);
  const isHeading = context.headings.includes(title);
  const first = lines.filter(({ heading }) => heading === 1);
  const [only] = first.length === 1 ? first : [];
  const from = title === written ? "title" : isHeading ? "title, as far as the heading of the page" : "title, without the name of the site";
  return [
    ...(isHeading ? candidate("title", title, from) : []),
    ...candidate("title", only && only.linked * 2 < only.text.length ? only.text : null, "h1"),
    ...candidate("title", title, from),
    ...candidate("title", context.headings[0], "the first heading"),
  ];
}
