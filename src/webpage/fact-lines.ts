import { createFieldNames } from "../ingest/field-names.ts";
import type { FieldKey } from "../ingest/header-field.ts";
import { monthName } from "../ingest/printed-date.ts";
import { candidate, type FieldCandidate } from "./field-candidates.ts";
import { oneLine, parting } from "./page-lines.ts";
import type { PageField } from "./page-reading.ts";

const names = createFieldNames();

/** The longest line that is taken apart, in UTF-16 units; what is longer is prose. */
const longest = 300;

/** A name with its colon: at the beginning of a line, or behind what parts facts. */
const named = /(?:^|[\s␟|｜;；,，、()（）[\]【】〔〕/·]|(?<=\d))([\p{Script=Han}A-Za-z/]{2,9})\s{0,4}[:：]/gu;

/** What leads to another article, or tells of the site: a date in it is none of this article. */
const ofOthers = /^[\s【[「<>«»|·•]{0,4}(?:上|下|前|后)一?(?:篇|条|则|页|主题|个)|版权所有|Copyright|©|备案|许可证/i;

/** Names that are typeset with a blank between their characters: 来　源. */
const spaced = /(来|作|日|时|点|浏)\s{1,4}(源|者|期|间|击|览)(?=\s{0,4}[:：])/g;

const day = String.raw`(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?日)?`;
const clock = String.raw`\d{1,2}\s?[:：时]\s?\d{1,2}(?:\s?[:：分]\s?\d{1,2}(?:\s?秒)?|\s?分)?`;
const english = String.raw`\b(?:(?:${monthName})\.? \d{1,2}(?:st|nd|rd|th)?(?: [A-Za-z]{3,9})?,? ?|\d{1,2}(?:st|nd|rd|th)? (?:${monthName})\.?,? )(?:19|20)\d\d\b(?: ${clock}(?: ?[ap]m)?)?`;
const dateForm = new RegExp(
  String.raw`${day}(?:(?:\s{0,4}|T|\s?[（(][^()（）]{1,6}[)）]\s?|\s?(?:星期|周).\s?)${clock}(?!\d))?|${english}`,
  "i",
);

/** What stands right before a date, without a colon. */
const dateLabel =
  /(?:发表|发布|刊登|更新|上传|发稿)(?:于|时间|日期)?\s{0,4}$|^\s{0,4}(?:时间|日期)\s{0,4}$|(?:posted|published)(?: on)?\s{0,4}$/i;

/** What ends a value: controls of the page, and anything between marks that part facts. */
const end =
  /[|｜;；[\]【】〔〕]|[\s␟](?:字号|字体|大小|分享|打印|关闭|收藏|举报|评论|纠错|扫一扫|我要|订阅|关注|手机|繁体|浏览|点击|阅读|次)|\s[-—]{1,4}\s|[（(](?:\s|$)/;

/** Fields that a line of facts can tell, by the names that header fields have. */
const fieldOf: Partial<Record<FieldKey, PageField>> = {
  title: "title",
  date: "date",
  source: "source",
  author: "author",
  views: "views",
  column: "column",
  tags: "tags",
};

/** What pages call a field, and files of articles do not. */
const ownNames: Readonly<Record<string, PageField>> = {
  供稿单位: "source",
  供稿: "source",
  发布单位: "source",
  发布机构: "source",
  信息来源: "source",
  作者单位: "source",
  转载自: "source",
  记者: "author",
  发稿时间: "date",
  发文时间: "date",
  成文日期: "date",
  发布: "date",
  时间发布: "date",
  发表: "date",
  编辑日期: "date",
  加入时间: "date",
  上传时间: "date",
  点击率: "views",
  查看: "views",
  人气: "views",
  阅读人数: "views",
  浏览人数: "views",
  关键词: "tags",
  关键字: "tags",
  所属栏目: "column",
};

/**
 * What a line such as `来源：校报　时间：2023-06-01 10:20　点击：123` tells; none if it is no
 * line of facts. A date may stand without a name beside other facts, or alone.
 */
export function lineFacts(line: string): FieldCandidate[] {
  if (line.length > longest || ofOthers.test(line)) return [];
  const text = line.replace(spaced, "$1$2");
  const seen = line.replaceAll(parting, "");
  const from = `the line of facts ${seen.length > 60 ? `${seen.slice(0, 60)}…` : seen}`;
  const found = [...text.matchAll(named)].map(({ 0: whole, 1: name = "", index }) => ({
    field: fieldNamed(name),
    start: index,
    valueStart: index + whole.length,
  }));
  const facts = found.flatMap(({ field, valueStart }, index) => {
    if (field === null) return [];
    const value = text.slice(valueStart, found[index + 1]?.start);
    return candidate(field, factValue(field, value), from);
  });
  const has = (field: PageField) => facts.some((fact) => fact.field === field);
  const plain = oneLine(text.replaceAll(parting, " "));
  return [...facts, ...(has("date") ? [] : bareDate(plain, facts.length > 0, from)), ...(has("views") ? [] : bareViews(plain, from))];
}

function fieldNamed(name: string): PageField | null {
  const own = ownNames[name];
  if (own !== undefined) return own;
  const meaning = names.inText(name);
  return meaning.is === "field" || meaning.is === "stand-in" ? (fieldOf[meaning.key] ?? null) : null;
}

function factValue(field: PageField, written: string): string {
  const text = written.replace(/^[\s␟[【（(]{1,9}/, "");
  switch (field) {
    case "date":
      return dateForm.exec(text.slice(0, 60).replaceAll(parting, " "))?.[0] ?? "";
    case "views":
      return /^\d[\d,]{0,14}(?:\.\d+)?\s?[千万亿]?/.exec(text)?.[0] ?? "";
    default: {
      const cut = text.slice(0, (end.exec(text)?.index ?? text.length) || text.length);
      const date = dateForm.exec(cut);
      const value = (date === null ? cut : cut.slice(0, date.index)).replaceAll(parting, "").replace(/[\s,，、/·-]{1,9}$/, "");
      // A bracket that was opened before the name of the field.
      return /[(（]/.test(value) ? value : value.replace(/\s{0,4}[)）]$/, "");
    }
  }
}

/** A date that has no name: beside facts, or alone in a short line. */
function bareDate(line: string, hasFacts: boolean, from: string): FieldCandidate[] {
  const found = dateForm.exec(line);
  if (found === null) return [];
  const rest = line.replace(found[0], "").replace(/\s+/g, "");
  const isAlone = rest.length <= 16 && !/[。，]/.test(rest);
  const isNamed = dateLabel.test(line.slice(0, found.index)) && !/[。，]/.test(rest);
  if (!hasFacts && !isAlone && !isNamed) return [];
  const source = /^[\s|·]{0,4}(?:来源)?[:：]?\s{0,4}(\p{Script=Han}{2,14}[报网社台刊])\s{0,4}$/u.exec(
    line.slice(found.index + found[0].length),
  );
  return [...candidate("date", found[0], from), ...candidate("source", source?.[1], from)];
}

/**
 * The date in a line right below the title, which has a name, or else a time and an element or a
 * text of its own: what else the line has, such as the name of the source, may be links.
 */
export function dateBelowTitle(line: string): FieldCandidate[] {
  if (line.length > longest || /[。！？]/.test(line)) return [];
  return line.split(parting).flatMap((piece) => {
    const [whole = ""] = dateForm.exec(piece) ?? [];
    const isAlone = /\d[:：时]\s?\d/.test(whole) && piece.replace(whole, "").trim() === "";
    const from = `the line below the title ${line.replaceAll(parting, "").slice(0, 60)}`;
    return isAlone
      ? candidate("date", whole, from)
      : lineFacts(piece).filter(({ field }) => field === "date" && /[:：]/.test(piece.replace(whole, "")));
  });
}

/** What a page calls its day of publication; the shorter names may be those of an event. */
const published = /(?:^|[^\p{Script=Han}])(发[布表稿]|刊[发登]|發[布表佈])?(?:时间|日期|時間)\s{0,4}[:：]/u;

/** The date of publication that a line names; `isPlain` if its name is 时间 or 日期 alone. */
export function publishedDate(line: string): { readonly value: string; readonly isPlain: boolean } | null {
  if (line.length > longest || ofOthers.test(line) || /地[点點址]\s{0,4}[:：]/.test(line)) return null;
  const text = line.replace(spaced, "$1$2");
  const found = published.exec(text);
  const value = found && factValue("date", text.slice(found.index + found[0].length));
  return found && value ? { value, isPlain: found[1] === undefined } : null;
}

/** A day with a time that is all that a line says; null for any other line. */
export function momentAlone(line: string): string | null {
  const text = oneLine(line.replaceAll(parting, " "));
  const [whole] = dateForm.exec(text) ?? [];
  return whole === text && /\d[:：时]\s?\d/.test(whole) ? whole : null;
}

/** A date or a number of views in a line whose name stands alone in the line above. */
export function factsOfTwo(label: string, value: string): FieldCandidate[] {
  const name = label.replaceAll(parting, "").trim();
  if (name.length > 12 || value.length > 40 || !/[:：]$/.test(name)) return [];
  return lineFacts(`${name} ${value}`).filter(({ field }) => field === "date" || field === "views");
}

const viewsForm =
  /(?:阅读|浏览|点击|人气)(?:次数|量|数)?\s{0,4}[(（[]?\s{0,4}(\d{1,9})(?![\d:：/.年-])|(?<![\d:：/.月-])(\d{1,9})(?:\s{0,4}(?:人次|次)\s{0,4})?(?:阅读|浏览|点击)(?![次量数]{0,2}\s{0,4}[:：[(（])/;

/** `阅读 1234`, `1234次浏览`. */
function bareViews(text: string, from: string): FieldCandidate[] {
  const [, behind, front] = viewsForm.exec(text) ?? [];
  return candidate("views", behind ?? front, from);
}

/** Whether a line is nothing but facts that were taken, and controls of the page. */
export function isOnlyFacts(line: string): boolean {
  if (line.length > 200 || /[。！？]/.test(line)) return false;
  const found = [...line.replace(spaced, "$1$2").matchAll(named)];
  return found.length > 0 && found.every(({ 1: name = "" }) => fieldNamed(name) !== null);
}

/** The column of a line that shows the way to the page: `当前位置：首页 > 新闻 > 正文`. */
export function columnOfTrail(line: string): string | null {
  if (line.length > longest) return null;
  const [, way] = /^(?:(?:您|你)?(?:现在|当前|目前)?(?:的|所在|所在的)?位置[是为]?\s{0,4}[:：]?\s{0,4})(.{1,250})$/.exec(line) ?? [];
  const trail = way ?? (/^(?:网站)?首页\s{0,4}[>＞»›→/·-]/.test(line) ? line : null);
  if (trail === null || trail === undefined) return null;
  const steps = trail
    .split(/\s{0,4}(?:-{0,3}[>＞»›→]{1,3}|\s[-/·]\s|&gt;)\s{0,4}/)
    .map((step) => step.trim())
    .filter((step) => step !== "");
  const isNone = (step: string) =>
    /^(?:网站)?(?:首页|主页)$|^(?:正文|内容|详情|浏览文章|文章内容|查看|正文内容|详细内容|新闻详情|文章详情)$/.test(step);
  const named = steps.filter((step) => !isNone(step) && step.length <= 16);
  return steps.length < 2 ? null : (named.at(-1) ?? null);
}
