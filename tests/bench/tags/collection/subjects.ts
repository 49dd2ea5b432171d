import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../../src/lib/fold.ts";
import type { Collection } from "./collection.ts";
import { indexesOf } from "./coverage.ts";

/** How many titles must have a subject for it to count. */
const fewestTitles = 5;

/** Of the articles with a subject in the title, how many must carry its tag: a tag that is nearly empty is none. */
const leastCarried = 0.5;

/** A subject that readers look for, with its usual names. */
export interface Subject {
  readonly kind: string;
  readonly names: readonly string[];
}

/** The subjects that the titles of a collection have, and those of them that have a tag. */
export interface SubjectFigures {
  readonly listed: number;
  readonly counted: number;
  /** Those whose tag stands on at least half of the articles that have the subject in the title. */
  readonly tagged: number;
  /** Those with a tag that stands on fewer. */
  readonly sparse: readonly string[];
  readonly untagged: readonly string[];
}

/** The hundred subjects of `subjects.yaml`. */
export function readSubjects(): Subject[] {
  const kinds = z.record(z.string(), z.array(z.string())).parse(parse(readFileSync(join(import.meta.dirname, "subjects.yaml"), "utf8")));
  return Object.entries(kinds).flatMap(([kind, subjects]) => subjects.map((names) => ({ kind, names: names.split("/") })));
}

/** Which of some subjects have a tag. */
export function measureSubjects(
  { archive, texts, tags }: Pick<Collection, "archive" | "texts" | "tags">,
  subjects: readonly Subject[],
): SubjectFigures {
  const tagOf = new Map(tags.map((tag) => [fold(tag.name), tag]));
  const index = indexesOf(archive);
  const [sparse, untagged]: [string[], string[]] = [[], []];
  let [counted, tagged] = [0, 0];
  for (const { names } of subjects) {
    const titled = new Set(texts.flatMap(({ title }, at) => (names.some((name) => title.includes(name)) ? at : [])));
    if (titled.size < fewestTitles) continue;
    counted++;
    const found = names.flatMap((name) => tagOf.get(fold(name)) ?? []);
    const carrying = new Set(found.flatMap(({ articles }) => articles.map((article) => index.get(article) ?? -1)));
    const carried = [...titled].filter((at) => carrying.has(at)).length;
    if (found.length === 0) untagged.push(names[0] ?? "");
    else if (carried < leastCarried * titled.size) sparse.push(`${names[0]} (${carried} of ${titled.size})`);
    else tagged++;
  }
  return { listed: subjects.length, counted, tagged, sparse, untagged };
}
