import Papa from "papaparse";
import { z } from "zod";
import type { CollectionId } from "./collection.ts";
import { seed } from "./draw.ts";

/** What is judged. */
export const sheetNames = ["tags", "people", "institutions", "related"] as const;
export type SheetName = (typeof sheetNames)[number];

/** What a sheet asks of each of its rows. */
export interface SheetForm {
  readonly question: string;
  /** The columns by which a row is known again, and those that help to judge it. */
  readonly keys: readonly string[];
  readonly facts: readonly string[];
  /** What may stand in the column of verdicts; the first is the good one. */
  readonly verdicts: readonly string[];
}

export const forms: Readonly<Record<SheetName, SheetForm>> = {
  tags: {
    question: "Would a reader open a page of this name? A fragment is a part of a word, or words that are no phrase.",
    keys: ["tag"],
    facts: ["kind", "articles", "title 1", "title 2", "title 3"],
    verdicts: ["yes", "no", "fragment"],
  },
  people: {
    question: "Is this the name of a person, whole and without anything else?",
    keys: ["name"],
    facts: ["why", "articles", "offices", "sentence"],
    verdicts: ["yes", "no"],
  },
  institutions: {
    question: "Is this the name of an institution, whole and without anything else?",
    keys: ["name"],
    facts: ["why", "articles", "offices", "sentence"],
    verdicts: ["yes", "no"],
  },
  related: {
    question: "Would a reader of the article say that the other one is related to it?",
    keys: ["file", "related file"],
    facts: ["date", "title", "related date", "related title", "shared tags"],
    verdicts: ["yes", "no"],
  },
};

/** A row of a sheet: what it is known by, what helps to judge it, and what was judged. */
export interface SheetRow {
  readonly key: readonly string[];
  readonly facts: readonly (string | number)[];
}

/** What a judge has said of a row. */
export interface Judgement {
  readonly verdict: string;
  readonly note: string;
}

/** A sheet that was read: of what it is, and its judgements by the keys of their rows (`keyOf`). */
export interface JudgedSheet {
  readonly name: SheetName;
  readonly of: CollectionId;
  readonly judgements: ReadonlyMap<string, Judgement>;
}

const about = z.object({
  sheet: z.enum(sheetNames),
  folder: z.string(),
  articles: z.number(),
  files: z.string(),
  program: z.string(),
});

const delimiter = "\t";

/** A key as one text. */
export function keyOf(key: readonly string[]): string {
  return key.join(delimiter);
}

/** Writes a sheet as tab-separated text, its first rows saying what it is. Known judgements are filled in. */
export function sheetText(name: SheetName, of: CollectionId, rows: readonly SheetRow[], known?: JudgedSheet): string {
  const { question, keys, facts, verdicts } = forms[name];
  const body = rows.map((row) => {
    const { verdict = "", note = "" } = known?.judgements.get(keyOf(row.key)) ?? {};
    return [...row.key, ...row.facts, verdict, note].map((cell) => String(cell).replaceAll(/\s+/gu, " ").trim());
  });
  // The first lines are no part of the table, so that nothing in them is quoted.
  const head = [`# ${JSON.stringify({ sheet: name, ...of, seed })}`, `# ${question} Verdicts: ${verdicts.join(", ")}.`];
  const table = Papa.unparse([[...keys, ...facts, "verdict", "note"], ...body], { delimiter, newline: "\n" });
  return `${[...head, table].join("\n")}\n`;
}

/** Reads a sheet, as it was written or as a spreadsheet program has saved it; throws an error that names the file and line when it is none. */
export function readSheet(text: string, file: string): JudgedSheet {
  const [first = [], , heads = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter, skipEmptyLines: true }).data;
  const { sheet: name, ...of } = aboutOf(first[0] ?? "", file);
  const { keys, facts, verdicts } = forms[name];
  const wanted = [...keys, ...facts, "verdict", "note"];
  if (wanted.some((head, at) => heads[at] !== head)) throw new Error(`${file}:3: the columns must be ${wanted.join(", ")}`);
  const judgements = new Map<string, Judgement>();
  for (const [index, row] of rows.entries()) {
    const [verdict = "", note = ""] = row.slice(wanted.length - 2).map((cell) => cell.trim());
    if (verdict === "") continue;
    if (!verdicts.includes(verdict)) throw new Error(`${file}:${index + 4}: the verdict is ${verdict}, not one of ${verdicts.join(", ")}`);
    judgements.set(keyOf(row.slice(0, keys.length)), { verdict, note });
  }
  return { name, of, judgements };
}

function aboutOf(line: string, file: string): z.infer<typeof about> {
  try {
    return about.parse(JSON.parse(line.replace(/^#\s*/, "")));
  } catch {
    throw new Error(`${file}:1: the line does not say what was judged; sheets begin with a line that \`--sheets\` has written`);
  }
}
