import type { WriteStream } from "node:tty";
import type { OnProgress } from "../commands/build-options.ts";

/** Work shorter than this, in milliseconds, needs no bar. */
const patience = 1_000;

/** A progress bar for work in several steps. */
export interface ProgressBar {
  readonly onProgress: OnProgress;
  /** Takes the bar off the screen. */
  readonly stop: () => void;
}

/**
 * A bar on a terminal that appears when the work has taken longer than a second; nothing at all
 * anywhere else.
 */
export async function progressBar(stream: WriteStream): Promise<ProgressBar> {
  if (!stream.isTTY) return { onProgress: () => {}, stop: () => {} };
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    stream,
    format: "{step} [{bar}] {value}/{total}",
    clearOnComplete: true,
    hideCursor: true,
    // Reading is synchronous work that no timer interrupts, so the work itself draws the bar.
    synchronousUpdate: true,
    fps: 10,
  });
  const started = performance.now();
  let shown: string | null = null;
  return {
    onProgress: (step, done, of) => {
      if (performance.now() - started < patience) return;
      if (shown !== step) bar.start(of, done, { step });
      else bar.update(done);
      shown = step;
    },
    stop: () => bar.stop(),
  };
}
