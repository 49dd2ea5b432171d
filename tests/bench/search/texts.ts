import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createFieldNames } from "../../../src/ingest/field-names.ts";
import { fieldText } from "../../../src/ingest/header-field.ts";
import { idFromStem } from "../../../src/ingest/id.ts";
import { paragraphs } from "../../../src/ingest/paragraphs.ts";
import { parseTextSeed } from "../../../src/ingest/text-seed.ts";

/** What is searched of an article, and what tells it from others. */
export interface Texts {
  readonly id: string;
  readonly title: string;
  /** The paragraphs, each on a line. */
  readonly body: string;
}

/** The texts of all articles of a generated corpus, read one after the other: together they may be larger than the memory. */
export function* readTexts(folder: string): Iterable<Texts> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    const { seed } = parseTextSeed(readFileSync(join(folder, file), "utf8"), file, createFieldNames());
    const body = paragraphs(seed.body.text).map(({ text }) => text);
    yield { id: idFromStem(file.slice(0, -4)), title: fieldText(seed.fields.get("title")), body: body.join("\n") };
  }
}
