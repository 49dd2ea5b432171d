import { titleEndingAt } from "../names/person-titles.ts";
import { subjectNouns } from "./subject-nouns.ts";
import type { TitleWord } from "./title-word.ts";

/** The longest term, in UTF-16 units, and the most words of one. */
const [longest, mostWords] = [12, 4];

/** What stands between quotation marks, or between those of a title. */
const quoted = /“([^“”]{2,12})”|《([^《》]{2,12})》/g;

/**
 * Names with a numeral of characters, which no dictionary has: 神舟十七号, 嫦娥六号,
 * 十八届三中全会.
 */
const numbered =
  /(?:(?![一二三四五六七八九十])\p{Script=Han}){2,3}[一二三四五六七八九十]+号|[一二三四五六七八九十]+届[一二三四五六七]中全会/uy;

/** Names of letters with figures: C919, 5G. The years and figures of a text are none. */
const lettered = /(?<![A-Za-z\d])(?:[A-Z]{1,4}-?\d{1,4}[A-Z]?|\dG)(?![A-Za-z\d.])/g;

/**
 * The strings of a title that may be terms, each once: noun phrases of one to four words, names
 * with numerals, and what is quoted. `words` are what the title is cut into, every character in
 * exactly one of them.
 */
export function titleTerms(title: string, words: readonly TitleWord[]): string[] {
  const found = new Set<string>();
  const mayHaveNumeral = /[号届]/.test(title);
  let offset = 0;
  for (const start of words.keys()) {
    let text = "";
    let isWhole = true;
    for (let end = start; end < Math.min(start + mostWords, words.length); end++) {
      const word = words[end] as TitleWord;
      text += word.text;
      isWhole &&= word.kind !== "break";
      if (text.length > (isWhole ? longest : shortName)) break;
      if (text.length > 1 && isTerm(words, start, end, text, isWhole)) found.add(text);
    }
    if (mayHaveNumeral) {
      numbered.lastIndex = offset;
      const [withNumeral] = numbered.exec(title) ?? [];
      if (withNumeral !== undefined) found.add(withNumeral);
    }
    offset += words[start]?.text.length ?? 0;
  }
  if (/[“《]/.test(title)) {
    for (const [, inQuotes, inMarks] of title.matchAll(quoted)) {
      const text = inQuotes ?? inMarks ?? "";
      if (/[\p{Script=Han}A-Za-z]{2}/u.test(text)) found.add(text);
    }
  }
  if (/[A-Z]/.test(title)) for (const [text] of title.matchAll(lettered)) found.add(text);
  return [...found];
}

/** The length of a name that the dictionary cuts anywhere, as 进博会. */
const shortName = 3;

/** Whether the words from `start` to `end`, with `end`, are a term. `text` is what they say. */
function isTerm(words: readonly TitleWord[], start: number, end: number, text: string, isWhole: boolean): boolean {
  const first = words[start];
  if (first === undefined) return false;
  if (subjectNouns.has(text)) return true;
  if (start === end && first.kind !== "name") return isWhole && isTermAlone(first);
  // The dictionary takes 亚冬会 for a person.
  if (text.length === shortName && /\p{Script=Han}{2}[会节赛杯站舰]$/u.test(text))
    return !first.empty && !first.filler && !endsInTitle(text);
  return start < end && isWhole && isPhrase(words.slice(start, end + 1), text);
}

/** The shortest ordinary word that is a term by itself without being a subject. */
export const shortestAlone = 3;

/**
 * Whether a word may be a term by itself: a subject, a proper name, or a noun of three characters
 * or more, as shorter ones are mostly too general (意义, 关系).
 */
export function isTermAlone({ text, tag, kind, generic, event, title }: TitleWord): boolean {
  if (subjectNouns.has(text)) return true;
  if (generic || event || title || kind === "break" || endsInTitle(text)) return false;
  // Of Latin words only abbreviations: RCEP, GDP.
  if (tag === "eng") return /^[A-Z]{2,}$/.test(text);
  if (tag === "nt" || tag === "nrt") return text.length >= shortestAlone;
  return text.length >= shortestAlone && (tag === "n" || tag === "nz" || tag === "j" || kind === "unknown");
}

/** The kinds of words that a phrase may consist of, and those in which it may end. */
const [partKinds, headKinds] = [new Set(["noun", "unknown", "verbal", "adjective", "name"]), new Set(["noun", "unknown", "verbal"])];

/** Names of one character in which a phrase may end: 进博会, 山东舰, 立法法. */
const shortHeads = /[会节赛杯站舰法案馆区城路线网船岛山江河湖海]$/;

function isPhrase(words: readonly TitleWord[], text: string): boolean {
  const first = words[0] as TitleWord;
  const last = words.at(-1) as TitleWord;
  if (first.empty || first.filler || last.empty || endsInTitle(text)) return false;
  // A word of one character in front is mostly the rest of a longer one: 项改革, 界委员.
  if (first.text.length === 1 || (last.text.length === 1 && !shortHeads.test(last.text))) return false;
  if (!words.every((word) => partKinds.has(word.kind) && !isPersonal(word)) || words.every(({ tag }) => tag === "ns")) return false;
  if (!headKinds.has(last.kind) || (last.kind === "unknown" && last.text.length < 2)) return false;
  if (words.every(({ generic, event }) => generic || event)) return false;
  return !(last.event && words.slice(0, -1).every(({ generic }) => generic));
}

/** Whether a word is likely a person's name: it begins with a surname and is in no dictionary. */
function isPersonal({ kind, tag }: TitleWord): boolean {
  return kind === "name" && tag === "x";
}

/** Whether a string ends in an office: 俄罗斯总统 is a person. */
function endsInTitle(text: string): boolean {
  return titleEndingAt(text, text.length) > 0;
}

/** Whether a term is a name with a numeral, which is whole whatever stands beside it. */
export function hasNumeral(term: string): boolean {
  return /[^一二三四五六七八九十][一二三四五六七八九十]+号$|届.中全会$|^[A-Z\d]+-?\d*[A-Z]?$/.test(term);
}

/**
 * Whether a title sets the term at `start` apart from what stands beside it: by quotation marks, or
 * because it is a name with a numeral.
 */
export function isSetApart(title: string, start: number, term: string): boolean {
  if (/[“《]/.test(title.charAt(start - 1)) && /[”》]/.test(title.charAt(start + term.length))) return true;
  return hasNumeral(term);
}
