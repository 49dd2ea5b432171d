import type { TermCandidate } from "./term-candidate.ts";

/**
 * Matches what may be left off the beginning of a name without changing its meaning, if three
 * characters remain: 二十大 is 党的二十大.
 */
const lightBeginnings = /^(?:党的|中国共产党|中共|中国|我国|国家|全国)(?!式)(?=...)/;

/** The most words of a name whose short forms are worked out: more words would give hundreds. */
const mostWords = 4;

/**
 * Forms under which a name is often used, to be looked for in the texts: without a light beginning,
 * and for institutions with words cut to their first characters (西安交通大学: 西安交大;
 * 西北工业大学: 西工大). Most of these forms occur in no text.
 */
export function shortForms({ name, kind, words }: TermCandidate): string[] {
  const light = name.replace(lightBeginnings, "");
  const cut = kind !== "机构" || words.length < 2 || words.length > mostWords ? [] : cutForms(words);
  const forms = new Set(light === name ? cut : [light, ...cut]);
  return [...forms].filter((form) => form.length > 1 && form !== name);
}

/**
 * Every way to take each word whole or only its first character. The last word is never whole, as
 * that would be another name and not a shorter one.
 */
function cutForms(words: readonly string[]): string[] {
  const last = words.length - 1;
  return words.reduce<string[]>(
    (forms, word, index) => {
      const parts = index === last ? [word.slice(0, 1)] : [...new Set([word, word.slice(0, 1)])];
      return forms.flatMap((form) => parts.map((part) => form + part));
    },
    [""],
  );
}
