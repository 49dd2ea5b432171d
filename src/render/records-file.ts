import { gzipMember } from "../export/gzip.ts";
import { jsonLine } from "../export/jsonl.ts";
import { readArticleBody } from "../input/source-file.ts";
import { recordOf } from "../site/article-record.ts";
import type { SitePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";
import type { TaggedArticle } from "../site/tagged-article.ts";
import { type EarlierFile, type Section, stageSections } from "./section-file.ts";
import type { Stage } from "./stage.ts";

/** A run of articles of which the records must be made. */
export interface RecordsRun {
  readonly path: SitePath;
  /** The hash of what they are made from. */
  readonly input: string;
  readonly articles: readonly TaggedArticle[];
}

/**
 * The records of a run as lines of JSON: a gzip file of its own, and a member of that of the year.
 * The articles' bodies are read from `folder` again.
 */
export function recordsMember({ articles }: RecordsRun, folder: string): Uint8Array {
  let text = "";
  for (const tagged of articles) text += jsonLine(recordOf(tagged), readArticleBody(folder, tagged.article.origin));
  return gzipMember(text);
}

/**
 * The records of a year while their runs are being made. Other threads make them run by run, as all
 * articles of a year may be more than they have room for.
 */
export class RecordsFile {
  readonly #page: PlannedPage<"records">;
  readonly #inputs: readonly string[];
  readonly #earlier: EarlierFile | null;
  readonly #made = new Map<string, Uint8Array>();
  /** The runs that no earlier file has. */
  readonly missing: readonly RecordsRun[];

  /** `inputs` are the hashes of the inputs of the runs. */
  constructor(page: PlannedPage<"records">, inputs: readonly string[], earlier: EarlierFile | null) {
    const known = new Set(earlier?.sections.map(({ input }) => input));
    this.#page = page;
    this.#inputs = inputs;
    this.#earlier = earlier;
    this.missing = page.props.runs.flatMap((articles, index) => {
      const input = inputs[index] ?? "";
      return known.has(input) ? [] : { path: page.path, input, articles };
    });
  }

  get path(): SitePath {
    return this.#page.path;
  }

  /** Takes what was made of a run (`recordsMember`). */
  add({ input }: RecordsRun, member: Uint8Array): void {
    this.#made.set(input, member);
  }

  /** Whether all runs are there. */
  get isWhole(): boolean {
    return this.missing.every(({ input }) => this.#made.has(input));
  }

  /** Stages the file, once it is whole, and returns its sections, each of which is a run. */
  stage(stage: Stage): Section[] {
    const sections = this.#inputs.map((input) => ({
      input,
      make: () => {
        const member = this.#made.get(input);
        if (!member) throw new Error(`no records were made for ${this.path}`);
        return member;
      },
    }));
    return stageSections({ path: this.path, sections }, stage, this.#earlier);
  }
}
