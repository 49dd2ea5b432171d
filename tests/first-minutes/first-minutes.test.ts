import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../package/installed.ts";
import { packedTarball } from "../package/packed.ts";
import { projectRoot } from "../workspace.ts";

test("a newcomer's first minutes go as README tells: each of its commands does what it says", async () => {
  const script = join(import.meta.dirname, "first-minutes.sh");
  const { status, stdout, stderr } = run(projectRoot, "bash", script, await packedTarball());
  expect(status, `${stdout}${stderr}`).toBe(0);
  const [, chapter = ""] = /^## Two commands$(.*?)^## /ms.exec(readFileSync(join(projectRoot, "README.md"), "utf8")) ?? [];
  const commands = [...chapter.matchAll(/^npx jiuwen .*$/gm), ...chapter.matchAll(/(?<=^\| `)jiuwen \w+/gm)].map(([command]) => command);
  expect(commands.length).toBeGreaterThan(7);
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  expect(stdout).toContain(`$ npx jiuwen --version\n${version}\n`);
  // The preview is started by the script itself, as it goes on.
  for (const command of commands.filter((one) => one !== "jiuwen dev")) expect(stdout).toContain(command);
  expect(stdout).toContain("Serving http://localhost:18479/");
}, 300_000);
