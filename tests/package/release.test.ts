import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { projectRoot, temporaryFolder } from "../workspace.ts";
import { environment } from "./packed.ts";

const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
const { on, jobs } = parse(readFileSync(join(projectRoot, ".github/workflows/release.yml"), "utf8"));

/**
 * Runs the step that publishes, for a tag, as GitHub does, but that npm only tells what it would publish, and reaches no registry. What is packed is
 * tried by other tests, so that the checkout has no more than the package's description.
 */
function release(tag: string) {
  const [step] = jobs.publish.steps.filter((one: { run?: string }) => one.run?.includes("npm publish"));
  const checkout = temporaryFolder();
  copyFileSync(join(projectRoot, "package.json"), join(checkout, "package.json"));
  const given = { TAG: tag, REPOSITORY: "someone/jiuwen", NODE_AUTH_TOKEN: "" };
  expect(Object.keys(step.env).sort()).toEqual(Object.keys(given).sort());
  const registry = { npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" };
  const offline = { ...registry, npm_config_dry_run: "true", npm_config_ignore_scripts: "true" };
  const env = { ...environment(), ...given, ...offline };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", step.run], { cwd: checkout, encoding: "utf8", env });
  return { status, stdout, stderr, manifest: JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) };
}

test("a tag that is the version publishes it for everybody, with the repository in which it was built", () => {
  expect(on.push.tags).toEqual(["v*"]);
  const { status, stdout, stderr, manifest } = release(`v${version}`);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain(`+ jiuwen@${version}`);
  expect(stderr).toMatch(/with tag latest and public access \(dry-run\)/);
  expect(manifest.repository).toEqual({ type: "git", url: "git+https://github.com/someone/jiuwen.git" });
});

test.each(["v0.0.1", version, `v${version}-beta`, ""])("the tag %j, which is not the version, publishes nothing", (tag) => {
  const { status, stdout, manifest } = release(tag);
  expect(status).not.toBe(0);
  expect(stdout).toBe("");
  expect(manifest.repository).toBeUndefined();
});
