import type { Remove } from "./body-ends.ts";
import { leadsToFile, lengthOf, linesOf, type PageLine } from "./page-lines.ts";
import { sentencesOf } from "./prose-part.ts";

/** How many tables are looked at, and how many links one of headlines has, at least. */
const [mostTables, fewestLinks] = [200, 3];

/** How much of such a table stands in links, and how long they are on average, in characters. */
const [leastLinked, leastHeadline] = [0.75, 8];

/** How many characters of sentences a text has of which a table may be taken out. */
const fewestSentences = 100;

/** Links that are a part of a text: its attachments, and what stands under such a name. */
const ofText = /附[件表图录]|下载|下載|https?:|www\./;

/** A line that leads to what follows it. */
const announces = /[:：]$|如下|下列|名[单單]|目[录錄]|文件|[^\p{L}]附/u;

/**
 * Takes out tables of headlines that float in a text, as portals of the 2000s have them. A table
 * that the line above it announces is a part of the text, and so is one with attachments, or about
 what the title is about.
 */
export function removeLinkTables(body: Element, title: string | null, remove: Remove): void {
  const tables = [...body.querySelectorAll("table")].slice(0, mostTables);
  if (tables.length === 0) return;
  const lines = linesOf(body);
  const own = sentencesOf(lines);
  for (const table of tables) {
    if (!body.contains(table) || !isOfHeadlines(table) || isAbout(table, title ?? "")) continue;
    const first = lines.findIndex(({ element }) => table.contains(element));
    if (announces.test(lines[first - 1]?.text ?? "")) continue;
    const beside = own.filter(({ element }) => !table.contains(element)).reduce((sum, { text }) => sum + lengthOf(text), 0);
    if (beside >= fewestSentences) remove(table);
  }
}

function isOfHeadlines(table: Element): boolean {
  const links = [...table.querySelectorAll("a[href]")].slice(0, 300).filter((link) => lengthOf(link.textContent ?? "") > 0);
  if (links.length < fewestLinks || links.some((link) => isOfText(link))) return false;
  const lines = linesOf(table);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  return sentencesOf(lines).length === 0 && linked >= links.length * leastHeadline && linked >= charactersOf(lines) * leastLinked;
}

/** Whether half of the links of a table have four characters together that the title has too. */
function isAbout(table: Element, title: string): boolean {
  const bare = title.replace(/[^\p{L}\p{N}]+/gu, "");
  const parts = Array.from({ length: Math.max(bare.length - 3, 0) }, (_, at) => bare.slice(at, at + 4)).slice(0, 100);
  const links = [...table.querySelectorAll("a[href]")].slice(0, 300);
  const about = links.filter(({ textContent }) => parts.some((part) => textContent?.slice(0, 200).includes(part)));
  return about.length * 2 >= links.length;
}

function isOfText(link: Element): boolean {
  return /^#|^mailto:/.test(link.getAttribute("href") ?? "") || leadsToFile(link) || ofText.test(link.textContent ?? "");
}

/** How many characters lines have without dates and bullets, which stand beside headlines. */
function charactersOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + lengthOf(withoutDates(text)), 0);
}

const dates = /[(（[]?(?:(?:19|20)?\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d\d(?::\d\d)?)?(?: ?[AP]M)?[)）\]]?|[·•■●]/gi;

/** A line of a list of articles without their dates and the bullets before them. */
export function withoutDates(text: string): string {
  return text.replace(dates, "");
}

/** What the table at the top of a document of the government tells about it. */
const documentFact =
  /^(?:索引号|信息索引号?|发文机关|发布机构|发布机关|成文日期|生成日期|发文日期|发布日期|公开日期|发文字号|文号|标题|名称|信息名称|主题词|关键词|主题分类|体裁分类|分类|有效性|有效期|效力状态|公开方式|公开形式|公开范围|公文种类|内容概述|废止日期)[:：]/;

/** How many of these facts make a table one of a document, and how long a line of one is. */
const [fewestFacts, longestFact, mostLines] = [4, 120, 60];

/** Takes out the tables of facts about a document (索引号, 发文字号) above its text. */
export function removeDocumentFacts(body: Element, remove: Remove): void {
  for (let round = 0; round < 3; round++) {
    const table = linesOf(body)[0]?.element.closest("table, ul, dl");
    if (!table || table === body || !body.contains(table)) return;
    const lines = linesOf(table);
    const told = lines.filter(({ text }) => documentFact.test(text.replace(/\s+/g, "")));
    const isPlain = lines.length <= mostLines && lines.every(({ text }) => text.length <= longestFact && !/[。！？]/.test(text));
    if (!isPlain || told.length < fewestFacts || told.length * 3 < lines.length) return;
    remove(table);
  }
}
