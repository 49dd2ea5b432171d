import { centralName } from "../language/names/central-institutions.ts";
import { readNames } from "../language/names/names.ts";
import { type ArticleTerms, createTermReader } from "../language/terms/article-terms.ts";
import { titleWord } from "../language/terms/title-word.ts";
import { lookUpTag } from "../language/words/dictionary.ts";
import { createTagger } from "../language/words/tagger.ts";
import type { ArticleText } from "./article.ts";

/** What is found in an article without a vocabulary. */
export type Subjects = ArticleTerms & Pick<ArticleText, "people" | "institutions">;

/** Reads title and body of an article. The same words always give the same result. */
export type SubjectReader = (title: string, body: string) => Subjects;

/**
 * Creates a reader. It loads the dictionary, which takes a while, so it is only done where subjects
 * are wanted.
 */
export function createSubjectReader(): SubjectReader {
  const readTerms = createTermReader(createTagger(({ text }) => titleWord(text)));
  return (title, body) => {
    // Joined, unlike a template, a text is one run of units, which is read quicker.
    const text = [title, body].join("\n");
    const { people, institutions } = readNames(text);
    return {
      ...readTerms(title, text),
      people: people.filter(({ name, offices }) => offices.length > 0 && (!isOrdinary(name) || isRepeated(text, name))),
      institutions: [...new Set(institutions.flatMap((name) => centralName(name) ?? []))],
    };
  };
}

/** Whether a name is an ordinary word as well (高峰); then it must stand in the text twice. */
function isOrdinary(name: string): boolean {
  return !/^(?:nr|x)/.test(lookUpTag(name));
}

function isRepeated(text: string, name: string): boolean {
  return text.indexOf(name) !== text.lastIndexOf(name);
}
