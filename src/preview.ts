import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import { type BuildOptions, build } from "./build.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { Failure } from "./failure.ts";
import { findFolder } from "./ingest/files.ts";
import { forgetManifest } from "./publish/manifest.ts";
import { own } from "./root.ts";
import { summary } from "./summary.ts";

/** The port that is tried first. When something else has it, the next free one is taken. */
const port = 8080;

/** Once nothing has changed for so many milliseconds, the search index follows: it takes longer than all that someone who edits looks at. */
const quiet = 1500;

/** Changes within this many milliseconds, such as an editor's rename after its write, are one. */
const settling = 40;

export interface Terminal {
  readonly print: (text: string) => void;
  readonly printDiagnostics: (diagnostics: readonly Diagnostic[]) => Promise<void>;
}

/**
 * Builds the site into a folder of its own, serves it, and builds again whenever something in the input folder changes; open pages reload. Articles with
 * errors are reported and left out, and the preview goes on. Runs until SIGINT or SIGTERM. Throws a `Failure` when there is no such folder.
 */
export async function preview(input: string, terminal: Terminal): Promise<void> {
  const watched = findFolder(input);
  // Heard from the first moment and for good: Ctrl-C reaches this process twice, from the terminal and from the process that restarts it.
  const stopped = new Promise((resolve) => process.on("SIGINT", resolve).on("SIGTERM", resolve));
  mkdirSync(own(".cache"), { recursive: true });
  const folder = mkdtempSync(own(".cache", "preview-"));
  const output = join(folder, "site");
  mkdirSync(output);

  let [builtAt, servedAt] = [0, 0];
  const server = EleventyDevServer.getServer("jiuwen", output, {
    port,
    domDiff: false,
    messageOnStart: () => false,
    middleware: [
      ({ url }, _response, next) => {
        if (/(?:\.html|\/)$/.test(url ?? "")) servedAt = performance.now();
        return next();
      },
    ],
    logger: { info: terminal.print, log: terminal.print, error: terminal.print },
  });
  // The first time all threads; then this one has loaded everything, which takes others longer than what changes while someone edits.
  let jobs = availableParallelism();
  const turns = createTurns();
  const reindex = turns.later(quiet, () => refresh({ input: watched, output, jobs, keepIndex: false }, silent));
  const rebuild = turns.later(settling, async () => {
    await refresh({ input: watched, output, jobs, keepIndex: true }, terminal);
    jobs = 1;
    builtAt = performance.now();
    server.reload();
    reindex.ask();
  });
  // Watching begins before the first build, so that no change is missed.
  const watcher = watch(watched, { ignoreInitial: true });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  watcher.on("all", () => {
    reindex.cancel();
    rebuild.ask();
  });

  await rebuild.now();
  server.serve(port);
  await server.ready();
  // A page can be built anew after it was served and before it listens for reloads.
  server.updateServer.on("connection", () => {
    if (builtAt > servedAt) server.reload();
  });
  const address = server.getServerUrl("localhost");
  if (new URL(address).port !== String(port)) terminal.print(`Port ${port} is taken.`);
  terminal.print(`Serving ${address} (Ctrl-C stops it)`);

  await stopped;
  rebuild.cancel();
  reindex.cancel();
  await Promise.all([watcher.close(), server.close(), turns.over()]);
  rmSync(folder, { recursive: true, force: true });
  forgetManifest(output);
}

/** What is wrong, and how it went, was said when the pages were built. */
const silent: Terminal = { print: () => {}, printDiagnostics: async () => {} };

async function refresh(
  options: Pick<BuildOptions, "input" | "output" | "jobs" | "keepIndex">,
  { print, printDiagnostics }: Terminal,
): Promise<void> {
  const started = performance.now();
  try {
    // The address makes the 404 page work at any depth here too, wherever the published site will stand.
    const url = `http://localhost:${port}/`;
    const { diagnostics, published } = await build({
      ...options,
      url,
      skipInvalid: true,
      clean: false,
      signal: AbortSignal.any([]),
      onProgress: () => {},
    });
    await printDiagnostics(diagnostics);
    if (published) print(summary(published, diagnostics, performance.now() - started));
    else print("There is nothing to show until this is mended.");
  } catch (error) {
    // Whatever someone does to the folder while editing, the preview goes on.
    print(error instanceof Failure ? error.message : String(error));
  }
}

/** Works that take turns: never two of them at a time. */
function createTurns() {
  let running = Promise.resolve();
  return {
    /** Work that is done once nobody has asked for it for so many milliseconds, or at once with `now`, after what is being done. */
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
