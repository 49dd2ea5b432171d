import { once } from "node:events";
import { availableParallelism } from "node:os";
import { openCache } from "../cache/cache-folder.ts";
import type { BuildOutcome } from "../commands/build-outcome.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive } from "../input/archive-source.ts";
import type { Listing } from "../input/article-files.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { BrokenInstallation, Failure } from "../lib/failure.ts";
import { watchFolders } from "./folder-watcher.ts";
import { createBuilder } from "./preview-builder.ts";
import { makePreviewFolder } from "./preview-folder.ts";
import type { PreviewBuild } from "./preview-tasks.ts";
import { type PreviewServer, serve } from "./server.ts";

/**
 * Once nothing has changed for so many milliseconds, the search index is made: it takes longer than
 * all pages that an editor looks at.
 */
const quiet = 1500;

/**
 * Changes within this many milliseconds, such as an editor's rename after its write, count as one.
 */
const settling = 40;

/** Where a preview is served. */
export interface Serving {
  /** A name or address of this machine; null serves to this machine alone. */
  readonly host: string | null;
  /** The port; null takes the first of the usual ones that is free. */
  readonly port: number | null;
}

/** The ports that are tried if none is asked for. */
const usualPorts = Array.from({ length: 100 }, (_, index) => 8080 + index);

/** Where the preview prints. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** Tells which files there are at first. */
  readonly onListed: (listing: Listing) => void;
  /** Tells the address at which the preview is served, once it is. */
  readonly onServing: (address: string) => void;
  readonly printDiagnostics: (diagnostics: readonly Diagnostic[]) => Promise<void>;
  /** Prints what was published, and how many milliseconds that took. */
  readonly printPublished: (outcome: Extract<BuildOutcome, { readonly withheld: null }>, took: number) => void;
}

/**
 * Builds the site into a folder of its own, serves it, and builds again whenever something in the
 * input folder changes; open pages reload. Articles with errors are reported and left out, and the
 * preview goes on. It runs until `signal` is aborted. Throws a `Failure` if there is no such
 * folder, if it cannot be served, or if Jiuwen is not wholly installed.
 */
export async function preview(input: string, { host, port }: Serving, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const watched = findFolder(input);
  // With an address the 404 page works at any depth here too, wherever the published site will
  // stand.
  const ports = port === null ? usualPorts : [port];
  const url = `http://localhost:${ports[0]}/`;
  const cache = openCache(watched);
  terminal.onListed((await openArchive(watched, cache)).listing);
  const { site, remove } = await makePreviewFolder(cache, signal);
  const { build, end } = createBuilder(signal);
  let broken: BrokenInstallation | null = null;
  const refresh = async (options: Pick<PreviewBuild, "keepIndex" | "jobs">, { print, printDiagnostics, printPublished }: Terminal) => {
    const started = performance.now();
    try {
      const outcome = await build({ ...options, input: watched, output: site, url });
      await printDiagnostics(outcome.diagnostics);
      if (outcome.published) printPublished(outcome, performance.now() - started);
      else print(`The site stays as it was until this is mended: ${outcome.withheld}.`);
    } catch (error) {
      if (error instanceof BrokenInstallation && server === undefined) broken = error;
      // Whatever someone does to the folder while editing, the preview goes on.
      else if (!signal.aborted) print(error instanceof Failure ? error.message : String(error));
    }
  };
  // The first build uses all threads. Afterwards one thread has loaded everything, and to load it
  // on others would take longer than the small changes of an edit.
  let jobs = availableParallelism();
  let server: PreviewServer | undefined;
  const turns = createTurns();
  const reindex = turns.later(quiet, () => refresh({ jobs, keepIndex: false }, silent));
  const rebuild = turns.later(settling, async () => {
    // New folders are watched before they are read, so that no change is missed.
    watcher.follow();
    await refresh({ jobs, keepIndex: true }, terminal);
    jobs = 1;
    server?.reload();
    reindex.ask();
  });
  const onChange = () => {
    reindex.cancel();
    rebuild.ask();
  };
  const watcher = watchFolders(watched, onChange, terminal.print);
  try {
    await rebuild.now();
    if (signal.aborted) return;
    if (broken) throw broken;
    server = await serve(site, host, ports);
    if (new URL(server.address).port !== String(ports[0])) terminal.print(`Port ${ports[0]} is taken.`);
    terminal.onServing(server.address);
    if (!signal.aborted) await once(signal, "abort");
  } finally {
    watcher.close();
    rebuild.cancel();
    await turns.over();
    reindex.cancel();
    await server?.close();
    await end();
    remove();
  }
}

/** The index is made silently, as everything was printed when the pages were built. */
const silent: Terminal = {
  print: () => {},
  onListed: () => {},
  onServing: () => {},
  printDiagnostics: async () => {},
  printPublished: () => {},
};

/** Creates a queue of works, of which never two run at a time. */
function createTurns() {
  let running = Promise.resolve();
  return {
    /**
     * A work that is done `delay` milliseconds after it was last asked for, or, with `now`, as soon
     * as the running work is over.
     */
    later: (delay: number, work: () => Promise<void>) => {
      let timer: NodeJS.Timeout | undefined;
      const now = () => {
        running = running.then(work);
        return running;
      };
      const cancel = () => clearTimeout(timer);
      const ask = () => {
        cancel();
        timer = setTimeout(now, delay);
      };
      return { now, ask, cancel };
    },
    over: () => running,
  };
}
