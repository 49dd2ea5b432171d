import { type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { type Field, type FieldKey, fieldText, type Seed } from "./field.ts";

/**
 * The most fields of a header; in a text file, lines of it that say something. No article comes
 * near; what is damaged, or no article, does.
 */
export const mostFields = 200;

/** The longest name of a field, in UTF-16 units. */
export const longestName = 200;

/**
 * The longest values, in UTF-16 units: far more than any article has, and few enough for whatever
 * looks into them.
 */
const longest: Readonly<Record<FieldKey | "extra", number>> = {
  title: 1_000,
  date: 1_000,
  views: 1_000,
  draft: 1_000,
  published: 1_000,
  id: 1_000,
  source: 10_000,
  author: 10_000,
  tags: 10_000,
  column: 10_000,
  url: 10_000,
  extra: 10_000,
};

/**
 * The seed without what is too long, which is told: optional fields are left out, and of those that
 * are told of where they are read their beginnings are left.
 */
export function withinLimits({ fields, extra, body }: Seed, problems: Problem[]): Seed {
  const count = fields.size + extra.length;
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
  return { fields: kept, extra: extra.slice(0, mostFields).flatMap((field) => shortened(field, "extra") ?? []), body };
}

/** What reads these refuses a text that is far shorter, and quotes it. */
const refused: ReadonlySet<FieldKey | "extra"> = new Set<FieldKey>(["date", "views", "draft", "published"]);

function beginning(field: Field, key: FieldKey | "extra"): Field {
  // With a mark at its end it is nothing else: white space there would be taken off, and leave a
  // date.
  return { ...field, value: `${fieldText(field).slice(0, longest[key])}…` };
}

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
  const most = longest[key];
  if (length <= most) return null;
  const tooLong = `\`${name}\` has ${length} characters, more than ${most}`;
  return key === "title" || key === "id"
    ? problem("error", "long-field", `${tooLong}; shorten it`, field)
    : problem("warning", "long-field", `${tooLong}; it is left out`, field);
}
