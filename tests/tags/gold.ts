import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { z } from "zod";

const names = z.array(z.string().min(1));

const head = z.strictObject({
  kind: z.string(),
  title: z.string(),
  date: z.iso.date(),
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

/** A text as news is written, and what is right and wrong to say of it. Everything that is said of it stands in it word for word. */
export interface Gold extends z.infer<typeof head> {
  readonly name: string;
  readonly body: string;
}

const folder = join(import.meta.dirname, "gold");

/** All of them, by their names. Invented for this measurement, as are nearly all people and institutions in them. */
export function readGold(): Gold[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const { data, content } = matter(readFileSync(join(folder, name), "utf8"), {});
      const date = data["date"] instanceof Date ? data["date"].toISOString().slice(0, 10) : data["date"];
      return { name, ...head.parse({ ...data, date }), body: content.trim() };
    });
}
