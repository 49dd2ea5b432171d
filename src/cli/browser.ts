import { spawn } from "node:child_process";
import { platform } from "node:process";

/** The commands by which systems open an address in the reader's own browser. */
const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  // `start` takes its first quoted argument for a title.
  win32: ["cmd", "/c", "start", ""],
};

/** Opens an address in the reader's own browser; where there is none, nothing happens. */
export function openInBrowser(address: string): void {
  const [command, ...args] = openers[platform] ?? ["xdg-open"];
  spawn(command, [...args, address], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}
