import { sha256 } from "../lib/sha256.ts";
import type { Block } from "./block.ts";
import { isCaption } from "./caption.ts";
import { withoutDateline } from "./dateline.ts";
import { type Item, itemIdStart } from "./item.ts";

/**
 * The items of an article whose text is a list of them; none if it is no roundup. Their ids follow
 * from the article's id and from the heading, so that they stay when items are added or moved.
 */
export function itemsOf(blocks: readonly Block[], articleId: string): readonly Item[] {
  if (!isRoundup(blocks)) return [];
  const ids = new Set<string>();
  return blocks.flatMap(({ kind, text }) => {
    if (kind !== "heading") return [];
    const heading = text.replace(/\s+/g, " ").trim();
    let id = itemId(articleId, heading);
    for (let again = 2; ids.has(id); again++) id = itemId(articleId, `${heading}\n${again}`);
    ids.add(id);
    return [{ heading, id }];
  });
}

function itemId(articleId: string, heading: string): string {
  return itemIdStart + sha256(new TextEncoder().encode(`${articleId}\n${heading}`)).slice(0, 8);
}

/** The longest heading of an item, and the shortest: 报告人简介 is part of one text. */
const [shortest, longest] = [7, 60];

/** The shortest paragraph, in UTF-16 units, with which an item may begin. */
const leastWords = 25;

/** The most paragraphs of an item, and of all items on average. A section of one text has more. */
const [mostParagraphs, average] = [6, 3];

/** Matches how a sentence ends. */
const sentence = /[。！？…!?.]["”’」』）)】]*$/;

/** Matches numbers of sections, which are parts of one text. */
const sectionMark =
  /^(?:第[一二三四五六七八九十]{1,3}(?:[章节条]|部分)|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d))/;

/** Matches who speaks or has worked on a text, and what else a line may announce. */
const label =
  /^(?:问|答|[QA]|.{0,6}(?:记者|主持人|编辑|责编|审核|来源|作者|摄影|供图|供稿|撰稿|校对|时间|地点|电话|邮箱|联系人))\s*[/／：:]/;

/** Whether a line could be the heading of an item, if all else of the text is as in a roundup. */
export function mayHeadItem(line: string): boolean {
  if (line.length < shortest || line.length > longest || !/\p{Script=Han}{2}/u.test(line)) return false;
  return !/[。；，、：…;,:.]$|^[（(【[]/.test(line) && !label.test(line) && !sectionMark.test(line) && saysSomething(line);
}

/** Whether the first of these lines that says something may be the heading of an item. */
export function mayBeginItems(lines: readonly string[]): boolean {
  const first = lines.find(saysSomething);
  return first !== undefined && mayHeadItem(first);
}

/**
 * Whether a text is a list of items and hardly anything else: from its beginning on a heading, and
 * one paragraph or a few, several times. An article with sections has words before them.
 */
export function isRoundup(blocks: readonly Block[]): boolean {
  let [items, paragraphs, ofItem] = [0, 0, 0];
  let isOver = false;
  for (const { kind, text } of blocks) {
    const line = text.trim();
    if (kind === "heading") {
      if (isOver || (items > 0 && ofItem === 0) || !mayHeadItem(line)) return false;
      items++;
      ofItem = 0;
    } else if (kind === "paragraph" && saysSomething(line)) {
      if (items === 0) return false;
      if (sentence.test(line)) {
        if (isOver || (ofItem === 0 && line.length < leastWords) || ++ofItem > mostParagraphs) return false;
        paragraphs++;
      } else if (line.length > longest || ofItem === 0) return false;
      else isOver = true;
    }
  }
  return items > 1 && ofItem > 0 && paragraphs <= items * average;
}

/** Whether a paragraph is more than a dateline, a caption, a rule or whom the text addresses. */
function saysSomething(line: string): boolean {
  if (line.length > longest) return true;
  return /[\p{L}\p{N}]/u.test(line) && withoutDateline(line) !== "" && !isCaption(line) && !/^.{1,20}[：:]$/u.test(line);
}
