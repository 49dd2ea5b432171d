import { unitAt } from "../text-unit.ts";
import type { Cut } from "./cut-text.ts";
import { isHan } from "./han-character.ts";
import { closed, closure, endOfSounds } from "./name-boundaries.ts";
import { isSound } from "./name-sounds.ts";
import { markEndingAt, titleBehind, titleEndingAt } from "./person-titles.ts";
import { speaks } from "./words-behind-names.ts";

/** The longest such name, in characters. */
const longest = 60;

/**
 * The names in a text that are written by their sound with · in them (古丽娜尔·艾山), or with Latin
 * letters (Hans Weber).
 */
export function foreignNames(cut: Cut): string[] {
  return [...dottedNames(cut), ...latinNames(cut.text)].filter(({ length }) => length <= longest);
}

/**
 * The longest part of such a name, in characters: the first part of 阿不都热合曼·吐尔逊 has six.
 */
const longestPart = 7;

function dottedNames(cut: Cut): string[] {
  const { text } = cut;
  const names: string[] = [];
  for (let dot = text.indexOf("·"); dot >= 0; dot = text.indexOf("·", dot + 1)) {
    const start = startOfPart(text, dot);
    let end = endOfPart(cut, dot);
    while (text.charAt(end) === "·") {
      dot = end;
      end = endOfPart(cut, dot);
    }
    if (start < dot && end > dot + 1 && isMostlySounds(text.slice(start, end))) names.push(text.slice(start, end));
  }
  return names;
}

/** Where the part of a name ends that follows a dot. */
function endOfPart(cut: Cut, dot: number): number {
  let end = dot + 1;
  while (isHan(unitAt(cut.text, end)) && (end < dot + 2 || (closure(cut.text, end) < closed.byWord && isSound(cut.text.charAt(end)))))
    end++;
  return endOfSounds(cut.text, dot, end);
}

/**
 * Where the first part of a name begins: behind a title or punctuation, else behind the last
 * character that does not write a sound.
 */
function startOfPart(text: string, dot: number): number {
  const first = Math.max(0, dot - longestPart);
  let start = dot;
  while (start > first && isHan(text.charCodeAt(start - 1)) && !(start < dot && endsInFront(text, start))) start--;
  if (start === dot) return dot;
  const opens = start === 0 || !isHan(text.charCodeAt(start - 1));
  if (endsInFront(text, start) || (opens && isMostlySounds(text.slice(start, dot)))) return start;
  start = dot;
  while (start > first && isSound(text.charAt(start - 1))) start--;
  return start;
}

function endsInFront(text: string, start: number): boolean {
  return titleEndingAt(text, start) > 0 || markEndingAt(text, start) > 0 || /[由和与]/.test(text.charAt(start - 1));
}

/** Tells names from book titles and mottoes with dots (创新·互鉴·共赢). */
function isMostlySounds(name: string): boolean {
  const characters = [...name].filter((character) => character !== "·");
  return characters.filter(isSound).length >= characters.length * 0.75;
}

/**
 * The length of a word is limited: without a limit a text of Latin letters alone would take
 * quadratic time.
 */
const latinName =
  /\p{Lu}[\p{Script=Latin}'-]{1,40}(?: (?:\p{Lu}[\p{Script=Latin}'.-]{0,40}|de|van|von|der|da|di|la|al)){0,3} \p{Lu}[\p{Script=Latin}'-]{1,40}/gu;

/**
 * Latin words are a name if a title or a verb of speaking stands beside them, or if they stand in
 * brackets behind a name with ·.
 */
function latinNames(text: string): string[] {
  if (!/[A-Z]/.test(text)) return [];
  return [...text.matchAll(latinName)]
    .filter(({ 0: name, index }) => {
      const end = index + name.length;
      const translated = /·\p{Script=Han}+（$/u.test(text.slice(Math.max(0, index - 2 * longestPart), index));
      return translated || titleEndingAt(text, index) > 0 || titleBehind(text, end) > 0 || speaks(text, end);
    })
    .map(([name]) => name);
}
