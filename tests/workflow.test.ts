import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commandsIn } from "./workflow.ts";
import { projectRoot, seed, sharedFolder, writeFiles } from "./workspace.ts";

const folder = sharedFolder();
const input = join(folder, "seeds");
const cli = join(projectRoot, "dist/src/cli.js");
const environment = { ...process.env, NO_COLOR: "1", GITHUB_ACTIONS: "true" };

/** What a name or a text may begin with, so that its line is a command. */
const commands = [
  "::add-mask::",
  "  ::stop-commands::",
  "\u3000::set-output name=a::",
  "##[add-mask]",
  "甲##[group]",
  "\u200B::debug::",
  "##vso[task.complete]",
];

/** A phrase that several articles share, so that a term is proposed. */
const phrase = "西迁精神报告会";

beforeAll(() => {
  for (const [index, command] of commands.entries()) {
    writeFiles(input, {
      [`${command}sound-${index}.txt`]: seed({
        title: `【${command}】${command}${phrase}`,
        date: `2024-04-0${index + 1}`,
        more: `来源: ${command}\n作者: ${command}\n标签: ${command.replaceAll(/\s/gu, "")}\n原文链接: ${command}\n`,
        body: `${command}学校举行${phrase}。\n${command}${phrase}在创新港举行。`,
      }),
      [`${command}date-${index}.txt`]: seed({ date: `${command}x` }),
      [`${command}/${command}header-${index}.txt`]: `${command}\n${seed()}`,
      [`${command}unread-${index}.pdf`]: "",
      [`${command}field-${index}.md`]: `---\ntitle: a\ndate: 2024-01-01\n${JSON.stringify(command)}: 1\nid: ${JSON.stringify(`${command}/`)}\n---\nb\n`,
      [`../site/${command}foreign-${index}`]: "",
    });
    // So many that they are told at once.
    for (let number = 0; number < 12; number++) {
      writeFiles(input, { [`${command}${number}/no-title-${index}.txt`]: seed({ title: null, views: null }) });
    }
  }
});

interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line tool in the folder of articles, where names are not preceded by that of the folder. */
function run(args: readonly string[]): Output {
  return spawnSync(process.execPath, [cli, ...args], { cwd: input, env: environment, encoding: "utf8" });
}

/** All that is printed of what is wrong with articles. */
function expectNoCommand({ stdout, stderr }: Output): void {
  expect(commandsIn(stderr)).toEqual([]);
  const annotations = commandsIn(stdout);
  expect(annotations.filter((name) => !["error", "warning", "notice"].includes(name))).toEqual([]);
}

describe("no name and no text of an archive is a command to a CI system", () => {
  test("in what `check` prints", () => {
    const output = run(["check", ".", "--verbose"]);
    expectNoCommand(output);
    expect(output.stderr).toMatch(/^> {3}::add-mask::date-0\.txt:2:7: /m);
    expect(output.stderr).toContain("# #[group]date-4.txt:2:7: ");
    expect(commandsIn(output.stdout).length).toBeGreaterThan(20);
  });

  test("in what `build` prints, with the files it leaves out and those that are not its own", () => {
    const output = run(["build", ".", "--output", "../site", "--skip-invalid", "--verbose"]);
    expectNoCommand(output);
    expect(output.stderr).toMatch(/^Left out.*\n(?:.+\n)*> {3}::add-mask::date-0\.txt\n/m);
    expect(output.stderr).toMatch(/^Not of this archive's site.*\n(?:.+\n)*> {3}::add-mask::foreign-0\n/m);
    expect(output.stdout).toContain("8 articles published, ");
  });

  test("in the proposals of `tags`, and in what it explains", () => {
    const proposals = run(["tags", "."]);
    expectNoCommand(proposals);
    expect(proposals.stdout).toContain(phrase);
    expect(proposals.stdout).toMatch(/^> {3}\u200B::debug::sound-5\.txt: /m);
    const output = run(["tags", ".", "--explain", "::add-mask::sound-0.txt"]);
    expectNoCommand(output);
    expect(output.stdout).toContain("add-mask");
  });

  test.each([
    { what: "a wrong address", args: ["build", ".", "--url", "a\n::add-mask::x"] },
    { what: "a folder that is not there", args: ["check", "a\n::add-mask::x"] },
    { what: "an output that is a file", args: ["build", ".", "--output", "::add-mask::date-0.txt"] },
    { what: "an article that is not there", args: ["tags", ".", "--explain", "a\n::add-mask::x"] },
    { what: "a wrong option", args: ["build", "--a\n::add-mask::x"] },
    { what: "a wrong number", args: ["build", "--jobs", "a\n##[add-mask]x"] },
    { what: "a wrong command", args: ["a\n::add-mask::x"] },
  ])("in what is said of $what", ({ args }) => {
    const output = run(args);
    expectNoCommand(output);
    expect(output.stdout).toBe("");
    expect(output.stderr).toContain("add-mask");
  });

  test("in what is said of settings and vocabulary", () => {
    const settings = join(folder, "settings");
    const names = commands.map((command) => `- name: ${JSON.stringify(command)}\n  kind: ${JSON.stringify(command)}`);
    writeFiles(settings, {
      "a.txt": seed(),
      "archive.yaml": commands.map((command) => `${JSON.stringify(command)}: 1\n`).join(""),
      "tags.yaml": `${names.join("\n")}\n`,
    });
    const output = run(["check", "../settings"]);
    expectNoCommand(output);
    expect(output.stderr).toContain(`error bad-config (${commands.length} places in 1 file)`);
  });

  test("in what the preview prints", async () => {
    const preview = spawn(process.execPath, [cli, "dev", "."], { cwd: input, env: environment });
    const ended = new Promise((resolve) => preview.once("exit", resolve));
    const output = { stdout: "", stderr: "" };
    preview.stdout.on("data", (data) => {
      output.stdout += String(data);
    });
    preview.stderr.on("data", (data) => {
      output.stderr += String(data);
    });
    await expect.poll(() => output.stdout, { timeout: 60_000 }).toContain("Serving");
    writeFileSync(join(input, "archive.yaml"), `"::add-mask::": 1\n`);
    await expect.poll(() => output.stdout, { timeout: 60_000 }).toContain("stays as it was until this is mended");
    preview.kill("SIGTERM");
    await ended;
    expectNoCommand(output);
    expect(output.stderr).toContain("::add-mask::date-0.txt");
  });
});
