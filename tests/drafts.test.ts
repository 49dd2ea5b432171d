import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jiuwen, printedBelow, readFiles, seed, temporaryFolder, writeFiles } from "./workspace.ts";

/** Three ways to say that an article is not to be public, each with a word that nothing else has. */
const drafts = {
  "芙蓉.md": "---\ntitle: 芙蓉\ndate: 2024-05-10\ntags: [茉莉]\ndraft: true\n---\n牡丹。\n",
  "2024/海棠.md": '---\ntitle: 海棠\ndate: 2024-05-10\n"Published": "False"\n---\n牡丹。\n',
  "蔷薇.txt": seed({ title: "蔷薇", more: "草稿: 是\n标签: 茉莉\n", body: "牡丹。" }),
};

test("drafts keep nothing from being published, are told in the terminal, and stand nowhere in the site", () => {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, "in"), join(folder, "site")];
  writeFiles(input, { ...drafts, "公开.txt": seed({ title: "公开" }) });
  const run = jiuwen(["build", input, "--output", output]);
  expect(run.status).toBe(0);
  for (const file of Object.keys(drafts)) expect(run.stderr).toContain(file);
  expect(run.stdout).toMatch(/^1 article published, 3 drafts held back, 3 notes\n\d+ pages/m);

  const site = readFiles(output);
  expect([...site.keys()]).toContain("2024/04/公开.html");
  const words = /芙蓉|海棠|蔷薇|茉莉|牡丹/;
  const telling = [...site].filter(([path, bytes]) => words.test(path) || words.test(bytes.toString("utf8")));
  expect(telling.map(([path]) => path)).toEqual([]);

  const check = jiuwen(["check", input]);
  expect(printedBelow(check)).toBe("1 sound article, 3 drafts held back, 3 notes\n");
  expect(check.status).toBe(0);
});

test("an article that becomes a draft goes, and comes back when it is none any more", () => {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, "in"), join(folder, "site")];
  const build = () => jiuwen(["build", input, "--output", output]).status;
  const paths = () => [...readFiles(output).keys()].filter((path) => /\/会议\.(?:html|txt)$/.test(path));
  writeFiles(input, { "会议.txt": seed(), "公开.txt": seed({ title: "公开" }) });
  expect(build()).toBe(0);
  expect(paths()).toEqual(["2024/04/会议.html", "2024/04/会议.txt"]);
  writeFiles(input, { "会议.txt": seed({ more: "草稿: 是\n" }) });
  expect(build()).toBe(0);
  expect(paths()).toEqual([]);
  writeFiles(input, { "会议.txt": seed({ more: "草稿: 否\n" }) });
  expect(build()).toBe(0);
  expect(paths()).toEqual(["2024/04/会议.html", "2024/04/会议.txt"]);
});

test.each([
  ["nothing but drafts", drafts, "every article here says that it is not to be published"],
  ["nothing but a README", { "README.md": "# 说明\n" }, "there is no article here"],
])("a folder with %s says so, and nothing is published", (_name, files, reason) => {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, "in"), join(folder, "site")];
  writeFiles(input, files);
  for (const options of [[], ["--skip-invalid"]]) {
    const run = jiuwen(["build", input, "--output", output, ...options]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(reason);
    expect(existsSync(output)).toBe(false);
  }
});
