import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { parse } from "yaml";
import { z } from "zod";
import { createFieldNames } from "../../src/ingest/field-names.ts";
import { fieldText } from "../../src/ingest/header-field.ts";
import { paragraphs } from "../../src/ingest/paragraphs.ts";
import { parseTextSeed } from "../../src/ingest/text-seed.ts";
import { programPath } from "../../src/lib/package-root.ts";

const names = z.array(z.string().min(1));

const judgement = z.strictObject({
  /** What a careful librarian gives. */
  tags: names,
  /** What would be right as well, but nobody would miss. */
  acceptable: names,
  /** What a tool without care gives, and is wrong. */
  wrong: names,
  /** Everybody who is named, with the titles that stand beside the name. */
  people: z.array(z.strictObject({ name: z.string(), titles: names })),
  institutions: names,
});

const head = judgement.extend({ kind: z.string(), title: z.string(), date: z.iso.date() });

/** A text, and what is right and wrong to say of it. Everything that is said of it stands in it word for word. */
export interface Gold extends z.infer<typeof judgement> {
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

const folder = join(import.meta.dirname, "gold");
const seedFolder = programPath("tests/fixtures/seeds");

/** Sixty texts in the manner of news, by their names. Invented for this measurement, as are nearly all people and institutions in them. */
export function readGold(): (Gold & z.infer<typeof head>)[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const { data, content } = matter(readFileSync(join(folder, name), "utf8"), {});
      const date = data["date"] instanceof Date ? data["date"].toISOString().slice(0, 10) : data["date"];
      return { name, ...head.parse({ ...data, date }), body: content.trim() };
    });
}

/** The five articles that the project came with. */
export function readSeedGold(): Gold[] {
  const judged = z
    .array(judgement.extend({ file: z.string() }))
    .parse(parse(readFileSync(join(import.meta.dirname, "seeds.yaml"), "utf8")));
  return judged.map(({ file, ...judgement }) => {
    const { seed } = parseTextSeed(readFileSync(join(seedFolder, file), "utf8"), file, createFieldNames());
    const body = paragraphs(seed.body.text).map(({ text }) => text);
    return { name: file, title: fieldText(seed.fields.get("title")), body: body.join("\n"), ...judgement };
  });
}

/** Writes the sixty texts and the five articles into a folder, as an archive without a vocabulary. Returns the folder. */
export function writeGoldArchive(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, title, date, body } of readGold()) {
    writeFileSync(join(folder, name.replace(/\.md$/, ".txt")), `标题: ${title}\n发布日期: ${date}\n正文内容:\n${body}\n`);
  }
  for (const { name } of readSeedGold()) copyFileSync(join(seedFolder, name), join(folder, name));
  return folder;
}
