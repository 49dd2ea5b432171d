import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Cost, measure } from "../measure.ts";
import type { News } from "./news.ts";

/**
 * Whoever does the same work: `Jiuwen, same work` is its own stack, with none of what its site has beyond that, and `Zola, whole tags` leaves the
 * indexes of tags undivided (see there).
 */
export type ContenderName = "Jiuwen, same work" | "Hugo" | "Zola" | "Zola, whole tags";

/** A program that builds the same pages from the same articles. */
export interface Contender {
  readonly name: ContenderName;
  /** The command that prints its version, and fails where it is not installed. */
  readonly version: readonly [command: string, ...args: string[]];
  /** The files of its site, by their paths: settings, templates, articles. */
  readonly files: (news: readonly News[]) => Readonly<Record<string, string>>;
  /** The command that builds the site in one folder into another, which is not there yet. */
  readonly build: (site: string, output: string) => readonly [command: string, ...args: string[]];
  /** How many pages the same work comes to. */
  readonly pages: (news: readonly News[]) => number;
  /** The most articles it is given. */
  readonly upTo: number;
  /** HTML files it cannot be kept from writing and that are no pages of the same work. */
  readonly isBeside: (path: string) => boolean;
}

/** What a contender says of its version; null where it is not installed. */
export function versionOf({ version: [command, ...args] }: Pick<Contender, "version">): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "of unknown version") : null;
}

/** A contender's site, ready to be built. */
export interface Site {
  readonly contender: Contender;
  readonly folder: string;
  /** How many pages it must come to. */
  readonly pages: number;
}

/** Writes the sources of a contender's site into a folder. */
export function writeSite(contender: Contender, news: readonly News[], folder: string): Site {
  for (const [path, content] of Object.entries(contender.files(news))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { contender, folder, pages: contender.pages(news) };
}

/** Builds a contender's site from nothing and measures that. Throws when it has not written the pages it should. */
export async function buildSite({ contender, folder, pages }: Site, output: string): Promise<Cost> {
  rmSync(output, { recursive: true, force: true });
  const [command, ...args] = contender.build(folder, output);
  const { cost } = await measure(command, args);
  const written = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => !contender.isBeside(path));
  if (written.length !== pages) throw new Error(`${contender.name} has written ${written.length} pages; the same work is ${pages}`);
  return cost;
}
