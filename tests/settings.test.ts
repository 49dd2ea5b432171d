import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaults } from "../src/settings/archive-config.ts";
import { parseConfig } from "../src/settings/config-parser.ts";
import { built } from "./built.ts";
import { inside } from "./html.ts";
import { jiuwen, projectRoot, seed, temporaryFolder, writeFiles } from "./workspace.ts";

test("the foot of every page has what the settings say, escaped, and nothing of it without them", () => {
  const text = (settings: string) => {
    const site = built({ "a.txt": seed(), "archive.yaml": settings });
    const pages = [...site].filter(([path]) => path.endsWith(".html")).map(([, bytes]) => inside(String(bytes), "<footer>", "</footer>"));
    expect(pages.length).toBeGreaterThan(8);
    return new Set(pages);
  };
  const [foot, ...others] = text('footer: ["<b>地址", {text: 主页, link: "https://example.org/?a=1&b=2"}]\nicp: 陕ICP备05001609号-1\n');
  expect(others).toEqual([]);
  expect(foot).toContain("&lt;b>地址");
  expect(foot).toContain('<a href="https://example.org/?a=1&amp;b=2">主页</a>');
  expect(foot).toContain('<a href="https://beian.miit.gov.cn/">陕ICP备05001609号-1</a>');
  const [plain] = text("");
  expect(plain).not.toContain("items");
});

test("the settings that init writes are all there are, each with its default or an example, and sound once the # are gone", () => {
  const starter = readFileSync(join(projectRoot, "starter/archive.yaml"), "utf8");
  expect(parseConfig(starter)).toEqual({ ok: true, value: defaults });
  const lines = starter.split("\n").filter((line) => /^# (?:[a-zA-Z]+:| {2})/.test(line));
  const parsed = parseConfig(lines.map((line) => line.slice(2)).join("\n"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(lines.filter((line) => /^# [a-z]/i.test(line)).map((line) => /^# (\w+)/.exec(line)?.[1])).toEqual(Object.keys(defaults));
  const { home, ...plain } = defaults;
  const all = [...Object.entries(plain), ...Object.entries(home).map(([name, value]) => [`home.${name}`, value] as const)];
  for (const [name, value] of all) {
    const isNothing = value === null || (typeof value === "object" && Object.keys(value).length === 0);
    if (!isNothing) expect(parsed.value).toHaveProperty(name, value);
  }
});

test("that citations lack publisher and address is said once, by the first build of a site", () => {
  const folder = temporaryFolder();
  const says = (settings: string, ...more: string[]) => {
    writeFiles(folder, { "in/a.txt": seed(), "in/archive.yaml": settings });
    return jiuwen(["build", join(folder, "in"), ...more]).stdout.includes("Citations have no publisher and no address");
  };
  const site = (name: string) => ["--output", join(folder, name)];
  expect([says("", ...site("a")), says("", ...site("a")), says("title: 旧闻\n", ...site("a"))]).toEqual([true, false, false]);
  expect(says("", ...site("b"), "--quiet")).toBe(false);
  expect(says("", ...site("c"), "--url", "https://example.org/")).toBe(false);
  expect(says("url: https://example.org/\n", ...site("d"))).toBe(false);
  expect(says("publisher: 某校\n", ...site("e"))).toBe(false);
});
