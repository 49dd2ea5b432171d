import { join } from "node:path";
import { expect, test } from "vitest";
import { jiuwen, readFiles, seed, temporaryFolder, writeFiles } from "../workspace.ts";

const about = (date: string, what: string, said = "") =>
  seed({ title: `${said}${what}`, date, body: `${what}是财富。我们学习${what}，做好工作。会议总结了学校的工作和学习。\n` });

/** Four articles about one subject: with a fifth it is a tag. */
const four = Object.fromEntries(
  ["学校弘扬", "师生讲述", "走近", "传承"].map((said, index) => [`${index}.txt`, about(`2023-0${index + 1}-01`, "西迁精神", said)]),
);
const fifth = { "x.txt": about("2023-12-01", "西迁精神", "影片重现") };
const articles = {
  ...four,
  "b.txt": about("2024-02-01", "志愿服务"),
  "c.txt": about("2024-03-01", "绿色校园"),
};

/** A folder of articles that is built into a site, again and again. */
function archive(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, "seeds"), join(folder, "site")];
  const build = (more: Readonly<Record<string, string>> = {}) => {
    writeFiles(input, more);
    const run = jiuwen(["build", input, "--output", output, "--quiet"]);
    if (run.status !== 0) throw new Error(run.stderr);
    return readFiles(output);
  };
  return { first: build(files), build };
}

const tagPages = (site: ReadonlyMap<string, unknown>) => [...site.keys()].filter((path) => /^tags\/.+\/index\.html$/.test(path));

test("an archive without a vocabulary gets the keywords that several articles share as tags, and no generic word", () => {
  const { first } = archive({ ...articles, ...fifth });
  expect(tagPages(first)).toEqual(["tags/西迁精神/index.html"]);
  expect(first.get("2023/01/0.html")?.toString()).toContain("../../tags/%E8%A5%BF%E8%BF%81%E7%B2%BE%E7%A5%9E/index.html");
});

test("one with a vocabulary has its terms alone", () => {
  const { first } = archive({ ...articles, ...fifth, "tags.yaml": "- {name: 志愿服务, kind: 主题}\n" });
  expect(tagPages(first)).toEqual(["tags/志愿服务/index.html"]);
});

test("keywords can be turned off", () => {
  const { first, build } = archive({ ...articles, ...fifth, "archive.yaml": "keywords: off\n" });
  expect(tagPages(first)).toEqual([]);
  expect(tagPages(build({ "archive.yaml": "keywords: auto\n" }))).toHaveLength(1);
  expect(tagPages(build({ "archive.yaml": "keywords: off\n" }))).toEqual([]);
});

test("an article that makes a term a tag changes the articles that hold the term, and no others", () => {
  // The first tag of all would bring the tags into the navigation of every page.
  const other = { "old.txt": seed({ date: "2022-01-01", more: "标签: 校史\n" }) };
  const { first, build } = archive({ ...articles, ...other });
  expect(tagPages(first)).toEqual(["tags/校史/index.html"]);
  // Between the others, so that two of them get another neighbour.
  const second = build(fifth);
  expect(tagPages(second)).toEqual(["tags/校史/index.html", "tags/西迁精神/index.html"]);
  const pages = [...first.keys()].filter((path) => /^\d{4}\/\d\d\/[^/]+\.html$/.test(path) && !path.endsWith("index.html"));
  const changed = pages.filter((path) => !first.get(path)?.equals(second.get(path) as Buffer));
  expect(changed.sort()).toEqual([
    ...Object.keys(four).map((file) => `2023/0${Number.parseInt(file, 10) + 1}/${file.replace("txt", "html")}`),
    "2024/02/b.html",
  ]);
});

test("people and institutions are indexed when several articles tell of an office", () => {
  const speech = (date: string) => seed({ date, body: "教务处处长高峰表示祝贺。人事处处长成进出席。\n" });
  const { first, build } = archive({ "a.txt": speech("2024-01-01") });
  expect([...first.keys()].filter((path) => /^(people|institutions)\//.test(path))).toEqual([]);
  const second = build({ "b.txt": speech("2024-05-01").replace("人事处处长成进出席。", "") });
  const people = second.get("people/index.html")?.toString() ?? "";
  expect(people).toContain("<h3><bdi>教务处</bdi>处长</h3>");
  expect(people).toContain("2024-01-01");
  expect(people).toContain("2024-05-01");
  expect(people).not.toContain("成进");
  expect(second.get("institutions/index.html")?.toString()).toContain("高峰");
});
