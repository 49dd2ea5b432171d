import { parseArgs } from "node:util";

/** What the benchmark is asked to do. */
export interface Options {
  /** How many articles the generated archives have. */
  readonly sizes: readonly number[];
  /** The least length of a body in characters. */
  readonly length: number;
  /** How often each build is measured. */
  readonly runs: number;
  /** Whether other generators are measured too, and another search, where they are installed. */
  readonly rivals: boolean;
  /** Whether the search is measured too. */
  readonly search: boolean;
  /** The folder of articles whose search is measured by judged needs, and nothing else; null for generated archives. */
  readonly needs: string | null;
  /** Whether the finding of tags is measured too. */
  readonly tags: boolean;
  /** The folder of articles whose tags are measured, and nothing else; null for generated archives. */
  readonly collection: string | null;
  /** Where sheets go for what must be judged of it, and the folder of those that were filled in; null for neither. */
  readonly sheets: string | null;
  readonly judged: string | null;
  /** Whether it is built, to see what tags cost. */
  readonly builds: boolean;
  /** Whether the import is measured, and nothing else. */
  readonly import: boolean;
  /** Where the figures go as JSON: into a file, to the standard output (`-`), or nowhere. */
  readonly json: string | null;
}

/**
 * Reads the command line: `--size N` (may be repeated), `--length N`, `--runs N`, `--no-rivals`, `--no-search`, `--no-tags`, `--import`, `--json` or `--json FILE`; for a
 * folder `--search FOLDER` or `--tags FOLDER`, `--sheets FOLDER`, `--judged FOLDER`, `--no-builds`. Throws when there is anything else.
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      size: { type: "string", multiple: true, default: ["1000", "20000"] },
      length: { type: "string", default: "500" },
      runs: { type: "string", default: "5" },
      rivals: { type: "boolean", default: true },
      search: { type: "string" },
      "no-search": { type: "boolean" },
      tags: { type: "string" },
      "no-tags": { type: "boolean" },
      sheets: { type: "string" },
      judged: { type: "string" },
      builds: { type: "boolean", default: true },
      import: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    allowNegative: true,
    allowPositionals: true,
  });
  const [file = "-", ...more] = positionals;
  // `parseArgs` takes `--no-tags` for the opposite of `--tags`, though it has an entry of its own; its types do not tell.
  const tags: unknown = values["no-tags"] ? false : values.tags;
  const search: unknown = values["no-search"] ? false : values.search;
  if (more.length > 0 || (file !== "-" && !values.json)) throw new Error(`unexpected: ${positionals.join(" ")}`);
  return {
    sizes: [...new Set(values.size.map((size) => positive("--size", size)))].sort((a, b) => a - b),
    length: positive("--length", values.length),
    runs: positive("--runs", values.runs),
    rivals: values.rivals,
    search: search !== false,
    needs: typeof search === "string" ? search : null,
    tags: tags !== false,
    collection: typeof tags === "string" ? tags : null,
    sheets: values.sheets ?? null,
    judged: values.judged ?? null,
    builds: values.builds,
    import: values.import,
    json: values.json ? file : null,
  };
}

function positive(option: string, written: string): number {
  const number = Number(written.replaceAll(/[,_]/g, ""));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${option} ${written} is not a whole number of at least 1`);
  return number;
}
