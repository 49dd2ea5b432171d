import { readNames } from "../../../src/language/names/names.ts";
import { createTagger } from "../../../src/language/words/tagger.ts";
import type { Gold } from "../../tags/gold.ts";
import { type Agreement, agreementOf } from "./agreement.ts";

export interface NamesAgreement {
  /** The names of people. */
  readonly people: Agreement;
  /** Pairs of a name and a title that stands beside it. */
  readonly titles: Agreement;
  readonly institutions: Agreement;
  /** The names of people, if they were the words that jieba marks as such (`nr` …), of two characters or more. */
  readonly jiebaPeople: Agreement;
}

/** How the names that are found in texts agree with those that stand there. */
export function measureNames(texts: readonly Gold[]): NamesAgreement {
  const tag = createTagger((word) => word);
  const read = texts.map(({ title, body, people, institutions }) => {
    const words = tag(`${title}\n${body}`);
    return { words, found: readNames(`${title}\n${body}`), people, institutions };
  });
  return {
    people: agreementOf(read.map(({ found, people }) => ({ found: found.people.map(nameOf), right: people.map(nameOf) }))),
    titles: agreementOf(
      read.map(({ found, people }) => ({
        found: found.people.flatMap(({ name, offices }) => offices.map(({ title }) => `${name} ${title}`)),
        right: people.flatMap(({ name, titles }) => titles.map((title) => `${name} ${title}`)),
      })),
    ),
    institutions: agreementOf(read.map(({ found, institutions }) => ({ found: found.institutions, right: institutions }))),
    jiebaPeople: agreementOf(
      read.map(({ words, people }) => ({
        found: words.filter(({ text, tag }) => tag.startsWith("nr") && text.length > 1).map(({ text }) => text),
        right: people.map(nameOf),
      })),
    ),
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
