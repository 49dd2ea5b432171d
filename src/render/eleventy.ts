import { basename, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { cannotBeLoaded } from "../lib/installed-package.ts";
import { modulePath } from "../lib/package-root.ts";
import type { Kind, Page, Sheet } from "../site/page.ts";
import { templateKinds } from "../site/page-kinds.ts";
import { assetFolder } from "./assets.ts";

/** Pages by kind, as each template paginates over those of its kind. */
export type PagesByKind = { readonly [K in Kind]: readonly Page<K>[] };

/**
 * Sorts pages by kind for plain Eleventy. Every kind has a list, even an empty one, as a template
 * without data is an error.
 */
export function byKind(pages: readonly Page[]): PagesByKind {
  const sorted = Object.fromEntries(templateKinds.map((kind) => [kind, [] as Page[]])) as Record<Kind, Page[]>;
  for (const page of pages) sorted[page.kind].push(page);
  // TypeScript cannot see that a page goes to the list of its own kind.
  return Object.freeze(sorted) as unknown as PagesByKind;
}

/**
 * Loads Eleventy and all that most pages need, by rendering a sheet without pages, as loading takes
 * long and can go on beside other work.
 */
export async function loadEleventy(): Promise<void> {
  await renderSheet("article", { print: () => {} });
}

/** Throws a `BrokenInstallation` if Eleventy is not there. */
async function importEleventy() {
  // Eleventy would start a thread to follow edits of modules that templates import; a build is over
  // before anyone edits them.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  return await import("@11ty/eleventy").catch((error: unknown) => {
    throw cannotBeLoaded("@11ty/eleventy", error);
  });
}

/**
 * Has Eleventy render a sheet with the template of its kind. To Eleventy a sheet is one page that
 * is not written, so that its own work for a page, and the memory that it keeps for each until it
 * ends, arise only once for hundreds of pages. Throws what a template throws.
 */
export function renderSheet<K extends Kind>(kind: K, sheet: Sheet<K>): Promise<void> {
  const run = running.then(() => runEleventy(kind, sheet));
  running = run.catch(() => {});
  return run;
}

/**
 * The last run. Runs follow one after the other, as those of one thread share some of Eleventy's
 * state.
 */
let running: Promise<unknown> = Promise.resolve();

async function runEleventy<K extends Kind>(kind: K, sheet: Sheet<K>): Promise<void> {
  const path = modulePath(`templates/${kind}.11ty.tsx`);
  const [{ default: Eleventy }, { default: template }] = await Promise.all([importEleventy(), import(pathToFileURL(path).href)]);
  // The input is a folder without templates. Of a template that it finds, Eleventy loads the module
  // anew for each run, and Node never frees a module, nor the data it was given.
  const eleventy = new Eleventy(fromHere(assetFolder), undefined, {
    configPath: fromHere(modulePath(".eleventy.ts")),
    quietMode: true,
    config: (config) => {
      // The template is copied, as Eleventy puts the data of the run into it.
      config.addTemplate(basename(path), { ...template });
      // The data are frozen, as Eleventy copies global data that are not.
      config.addGlobalData("pages", Object.freeze({ [kind]: [sheet] }));
      // Eleventy warns of slow parts of a run even when it is told to be quiet; on a busy machine
      // everything is slow.
      config.benchmarkManager.get("Configuration").setMinimumThresholdMs(0);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/**
 * A path as seen from the working directory. Of an absolute path Eleventy cuts off that directory
 * wherever its name is the beginning of another one's: `/news` of `/news-tools/assets`.
 */
function fromHere(path: string): string {
  return relative(process.cwd(), path);
}
