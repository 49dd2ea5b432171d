import { readNames } from "../language/names/names.ts";
import { type ArticleTerms, createTermReader } from "../language/terms/article-terms.ts";
import { titleWord } from "../language/terms/title-word.ts";
import { createTagger } from "../language/words/tagger.ts";
import type { ArticleText } from "./article.ts";

/** What is found in an article without a vocabulary. */
export type Subjects = ArticleTerms & Pick<ArticleText, "people">;

/** Reads title and body of an article. The same words always give the same result. */
export type SubjectReader = (title: string, body: string) => Subjects;

/**
 * Creates a reader. It loads the dictionary, which takes a while, so it is only done where subjects
 * are wanted.
 */
export function createSubjectReader(): SubjectReader {
  const cut = createTagger((word) => word);
  const readTerms = createTermReader(createTagger(({ text }) => titleWord(text)));
  return (title, body) => {
    const text = `${title}\n${body}`;
    const { people } = readNames(text, cut(text));
    return { ...readTerms(title, body), people: people.filter(({ offices }) => offices.length > 0) };
  };
}
