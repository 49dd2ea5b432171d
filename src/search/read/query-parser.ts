import type { TextUnit } from "../format/index-term.ts";
import type { LabelKind } from "../format/label-file.ts";
import { normalised, type ReadUnits } from "../text/text-units.ts";

/**
 * Units that follow one another, and whether each is separated from the one before; the first never
 * is.
 */
export interface UnitSequence {
  readonly units: readonly TextUnit[];
  readonly separated: readonly boolean[];
}

/**
 * A term of a query: units that must stand in an article, or in its title, or must not; or the name
 * of a label that it must bear, or must not.
 */
export interface QueryTerm extends UnitSequence {
  /** A normalised text that holds it, and where each unit stands there, in UTF-16 units. */
  readonly text: string;
  /** Where that text begins in the query. */
  readonly offset: number;
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly inTitle: boolean;
  /** The kind of the label whose name it is; null if it is looked for in texts. */
  readonly label: LabelKind | null;
  readonly isExcluded: boolean;
  /** Wanted terms of the same number are alternatives: an article must have one of them. */
  readonly group: number;
}

/** Whether an article must have a term, and not lack it. */
export function isWanted({ isExcluded }: QueryTerm): boolean {
  return !isExcluded;
}

/** Whether a term is looked for in texts. */
export function isOfText({ label }: QueryTerm): boolean {
  return label === null;
}

/** What may stand before a term with a colon: where it is looked for. */
const fields: readonly { readonly names: readonly string[]; readonly field: Pick<QueryTerm, "inTitle" | "label"> }[] = [
  { names: ["title", "标题", "標題"], field: { inTitle: true, label: null } },
  { names: ["author", "作者"], field: { inTitle: false, label: "author" } },
  { names: ["source", "来源", "來源"], field: { inTitle: false, label: "source" } },
];
const anywhere = { inTitle: false, label: null } as const;

/** Matches the names of fields with their colons, in both widths. */
const fieldNames = fields.flatMap(({ names }) => names.flatMap((name) => [name, inFullWidth(name)]));

/**
 * Matches a part of a query: a `|`, or perhaps `-`, perhaps a field, and then a phrase between
 * quotation marks or everything up to the next white space, quotation mark or `|`; each in both
 * widths. White space may follow the colon of a field.
 */
const part = new RegExp(`([|｜]+)|([-－]?)((?:${fieldNames.join("|")})[:：]\\s*)?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\\s|｜"“”＂]+))`, "giu");

function inFullWidth(name: string): string {
  return name.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** The field that was written with its colon. */
function fieldOf(written: string): Pick<QueryTerm, "inTitle" | "label"> {
  const name = normalised(written).replace(/:\s*$/, "").toLowerCase();
  return fields.find(({ names }) => names.includes(name))?.field ?? anywhere;
}

/**
 * Takes a query apart. Outside of quotation marks white space and punctuation part terms; within
 * them all is one term. `OR` in capitals and `|` join the wanted terms on either side as
 * alternatives. The name of a label is always one term, whatever it is made of. Texts without any
 * unit are left out, and so are repeated terms.
 */
export function parseQuery(query: string, readUnits: ReadUnits): QueryTerm[] {
  const groups: QueryTerm[][] = [];
  let joins = false;
  for (const { 0: whole, index, 1: bar, 2: minus = "", 3: written = "", 4: phrase, 5: chunk = "" } of query.matchAll(part)) {
    if (bar !== undefined || (whole === "OR" && groups.length > 0)) {
      joins = true;
      continue;
    }
    const isExcluded = minus !== "";
    const field = fieldOf(written);
    const said = unitsOf(normalised(phrase ?? chunk), readUnits);
    const sequences = phrase === undefined && field.label === null ? pieces(said) : [said];
    const offset = index + (phrase === undefined ? whole.length - chunk.length : (minus + written).length + 1);
    for (const sequence of sequences) {
      if (field.label === null ? sequence.units.length === 0 : sequence.text.trim() === "") continue;
      const alternatives = joins && !isExcluded ? groups.at(-1)?.filter(isWanted) : undefined;
      const group = alternatives?.length ? groups.length - 1 : groups.length;
      const term = { ...sequence, ...field, offset, isExcluded, group };
      if (group < groups.length) groups[group]?.push(term);
      else groups.push([term]);
      joins = false;
    }
  }
  const repeated = new Set<string>();
  return groups.flatMap((alternatives) => {
    const key = JSON.stringify(
      alternatives.map(({ inTitle, label, isExcluded, text, units, separated }) =>
        label === null ? [inTitle, isExcluded, units, separated] : [label, isExcluded, text],
      ),
    );
    if (repeated.has(key)) return [];
    repeated.add(key);
    return alternatives;
  });
}

/** Units with the text that they are from. */
type Spelled = Pick<QueryTerm, "units" | "separated" | "text" | "places">;

/** The units of a text, from the first to the last. */
function unitsOf(text: string, readUnits: ReadUnits): Spelled {
  const [units, separated, places]: [TextUnit[], boolean[], [number, number][]] = [[], [], []];
  const put = (unit: TextUnit, isSeparated: boolean, start: number, end: number) => {
    separated.push(isSeparated && units.length > 0);
    units.push(unit);
    places.push([start, end]);
  };
  readUnits(text, { character: put, word: put });
  return { units, separated, text, places };
}

/** Divides a sequence between units that are separated. */
function pieces({ units, separated, places, text }: Spelled): Spelled[] {
  const starts = separated.flatMap((isSeparated, at) => (at === 0 || isSeparated ? at : []));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? units.length;
    return {
      units: units.slice(start, end),
      separated: units.slice(start, end).map(() => false),
      text,
      places: places.slice(start, end),
    };
  });
}
