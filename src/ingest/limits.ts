import { type Place, type Problem, problem } from "../diagnostics.ts";
import type { Field, FieldKey, Seed } from "./field.ts";

/** The most fields of a header; in a text file, lines of it that say something. No article comes near; what is damaged, or no article, does. */
export const mostFields = 200;

/** The longest name of a field, in UTF-16 units. */
export const longestName = 200;

/**
 * The longest values, in UTF-16 units: far more than any article has, and few enough for whatever looks into them. Dates and views are not here, as what reads
 * them takes far less.
 */
const longest: Readonly<Partial<Record<FieldKey | "extra", number>>> = {
  title: 1_000,
  id: 1_000,
  source: 10_000,
  author: 10_000,
  tags: 10_000,
  column: 10_000,
  url: 10_000,
  extra: 10_000,
};

/** The seed without optional fields that are too long. Of each, and of what cannot be left out, a problem tells. */
export function withinLimits({ fields, extra, body }: Seed, problems: Problem[]): Seed {
  const count = fields.size + extra.length;
  if (count > mostFields) problems.push(longHeader(`${count} fields`, extra[mostFields - fields.size] ?? { line: 1, column: 1 }));
  const isWithin = (field: Field, key: FieldKey | "extra") => {
    const fault = faultOf(field, key);
    if (fault) problems.push(fault);
    return fault === null;
  };
  return {
    fields: new Map([...fields].filter(([key, field]) => isWithin(field, key) || key === "title")),
    extra: extra.filter((field) => isWithin(field, "extra")),
    body,
  };
}

export function longHeader(length: string, place: Place): Problem {
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
  const most = longest[key] ?? Number.POSITIVE_INFINITY;
  if (length <= most) return null;
  const tooLong = `\`${name}\` has ${length} characters, more than ${most}`;
  return key === "title" || key === "id"
    ? problem("error", "long-field", `${tooLong}; shorten it`, field)
    : problem("warning", "long-field", `${tooLong}; it is left out`, field);
}
