import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { own } from "../lib/package-root.ts";
import type { Kind, Page, Sheet } from "../site/page.ts";
import { templateKinds } from "../site/page-kinds.ts";

/** Pages by kind: what each template paginates over. */
export type PagesByKind = { readonly [K in Kind]: readonly Page<K>[] };

/**
 * Sorts pages by kind for plain Eleventy. Every kind is there, also without pages, as a template
 * without data is an error.
 */
export function byKind(pages: readonly Page[]): PagesByKind {
  const sorted = Object.fromEntries(templateKinds.map((kind) => [kind, [] as Page[]])) as Record<Kind, Page[]>;
  for (const page of pages) sorted[page.kind].push(page);
  // TypeScript cannot see that a page goes to the list of its own kind.
  return Object.freeze(sorted) as unknown as PagesByKind;
}

/**
 * Loads Eleventy and what most pages are made with, which takes more than the 0.3 s of Eleventy
 * alone, by rendering no article.
 */
export async function loadEleventy(): Promise<void> {
  await renderSheet("article", { print: () => {} });
}

async function importEleventy() {
  // It would start a thread to follow edits of what templates import; a build is over before anyone
  // edits them.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  return await import("@11ty/eleventy");
}

/**
 * Has Eleventy render a sheet with the template of its kind. To Eleventy a sheet is one page that
 * is not written: its own work for a page (65 µs) and what it keeps of each until it ends (26 KB)
 * are then those of a thousand. Throws what a template throws.
 */
export function renderSheet<K extends Kind>(kind: K, sheet: Sheet<K>): Promise<void> {
  const run = running.then(() => runEleventy(kind, sheet));
  running = run.catch(() => {});
  return run;
}

/** One run after the other, as runs in one thread share some of Eleventy's state. */
let running: Promise<unknown> = Promise.resolve();

async function runEleventy<K extends Kind>(kind: K, sheet: Sheet<K>): Promise<void> {
  const file = `${kind}.11ty.${inDist ? "js" : "tsx"}`;
  const [{ default: Eleventy }, { default: template }] = await Promise.all([
    importEleventy(),
    import(pathToFileURL(own(inDist ? "dist" : "", "templates", file)).href),
  ]);
  // A folder in which it finds no template. Of those it finds it loads the module anew for each
  // run, and no module is ever forgotten, nor what it was given.
  const eleventy = new Eleventy(own("templates", "assets"), undefined, {
    configPath: own(inDist ? "dist/.eleventy.js" : ".eleventy.ts"),
    quietMode: true,
    config: (config) => {
      // A copy, as Eleventy puts the data of the run into it.
      config.addTemplate(file, { ...template });
      // Frozen, because Eleventy copies global data unless it is.
      config.addGlobalData("pages", Object.freeze({ [kind]: [sheet] }));
      // Eleventy complains of what takes long in a run, also when it is told to be quiet; on a busy
      // machine everything does.
      config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** Compiled code renders with compiled templates; under tsx both are sources. */
const inDist = extname(import.meta.filename) === ".js";
