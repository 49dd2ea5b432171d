import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { oldestNode, supports } from "../../src/cli/node-version.ts";
import { projectRoot } from "../workspace.ts";

test.each(["20.19.0", "20.19.5", "20.20.0", "22.0.0", "100.0.0"])("Node %s is new enough", (version) => {
  expect(supports(version)).toBe(true);
});

test.each(["20.18.3", "20.9.0", "18.20.8", "19.99.0", "4.0.0"])("Node %s is not", (version) => {
  expect(supports(version)).toBe(false);
});

test("the oldest one is that of the package", () => {
  expect(JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).engines.node).toBe(`>=${oldestNode}`);
});

test("an older Node is told what it lacks, and nothing else", () => {
  const old = "Object.defineProperty(process.versions, 'node', { value: '18.20.8' });";
  const args = [`--import=data:text/javascript,${encodeURIComponent(old)}`, join(projectRoot, "dist/src/cli.js"), "build"];
  expect(spawnSync(process.execPath, args, { encoding: "utf8" })).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "Failed: Jiuwen needs Node 20.19 or later, and this is 18.20.8; install a newer one from nodejs.org\n",
  });
});
