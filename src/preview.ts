import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import { build } from "./build.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { Failure } from "./failure.ts";
import { findFolder } from "./ingest/files.ts";
import { forgetManifest } from "./publish/manifest.ts";
import { own } from "./root.ts";
import { summary } from "./summary.ts";

/** The port that is tried first. When something else has it, the next free one is taken. */
const port = 8080;

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
  const rebuild = queue(settling, async () => {
    await refresh(watched, output, jobs, terminal);
    jobs = 1;
    builtAt = performance.now();
    server.reload();
  });
  // Watching begins before the first build, so that no change is missed.
  const watcher = watch(watched, { ignoreInitial: true });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  watcher.on("all", rebuild.ask);

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
  await Promise.all([watcher.close(), server.close(), rebuild.idle()]);
  rmSync(folder, { recursive: true, force: true });
  forgetManifest(output);
}

async function refresh(input: string, output: string, jobs: number, { print, printDiagnostics }: Terminal): Promise<void> {
  const started = performance.now();
  try {
    // The address makes the 404 page work at any depth here too, wherever the published site will stand.
    const url = `http://localhost:${port}/`;
    const { diagnostics, published } = await build({
      input,
      output,
      url,
      skipInvalid: true,
      clean: false,
      jobs,
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

/** Work that is never done twice at a time: `ask` has it done once things have settled, however often it is called meanwhile; `now` next. */
function queue(delay: number, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const now = () => {
    running = running.then(work);
    return running;
  };
  return {
    now,
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(now, delay);
    },
    idle: () => {
      clearTimeout(timer);
      return running;
    },
  };
}
