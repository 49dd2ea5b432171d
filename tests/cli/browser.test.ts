import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { projectRoot, temporaryFolder, writeFiles } from "../workspace.ts";

const module = pathToFileURL(join(projectRoot, "dist/src/cli/browser.js")).href;

/** Opens an address where the programs of a folder are all there are. */
function open(programs: string, address: string) {
  const code = `(await import(${JSON.stringify(module)})).openInBrowser(${JSON.stringify(address)}); await new Promise((resolve) => setTimeout(resolve, 500));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8", env: { ...process.env, PATH: programs } });
}

test.runIf(process.platform === "linux")("an address is handed to the system's own way of opening one", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "xdg-open": `#!/bin/sh\necho "$@" > ${folder}/opened\n` });
  chmodSync(join(folder, "xdg-open"), 0o755);
  expect(open(folder, "http://localhost:8080/")).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(folder, "opened"), "utf8")).toBe("http://localhost:8080/\n");
});

test("where there is no way, nothing happens", () => {
  expect(open(temporaryFolder(), "http://localhost:8080/")).toMatchObject({ status: 0, stdout: "", stderr: "" });
});
