import { z } from "zod";
import { type Parsed, parseYamlAs } from "../yaml.ts";
import { fold } from "./fold.ts";

export const termKinds = ["专题", "主题", "人物", "机构"] as const;
export type TermKind = (typeof termKinds)[number];

/** One curated tag. */
export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: TermKind;
  readonly note: string | null;
}

/** The curated tags, and the rule by which an article gets them. */
export interface Vocabulary {
  readonly terms: readonly Term[];
  /** The term that a name or alias stands for, case and width aside. */
  readonly find: (name: string) => Term | undefined;
  /** The names of the terms that an article is about, in the vocabulary's order. */
  readonly match: (title: string, body: string) => string[];
}

const text = z.string("expected a text").trim().min(1, "expected a text that is not empty");

const termSchema = z.strictObject({
  name: text,
  aliases: z.array(text, "expected a list of texts").default([]),
  kind: z.enum(termKinds, `expected one of ${termKinds.join(", ")}`),
  note: text.nullable().default(null),
});

const vocabularySchema = z.array(termSchema, "expected a list of terms, each with `name` and `kind`").superRefine((terms, context) => {
  const owners = new Map<string, string>();
  for (const [index, { name, aliases }] of terms.entries()) {
    for (const [position, spelling] of [name, ...aliases].entries()) {
      const owner = owners.get(fold(spelling));
      const path = position === 0 ? [index, "name"] : [index, "aliases", position - 1];
      if (owner !== undefined) context.addIssue({ code: "custom", message: `\`${spelling}\` is already a name of \`${owner}\``, path });
      owners.set(fold(spelling), name);
    }
  }
});

/** Reads `tags.yaml`: a list of terms with `name`, `kind`, and perhaps `aliases` and `note`. */
export function parseVocabulary(yaml: string): Parsed<Vocabulary> {
  const parsed = parseYamlAs<Term[]>(yaml, "bad-vocabulary", vocabularySchema, []);
  return parsed.ok ? { ok: true, value: createVocabulary(parsed.value) } : parsed;
}

/**
 * An article carries a term when the name or an alias stands in its title, or at least twice in its body. Case and width do not count. Where an
 * alias is part of the name (二十大 in 党的二十大) it is counted once; a Latin name counts as a whole word only.
 */
export function createVocabulary(terms: readonly Term[]): Vocabulary {
  const byName = new Map(terms.flatMap((term) => [term.name, ...term.aliases].map((name) => [fold(name), term] as const)));
  const patterns = terms.map((term) => ({ name: term.name, pattern: spellings(term) }));
  return {
    terms,
    find: (name) => byName.get(fold(name)),
    match: (title, body) => {
      if (terms.length === 0) return [];
      const [head, text] = [fold(title), fold(body)];
      return patterns.filter(({ pattern }) => occurs(pattern, head, 1) || occurs(pattern, text, 2)).map(({ name }) => name);
    },
  };
}

/** All spellings of a term as one expression, the longest first, so that overlapping ones match once. */
function spellings({ name, aliases }: Term): RegExp {
  const longestFirst = [name, ...aliases].map(fold).sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(wholeWord).join("|"), "gu");
}

function wholeWord(spelling: string): string {
  const escaped = spelling.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return (/^[a-z0-9]/.test(spelling) ? "(?<![a-z0-9])" : "") + escaped + (/[a-z0-9]$/.test(spelling) ? "(?![a-z0-9])" : "");
}

function occurs(pattern: RegExp, text: string, times: number): boolean {
  pattern.lastIndex = 0;
  for (let count = 0; count < times; count++) if (!pattern.test(text)) return false;
  return true;
}
