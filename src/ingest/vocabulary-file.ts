import { z } from "zod";
import { type Parsed, parseYamlAs } from "../yaml.ts";
import { fold } from "./fold.ts";
import { createVocabulary, type Term, termKinds, type Vocabulary } from "./vocabulary.ts";

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
