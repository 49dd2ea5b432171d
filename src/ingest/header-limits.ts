import { type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { type Field, type FieldKey, fieldText, type Seed } from "./header-field.ts";

/**
 * The most fields of a header; in a text file, its most lines that are not blank. No article comes
 * near; a damaged file, or one that is no article, does.
 */
export const mostFields = 200;

/** The longest name of a field, in UTF-16 units. */
export const longestName = 200;

/**
 * The longest value of a field, in UTF-16 units: far longer than in any article, and short enough
 * for every pattern that reads it.
 */
function longest(key: FieldKey | "extra"): number {
  return shortFields.has(key) ? 1_000 : 10_000;
}

/** Fields that hold one short text. */
const shortFields: ReadonlySet<FieldKey | "extra"> = new Set<FieldKey>(["title", "date", "views", "draft", "published", "id"]);

/**
 * The seed without values that are too long, which are reported. Optional fields are left out. Of
 * fields that are reported where they are read, the beginning is kept.
 */
export function withinLimits({ fields, credits, extra, body }: Seed, problems: Problem[]): Seed {
  const count = fields.size + credits.length + extra.length;
  if (count > mostFields) problems.push(longHeader(`${count} fields`, extra[mostFields - fields.size] ?? { line: 1, column: 1 }));
  const shortened = (field: Field, key: FieldKey | "extra"): Field | null => {
    const fault = faultOf(field, key);
    if (fault === null) return field;
    if (refused.has(key)) return beginning(field, key);
    problems.push(fault);
    return key === "title" ? beginning(field, key) : null;
  };
  const kept = new Map<FieldKey, Field>();
  for (const [key, field] of fields) {
    const short = shortened(field, key);
    if (short) kept.set(key, short);
  }
  const within = (others: readonly Field[]) => others.slice(0, mostFields).flatMap((field) => shortened(field, "extra") ?? []);
  return { fields: kept, credits: within(credits), extra: within(extra), body };
}

/** The fields whose readers refuse even much shorter texts, and quote them. */
const refused: ReadonlySet<FieldKey | "extra"> = new Set<FieldKey>(["date", "views", "draft", "published"]);

function beginning(field: Field, key: FieldKey | "extra"): Field {
  // The mark at its end keeps the beginning from being valid: it might end in white space, and be a
  // date without it.
  return { ...field, value: `${fieldText(field).slice(0, longest(key))}…` };
}

/** The error for a header with more fields or lines than any article has. */
export function longHeader(length: string, place: Position): Problem {
  const reason = `the header has ${length}, more than ${mostFields}; write what is no field into the body`;
  return problem("error", "long-header", reason, place);
}

function faultOf(field: Field, key: FieldKey | "extra"): Problem | null {
  const { name, value } = field;
  if (name.length > longestName) {
    return problem(
      "warning",
      "long-field",
      `the name of this field has ${name.length} characters, more than ${longestName}; it is left out`,
      field,
    );
  }
  const length = typeof value === "string" ? value.length : value.reduce((sum, item) => sum + item.length, 0);
  const most = longest(key);
  if (length <= most) return null;
  const tooLong = `\`${name}\` has ${length} characters, more than ${most}`;
  return key === "title" || key === "id"
    ? problem("error", "long-field", `${tooLong}; shorten it`, field)
    : problem("warning", "long-field", `${tooLong}; it is left out`, field);
}
