import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { projectRoot, seed, temporaryFolder, writeFiles } from "../workspace.ts";

/** Runs a script that builds, by npm itself. */
function npmRun(...args: string[]) {
  const folder = temporaryFolder();
  const build = `node ${projectRoot}/dist/src/cli.js build`;
  writeFiles(folder, { "package.json": JSON.stringify({ scripts: { build } }), "archive.yaml": "", "a.txt": seed() });
  const { GITHUB_ACTIONS: _, ...environment } = process.env;
  return spawnSync("npm", ["run", "build", ...args], { cwd: folder, encoding: "utf8", env: { ...environment, NO_COLOR: "1" } });
}

test.each([
  { given: ["--output", "site"], taken: "--output", instead: "--output DIR" },
  { given: ["--skip-invalid"], taken: "--skip-invalid", instead: "--skip-invalid" },
  { given: ["--clean", "--url", "https://example.org/"], taken: "--url and --clean", instead: "--url URL --clean" },
])("$given, which npm keeps for itself without two dashes, builds nothing", ({ given, taken, instead }) => {
  const { status, stdout, stderr } = npmRun(...given);
  expect(status).toBe(2);
  expect(stderr).toContain(`Failed: npm has kept ${taken} for itself; put two dashes before the options`);
  expect(stderr).toContain(`as in \`npm run build -- ${instead}\``);
  expect(stdout).not.toContain("articles");
});

test.each(["--quiet", "--verbose"])("%s is npm's own as well, and keeps nothing from being built", (option) => {
  const { status, stdout } = npmRun(option);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Open _site/index.html") });
});

test("behind two dashes they are Jiuwen's", () => {
  const { status, stdout } = npmRun("--", "--output", "site", "--skip-invalid");
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Open site/index.html") });
});
