import * as z from "zod";
import { visible } from "../lib/fold.ts";
import { type Parsed, parseYamlAs } from "../lib/yaml.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { type Term, termKinds } from "./term.ts";

/** What `tags.yaml` says. */
export interface VocabularyFile {
  /** The terms that articles get as tags. */
  readonly accepted: readonly Term[];
  /** Terms that wait for a curator's decision; nothing else comes of them. */
  readonly proposed: readonly Term[];
  /** Names that are not proposed again. */
  readonly rejected: readonly string[];
}

const text = z.string("expected a text").trim().min(1, "expected a text that is not empty");
/** A name as it is shown. The limit is far above the length of any real term. */
const name = text
  .transform(visible)
  .pipe(z.string().min(1, "expected a text that can be seen").max(200, "expected a name of at most 200 characters"));
const names = z.array(name, "expected a list of texts");

const fields = {
  name,
  aliases: names.default([]),
  kind: z.enum(termKinds, `expected one of ${termKinds.join(", ")}`),
  note: text.nullable().default(null),
  broader: name.nullable().default(null),
  related: names.default([]),
  formerly: names.default([]),
  withinLonger: z
    .enum(["true", "false"], "expected true or false")
    .transform((written) => written === "true")
    .default(false),
};

const termSchema = z.strictObject(fields, "expected a term with `name` and `kind`");

const terms = z.array(termSchema, "expected a list of terms, each with `name` and `kind`");
const accepted = terms.superRefine((written, context) => report(faultsOf(written), context));

/** A list alone is the list of accepted terms. */
const listSchema = accepted.transform((written): VocabularyFile => ({ accepted: written, proposed: [], rejected: [] }));
const lists = { accepted: listOf(accepted), proposed: listOf(terms), rejected: listOf(names) };
const fileSchema = z.strictObject(lists, "expected a list of terms, each with `name` and `kind`");

/** A missing key, or one without a value, is an empty list. */
function listOf<T>(schema: z.ZodType<T[]>) {
  return z.preprocess((written) => (written === "" ? [] : written), schema).default([]);
}

function report(faults: readonly Fault[], context: z.RefinementCtx): void {
  for (const { path, reason } of faults) context.addIssue({ code: "custom", message: reason, path: [...path] });
}

/**
 * Reads `tags.yaml`: a list of terms, or such lists under `accepted` and `proposed` and names under
 * `rejected`. A term has a `name` and a `kind`, and perhaps `aliases`, a `note`, a `broader` term,
 * `related` ones, names it had `formerly`, and `withinLonger`. What is wrong is told with line and
 * column.
 */
export function parseVocabulary(yaml: string): Parsed<VocabularyFile> {
  return parseYamlAs<VocabularyFile>(yaml, "bad-vocabulary", {
    schemaFor: (value) => (Array.isArray(value) ? listSchema : fileSchema),
    names: [...Object.keys(fields), ...Object.keys(lists)],
    empty: [],
  });
}
