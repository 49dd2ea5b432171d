import { spawnSync } from "node:child_process";

/** The number of a process that there is no more. */
export function deadProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}
