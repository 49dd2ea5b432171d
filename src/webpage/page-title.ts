import { columnOfTrail, lineFacts } from "./fact-lines.ts";
import { candidate, type FieldCandidate } from "./field-candidates.ts";
import { lengthOf, oneLine, type PageLine, parting } from "./page-lines.ts";

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
  /** What stands alone on the page above its text, or in an element of its own. */
  readonly pieces: readonly string[];
  /** The heading right above the date of the article; null if there is none. */
  readonly aboveDate: string | null;
  /** The nearest line above the text, or its facts, that may be a title; null if there is none. */
  readonly aboveText: string | null;
  /** What the site calls itself. */
  readonly sites: readonly string[];
  /** Names of columns: where the way to the page leads through, and what short links say. */
  readonly columns: readonly string[];
}

/**
 * A title without the name of its site and column, as in `开学典礼_校园新闻_某某大学`,
 * `开学典礼-新华网` and `开学典礼--文化--人民网`: it is as long as the heading of the page with
 * which it begins, or ends at what parts it from such names.
 */
export function withoutSuffix(written: string, context: TitleContext): string {
  const { headings, sites } = context;
  const title = withoutPrefix(withoutPage(oneLine(written.slice(0, longest))), sites);
  const heading = headingOf(title, context);
  if (heading !== null) return heading;
  // Cut off by the system that made it.
  const [, beginning] = /^(.{6,}?)(?:\.{2,}|…+)$/.exec(title) ?? [];
  const whole = beginning === undefined ? undefined : headings.find((one) => one.startsWith(beginning));
  if (whole !== undefined) return whole;
  return cutAtSeparator(title, sites);
}

/** Discuz! has the number of the page behind the title of a thread: `标题(页 1) - 板块 - 论坛`. */
function withoutPage(title: string): string {
  const [whole] = / ?[(（]页 ?\d{1,4}[)）](?= - )/.exec(title) ?? [];
  return whole === undefined ? title : title.slice(0, title.indexOf(whole));
}

/** A title without the name of the site before it: `某某博客 » 标题`. */
function withoutPrefix(title: string, sites: readonly string[]): string {
  const [, site = "", rest] = /^([^»>＞]{2,20}) ?[»>＞] ?([^»>＞]{9,})$/.exec(title) ?? [];
  return rest !== undefined && isNameOfSite(site.trim(), sites) ? rest : title;
}

/**
 * What of a title stands on the page by itself: a heading or another line with which it begins,
 * else a heading that stands within it between what parts names. The longest one, as one may be a
 * part of another: 通知 and 通知公告.
 */
function headingOf(title: string, context: TitleContext): string | null {
  const { headings, pieces, sites, columns } = context;
  const longestOf = (ones: readonly string[]) => [...ones].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  const isContinued = (rest: string) => headings.some((one) => one.length >= 2 && behind(rest, one) !== null && !isNameOfSite(one, sites));
  const begins = longestOf([
    ...headings.filter((one) => one.length >= 4 && isParted(behind(title, one), isContinued)),
    // Any line may be a part of a title by chance, but not up to what parts it from other names.
    ...pieces.filter((one) => one.length >= 6 && /^\s*(?:$|[-_|–—@])/.test(behind(title, one) ?? "x")),
  ]);
  const within = headings.filter(
    (one) => one.length >= 6 && !isNameOfSite(one, sites) && !columns.includes(one) && standsWithin(title, one),
  );
  return longestOf(begins === undefined ? within : [begins, ...within]) ?? null;
}

/**
 * What follows in a title behind its beginning, whatever the blanks; null if it begins otherwise.
 */
function behind(title: string, beginning: string): string | null {
  let at = 0;
  for (const character of beginning.replace(/\s+/g, "")) {
    while (/\s/.test(title.charAt(at))) at++;
    if (!title.startsWith(character, at)) return null;
    at += character.length;
  }
  return title.slice(at);
}

/** Whether what follows a heading is parted from it, and does not go on as the page's next line. */
function isParted(rest: string | null, isContinued: (rest: string) => boolean): boolean {
  return rest !== null && (rest === "" || /^\s*[-_|–—,，<>«»·:：@]/.test(rest) || (/^\s\S/.test(rest) && !isContinued(rest)));
}

function standsWithin(title: string, heading: string): boolean {
  const at = title.indexOf(heading);
  return at > 0 && /[-_|–—]\s*$/.test(title.slice(0, at)) && /^\s*(?:$|[-_|–—])/.test(title.slice(at + heading.length));
}

function isNameOfSite(part: string, sites: readonly string[]): boolean {
  return sites.includes(part) || (part.length <= 20 && siteName.test(part));
}

function cutAtSeparator(title: string, sites: readonly string[]): string {
  for (const [index, separator] of separators.entries()) {
    const parts = title.split(separator);
    if (parts.length < 2) continue;
    const isSure = index < 2;
    const last = parts.at(-1) ?? "";
    if (!isSure && !isNameOfSite(last, sites)) continue;
    const first = separator.exec(title)?.index ?? title.length;
    // With `|` and hyphens only the last part is surely a name.
    const cut = isSure
      ? first
      : title.length - last.length - (title.slice(0, title.length - last.length).match(/[\s|–—-]+$/)?.[0].length ?? 0);
    const rest = title.slice(0, cut).trim();
    if (rest.length >= 4 || (isSure && rest.length >= 2)) return isSure ? rest : cutAtSeparator(rest, sites);
    // The name of the site stands first: `某某大学_开学典礼`.
    if (isNameOfSite(parts[0] ?? "", sites)) return parts.slice(1).join(" ").trim();
  }
  return title;
}

/** The lines that may be the title of a page: headings, and what a class or id calls title. */
function headingsOf(lines: readonly PageLine[]): string[] {
  return lines.filter((line) => line.heading <= 4 && isHeading(line)).map(({ text }) => text);
}

function isHeading({ text, heading, linked, element }: PageLine): boolean {
  if (text.length < 2 || text.length > 150 || linked * 2 > text.length) return false;
  return heading > 0 || isCalledTitle(element) || (element.parentElement !== null && isCalledTitle(element.parentElement));
}

/** How many lines above a text are looked at, and how far above a date its title may stand. */
const [mostAbove, furthest] = [200, 4];

/** The nearest line above a text that may be its title, with nothing but facts between them. */
function titleAboveText(before: readonly PageLine[], columns: readonly string[]): string | null {
  const near = before.slice(-furthest).filter(({ parted, text }) => lineFacts(parted).length === 0 && columnOfTrail(text) === null);
  const { text = "", linked = 0 } = near.at(-1) ?? {};
  const isTitle = text.length >= 6 && text.length <= 60 && linked === 0 && !/[。；]|[:：]$/.test(text) && !columns.includes(text);
  return isTitle ? text : null;
}

/**
 * What the lines above a text, with its first ones, tell of its title; `before` has none of the
 * text. `column` is where the way to the page leads; it is null if that is not told.
 */
export function titleContext(
  above: readonly PageLine[],
  before: readonly PageLine[],
  all: readonly PageLine[],
  sites: readonly string[],
  column: string | null,
): TitleContext {
  const near = above.slice(-mostAbove);
  const headings = headingsOf(above);
  const links = all.filter(({ text, linked }) => text.length <= 8 && linked >= lengthOf(text)).map(({ text }) => text);
  const columns = [...links, ...(column === null ? [] : [column])];
  const isTitle = (line: PageLine) =>
    isHeading(line) &&
    line.text.length >= 6 &&
    !columns.includes(line.text) &&
    !isNameOfSite(line.text, sites) &&
    lineFacts(line.parted).length === 0;
  const aboveDates = near.flatMap(({ parted, linked, text }, index) => {
    const isDate = linked * 2 < text.length && lineFacts(parted).some(({ field }) => field === "date");
    const heading = isDate ? near.slice(Math.max(index - furthest, 0), index).findLast(isTitle) : undefined;
    return heading === undefined ? [] : [heading.text];
  });
  return {
    headings: headings.length > 0 ? headings : headingsOf(all),
    pieces: near.flatMap((line) => piecesOf(line)),
    aboveDate: aboveDates.at(-1) ?? null,
    aboveText: titleAboveText(before, columns),
    sites,
    columns,
  };
}

/** A line, and what stands in elements of its own within it; short links are names of columns. */
function piecesOf({ text, parted, linked }: PageLine): string[] {
  const pieces = [text, ...parted.split(parting).map((piece) => piece.trim())];
  return pieces.filter((piece) => piece.length >= 10 || (piece.length >= 6 && linked === 0)).filter((piece) => piece.length <= 200);
}

function isCalledTitle(element: Element): boolean {
  return /titt?le|headline|(?:^|[\s_-])(?:bt|biaoti|tit)(?:$|[\s_\d-])/i.test(
    `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`,
  );
}

/** What says no more than whose page it is: a greeting, or the way to it. */
function isOfSite(title: string, { sites, columns }: TitleContext): boolean {
  if (columns.includes(title) || isNameOfSite(title, sites) || /^(?:欢迎|谢谢|感谢)[您你]?(?:的)?(?:访问|光临|来到|浏览)/.test(title))
    return true;
  const [site = "", column] = title.split(/ ?[>＞»] ?/);
  return column !== undefined && column.length <= 8 && isNameOfSite(site, sites);
}

/** The titles that the markup of a page tells, beside those of its own data. */
export function titleCandidates(document: Document, lines: readonly PageLine[], context: TitleContext): FieldCandidate[] {
  const written = oneLine((document.querySelector("title")?.textContent ?? "").slice(0, longest));
  const title = withoutSuffix(written, context);
  const isHeading = context.headings.includes(title);
  const isSite = isOfSite(title, context);
  const isConfirmed = !isSite && (isHeading || context.pieces.includes(title));
  const { aboveDate, aboveText, columns } = context;
  const first = lines.filter(({ heading }) => heading === 1);
  const [only] = first.length === 1 ? first : [];
  const from = title === written ? "title" : isHeading ? "title, as far as the heading of the page" : "title, without the name of the site";
  return [
    ...(isConfirmed ? candidate("title", title, from) : []),
    ...candidate("title", aboveDate, "the heading above the date"),
    ...(isHeading ? candidate("title", title, from) : []),
    ...candidate("title", only && only.linked * 2 < only.text.length && !columns.includes(only.text) ? only.text : null, "h1"),
    ...(isSite ? candidate("title", aboveText, "the line above the text") : []),
    ...candidate("title", title, from),
    ...candidate("title", context.headings[0], "the first heading"),
  ];
}
