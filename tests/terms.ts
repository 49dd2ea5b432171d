import { plainTerm, type Term } from "../src/vocabulary/term.ts";
import { createVocabulary, type Vocabulary } from "../src/vocabulary/vocabulary.ts";
import { parseVocabulary } from "../src/vocabulary/vocabulary-file.ts";

/** A term of a vocabulary, of which only what matters need be said. */
export function term(name: string, parts: Partial<Term> = {}): Term {
  return { ...plainTerm(name, "主题"), ...parts };
}

/** The names of the terms that an article of this title and body is about. */
export function termsIn(vocabulary: Vocabulary, title: string, body: string): string[] {
  return vocabulary.match(vocabulary.occurrences(title), vocabulary.occurrences(body)).map(({ name }) => name);
}

/** The vocabulary of a `tags.yaml`, which must be sound. */
export function vocabularyOf(yaml: string): Vocabulary {
  const parsed = parseVocabulary(yaml);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ reason }) => reason).join(" "));
  return createVocabulary(parsed.value.accepted);
}
