import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { programPath } from "../../../../src/lib/package-root.ts";
import { type Cost, measure, medianCost } from "../../measure.ts";
import { siteShare } from "./site-share.ts";

/** The two archives that are compared: the same articles without a vocabulary, with and without automatic tags. */
const ways = ["auto", "off"] as const;
type Way = (typeof ways)[number];

/** What builds of a collection cost, with automatic tags and without them. */
export interface BuildFigures {
  readonly cold: Readonly<Record<Way, Cost>>;
  readonly newest: Readonly<Record<Way, Cost>>;
  /** How much of the site with tags stands below `tags/`. */
  readonly below: ReturnType<typeof siteShare>;
}

/** What was measured, and the names that are links on the first page of the index of people. */
interface Built {
  readonly figures: BuildFigures;
  readonly peoplePage: ReadonlySet<string>;
}

/** Copies a folder of articles twice into an empty one, without its vocabulary. Returns the copy with automatic tags. */
export function copyCollection(folder: string, scratch: string): string {
  for (const way of ways) {
    const copy = join(scratch, way);
    cpSync(folder, copy, { recursive: true, filter: (path) => path === folder || !basename(path).startsWith(".") });
    rmSync(join(copy, "tags.yaml"), { force: true });
    const settings = join(copy, "archive.yaml");
    const document = parseDocument(existsSync(settings) ? readFileSync(settings, "utf8") : "{}");
    document.set("keywords", way);
    writeFileSync(settings, document.toString());
  }
  return join(scratch, "auto");
}

/**
 * Builds the copies of a collection (`copyCollection`) in turn, from nothing, and again with the newest article added. `newest` are the files of
 * the newest articles, one for each run, which are no part of the archive that is built from nothing.
 */
export async function measureBuilds(scratch: string, newest: readonly string[], onStep: (step: string) => void): Promise<Built> {
  const costs: Record<"cold" | "newest", Record<Way, Cost[]>> = { cold: { auto: [], off: [] }, newest: { auto: [], off: [] } };
  const held = join(scratch, "held");
  for (const file of newest) {
    mkdirSync(dirname(join(held, file)), { recursive: true });
    copyFileSync(join(scratch, "auto", file), join(held, file));
    for (const way of ways) rmSync(join(scratch, way, file));
  }
  const site = (way: Way) => join(scratch, `site-${way}`);
  const build = async (way: Way) => {
    const args = [programPath("dist/src/cli.js"), "build", join(scratch, way), "--output", site(way), "--skip-invalid", "--quiet"];
    return (await measure(process.execPath, args)).cost;
  };
  for (const [run, file] of newest.entries()) {
    onStep(`builds ${run + 1} of ${newest.length}`);
    for (const way of ways) {
      for (const path of [site(way), join(scratch, way, ".cache")]) rmSync(path, { recursive: true, force: true });
      costs.cold[way].push(await build(way));
    }
    for (const way of ways) {
      copyFileSync(join(held, file), join(scratch, way, file));
      costs.newest[way].push(await build(way));
      rmSync(join(scratch, way, file));
    }
  }
  const people = join(site("auto"), "people/index.html");
  return {
    figures: {
      cold: { auto: medianCost(costs.cold.auto), off: medianCost(costs.cold.off) },
      newest: { auto: medianCost(costs.newest.auto), off: medianCost(costs.newest.off) },
      below: siteShare(site("auto"), "tags"),
    },
    peoplePage: existsSync(people) ? linksIn(readFileSync(people, "utf8")) : new Set(),
  };
}

/** The texts of the links in what a page is about, without those that all pages have. */
export function linksIn(html: string): ReadonlySet<string> {
  const [main = ""] = /<main[\s>][\s\S]*<\/main>/.exec(html) ?? [];
  return new Set(Array.from(main.matchAll(/>([^<>]+)<\/a>/g), ([, text = ""]) => text.trim()));
}
