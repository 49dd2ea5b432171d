import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for what has to be unpacked, made when it is first asked for. */
export interface TemporaryFolder {
  readonly path: () => string;
  readonly remove: () => void;
}

/**
 * A folder beside those of other programs. It is removed by `remove`, and at the latest when the
 * process ends of itself or by an interruption that is handled.
 */
export function createTemporaryFolder(): TemporaryFolder {
  let made: string | null = null;
  const remove = () => {
    if (made !== null) rmSync(made, { recursive: true, force: true });
    made = null;
    process.off("exit", remove);
  };
  const path = () => {
    if (made === null) {
      made = mkdtempSync(join(tmpdir(), "jiuwen-import-"));
      process.on("exit", remove);
    }
    return made;
  };
  return { path, remove };
}
