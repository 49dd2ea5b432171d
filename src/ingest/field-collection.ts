import type { NameMeaning } from "./field-names.ts";
import { type Field, type FieldKey, fieldText, gathering, type Seed } from "./header-field.ts";

/** Collects the fields of a header, in the order in which they stand there. */
export interface FieldCollection {
  /**
   * Adds a field of this meaning. Where it says again what another one says, in other words, it is
   * not taken, and the first is given back. One that stands `aside`, behind another on its line,
   * gives way to one on a line of its own, and is kept as it is.
   */
  readonly add: (field: Field, meaning: NameMeaning, aside?: boolean) => Field | null;
  /** Adds a field that is kept and shown as it is. */
  readonly keep: (field: Field) => void;
  readonly has: (key: FieldKey) => boolean;
  /** The fields, once all are added. */
  readonly collected: () => Pick<Seed, "fields" | "credits" | "extra">;
}

export function createFieldCollection(): FieldCollection {
  const fields = new Map<FieldKey, Field>();
  const standIns = new Map<FieldKey, { readonly field: Field; readonly rank: number }>();
  const asides = new Set<Field>();
  const credits: Field[] = [];
  const others: Field[] = [];
  const keep = (field: Field) => {
    others.push(field);
  };
  return {
    add: (field, meaning, aside = false) => {
      if (aside) asides.add(field);
      if (meaning.is === "field") {
        const first = fields.get(meaning.key);
        if (first && gathering.has(meaning.key)) {
          fields.set(meaning.key, { ...first, value: [...valuesOf(first), ...valuesOf(field)] });
          return null;
        }
        const gives = first !== undefined && asides.has(first) && !aside;
        if (!first || gives) fields.set(meaning.key, field);
        if (!first || fieldText(first) === fieldText(field)) return null;
        if (gives || aside) keep(gives ? first : field);
        return gives || aside ? null : first;
      }
      const says = meaning.is === "stand-in" && fieldText(field) !== "";
      if (says && meaning.rank < (standIns.get(meaning.key)?.rank ?? Number.POSITIVE_INFINITY)) {
        standIns.set(meaning.key, { field, rank: meaning.rank });
      }
      if (meaning.is === "credit") credits.push(field);
      else keep(field);
      return null;
    },
    keep,
    has: (key) => fields.has(key) || standIns.has(key),
    collected: () => {
      if (standIns.size === 0) return { fields, credits, extra: others };
      const needed = [...standIns].filter(([key]) => !fields.has(key)).map(([key, { field }]) => [key, field] as const);
      const used = new Set(needed.map(([, field]) => field));
      return { fields: new Map([...fields, ...needed]), credits, extra: others.filter((field) => !used.has(field)) };
    },
  };
}

function valuesOf({ value }: Field): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
