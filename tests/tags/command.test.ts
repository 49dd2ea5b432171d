import { readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deadProcess } from "../processes.ts";
import { jiuwen, readFiles, seed, temporaryFolder, writeFiles } from "../workspace.ts";

const about = (what: string, more = "") =>
  seed({ title: `学校弘扬${what}`, date: "2024-04-24", body: `${what}是财富。我们学习${what}。${more}\n` });

/** A folder of articles, and what the command prints of it. */
function folderWith(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  const run = (...options: string[]) => jiuwen(["tags", folder, ...options]);
  return { folder, run, tagsFile: () => readFileSync(join(folder, "tags.yaml"), "utf8") };
}

const articles = {
  "a.txt": about("西迁精神"),
  "b.txt": about("西迁精神", "校长高远明说。高远明强调。"),
  "c.txt": about("志愿服务", "校长高远明说。高远明强调。"),
};

describe("npm run tags", () => {
  test("proposes what several articles share, with kind, number and sentences, and writes nothing", () => {
    const { folder, run } = folderWith(articles);
    const before = readFiles(folder);
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain(
      "西迁精神  主题  2 articles, 2 of them without any term\n  b.txt: 西迁精神是财富。\n  a.txt: 西迁精神是财富。\n",
    );
    expect(stdout).toContain("高远明  人物  2 articles");
    expect(stdout).not.toContain("志愿服务");
    expect(stdout).toMatch(/\n2 proposals\n$/);
    expect(readFiles(folder)).toEqual(before);
  });

  test("proposes as many as asked for, and says when it is asked for nonsense", () => {
    const { run } = folderWith(articles);
    expect(run("--limit", "1").stdout).toMatch(/\n1 proposal\n$/);
    expect(run("--limit", "0")).toMatchObject({ status: 2, stderr: expect.stringContaining("Expected a number") });
    expect(run("--explain", "a.txt", "--write")).toMatchObject({ status: 2, stderr: expect.stringContaining("cannot be used with") });
  });

  test("does not propose what is accepted, proposed or rejected", () => {
    const yaml = "accepted:\n- {name: 西迁, kind: 主题, aliases: [西迁精神]}\nrejected: [高远明]\n";
    const none = "0 proposals: what several articles share stands in tags.yaml already\n";
    expect(folderWith({ ...articles, "tags.yaml": yaml }).run().stdout).toBe(none);
    const waiting = "proposed:\n- {name: 西迁精神, kind: 主题}\n- {name: 高远明, kind: 人物}\n";
    expect(folderWith({ ...articles, "tags.yaml": waiting }).run().stdout).toBe(none);
  });

  test("says why there is nothing to propose", () => {
    const one = { "a.txt": about("西迁精神") };
    expect(folderWith(one).run()).toMatchObject({
      status: 0,
      stdout: "0 proposals: there is one article only, and it takes two to make a tag\n",
    });
    expect(folderWith({ ...one, "b.txt": about("志愿服务") }).run().stdout).toBe(
      "0 proposals: no two articles share a name or a keyword\n",
    );
  });

  test("counts the articles that carry no term yet, and names accepted terms that may be the same", () => {
    const { run } = folderWith({
      ...articles,
      "tags.yaml": "- {name: 西迁的精神, kind: 主题}\n- {name: 财富, kind: 主题}\n- {name: 强调, kind: 主题}\n",
    });
    expect(run().stdout).toContain("西迁精神  主题  2 articles, 2 of them without any term\n  perhaps the same as 西迁的精神\n");
  });

  test("names what is wrong with tags.yaml, proposes nothing and writes nothing", () => {
    const { folder, run } = folderWith({ ...articles, "tags.yaml": "- name: 甲\n" });
    const before = readFiles(folder);
    expect(run("--write")).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("`kind` is missing") });
    expect(readFiles(folder)).toEqual(before);
  });

  test("tells of articles that are not sound, and reads the others", () => {
    const { run } = folderWith({ ...articles, "d.txt": seed({ date: "昨天" }) });
    expect(run()).toMatchObject({ status: 0, stderr: expect.stringContaining("bad-date"), stdout: expect.stringContaining("西迁精神") });
  });
});

describe("npm run tags -- --write", () => {
  const written = "# 我们的词表\n- name: 校史 # 常用\n  kind: 主题\n";

  test("adds the proposals to tags.yaml, where they change nothing until they are accepted", () => {
    const { folder, run, tagsFile } = folderWith({ ...articles, "tags.yaml": written });
    const build = (to: string) => {
      const site = temporaryFolder();
      expect(jiuwen(["build", folder, "--output", join(site, to), "--quiet"]).status).toBe(0);
      return readFiles(join(site, to));
    };
    const before = build("before");
    expect(run("--write")).toMatchObject({ status: 0, stdout: expect.stringContaining("2 proposals, written to tags.yaml") });
    expect(tagsFile()).toContain("# 我们的词表\naccepted:\n- name: 校史 # 常用\n  kind: 主题\n");
    expect(tagsFile()).toContain("# a.txt: 西迁精神是财富。\n- name: 西迁精神\n  kind: 主题\n");
    expect(build("proposed")).toEqual(before);
    writeFileSync(join(folder, "tags.yaml"), tagsFile().replace("proposed:\n", ""));
    expect([...build("accepted").keys()]).toContain("tags/西迁精神/index.html");
  });

  test("makes the file where there is none, and finds nothing more to propose then", () => {
    const { run, tagsFile } = folderWith(articles);
    expect(run("--write")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\nAs there is a tags\.yaml now, .* no keywords .*\n$/),
    });
    expect(tagsFile()).toContain("proposed:\n");
    const first = tagsFile();
    expect(run("--write").stdout).toBe("0 proposals: what several articles share stands in tags.yaml already\n");
    expect(tagsFile()).toBe(first);
  });

  test("keeps the line ends of the file", () => {
    const { run, tagsFile } = folderWith({ ...articles, "tags.yaml": written.replaceAll("\n", "\r\n") });
    expect(run("--write").status).toBe(0);
    expect(tagsFile().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("writes the file that a link leads to, and clears away what a killed one has left", () => {
    const { folder, run } = folderWith({ ...articles, "words/tags.yaml": written, [`words/.tags.yaml.${deadProcess()}.new`]: "half" });
    symlinkSync("words/tags.yaml", join(folder, "tags.yaml"));
    expect(run("--write").status).toBe(0);
    expect(readlinkSync(join(folder, "tags.yaml"))).toBe("words/tags.yaml");
    expect(readFileSync(join(folder, "words/tags.yaml"), "utf8")).toContain("proposed:");
    expect(readdirSync(join(folder, "words"))).toEqual(["tags.yaml"]);
  });

  test.each(["[{name: 校史, kind: 主题}]\n", "- name: 校史\n  kind: 主题\n...\n"])(
    "leaves a file alone that has no place for proposals, and says what to do: %j",
    (yaml) => {
      const { run, tagsFile } = folderWith({ ...articles, "tags.yaml": yaml });
      expect(run("--write")).toMatchObject({ status: 2, stderr: expect.stringContaining("write each term on lines of its own") });
      expect(tagsFile()).toBe(yaml);
    },
  );
});

test("an empty folder is an error for npm run tags, too", () => {
  const { run } = folderWith({ "a.json": "{}" });
  for (const options of [[], ["--write"]]) {
    expect(run(...options)).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("empty-folder") });
  }
});

describe("npm run tags -- --explain", () => {
  test.each(["tags.yaml", "archive.yaml"])("explains nothing by a %s that has errors", (name) => {
    const { run } = folderWith({ ...articles, [name]: "- 校史\n" });
    expect(run("--explain", "a.txt")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("has errors") });
  });

  test("tells why each tag stands on an article, and why a term does not", () => {
    const { folder, run } = folderWith({ ...articles, "tags.yaml": "- {name: 西迁精神, kind: 主题}\n- {name: 财富, kind: 主题}\n" });
    const explained = `+ 西迁精神  主题
    stands once in the title and twice in the body; once in the title or twice in the body is enough
      title: 学校弘扬西迁精神
      paragraph 1: 西迁精神是财富。
      paragraph 1: 我们学习西迁精神。

- 财富  主题
    stands once in the body; it takes once in the title or twice in the body
      paragraph 1: 西迁精神是财富。

`;
    expect(run("--explain", "a.txt")).toMatchObject({ status: 0, stdout: explained, stderr: "" });
    // As the shell completes it.
    expect(run("--explain", join(folder, "a.txt")).stdout).toBe(explained);
  });

  test("tells of automatic tags where there is no vocabulary", () => {
    const sayings = ["师生讲述", "走近", "传承", "影片重现"].map((said) => seed({ title: `${said}西迁精神`, body: "详见正文。" }));
    const { run } = folderWith({ ...articles, ...Object.fromEntries(sayings.map((text, index) => [`x${index}.txt`, text])) });
    expect(run("--explain", "x0.txt").stdout).toContain(
      "+ 西迁精神  主题\n    stands once in the title and not in the body; once in the title or twice in the body is enough\n    an automatic tag of ",
    );
    expect(run("--explain", "c.txt").stdout).toContain(
      "- 志愿服务  主题\n    a term of the title that is no automatic tag: it takes three titles and five articles",
    );
  });

  test("tells of an event at a place by what it consists of", () => {
    const titles = ["四川发生地震", "四川地震救援", "四川地震灾区", "四川甘孜地震", "四川地震一周"];
    const { run } = folderWith(Object.fromEntries(titles.map((title, index) => [`${index}.txt`, seed({ title, body: "详见正文。" })])));
    expect(run("--explain", "0.txt").stdout).toContain(
      "+ 四川地震  专题\n    an event at a place: the article carries 四川 and 地震\n    an automatic tag of 5 articles\n",
    );
  });

  test("takes names that differ in case alone for one tag, as its page does", () => {
    const written = ["AI大模型", "ai大模型"].flatMap((name) => ["发布", "下架", "入校", "获奖", "开源"].map((what) => name + what));
    const { run } = folderWith(Object.fromEntries(written.map((title, index) => [`${index}.txt`, seed({ title, body: "详见正文。" })])));
    for (const file of ["0.txt", "9.txt"]) {
      const { stdout } = run("--explain", file);
      expect(stdout).toMatch(/^\+ ai大模型 {2}主题\n.*\n {4}an automatic tag of 10 articles$/im);
      expect(stdout).not.toMatch(/^- ai大模型 {2}/im);
    }
  });

  test("says so where no tag stands, and what came near", () => {
    const near = seed({ title: "弘扬志愿服务", body: "志愿服务是财富。我们学习志愿服务。" });
    const { run } = folderWith({ ...articles, "c.txt": near, "e.txt": seed({ title: "简讯", body: "天晴。" }) });
    const begin = "No tag stands on this article: it has no column, its source declares no tag, and";
    expect(run("--explain", "e.txt")).toMatchObject({
      status: 0,
      stdout: `${begin} no term that could be one occurs in its text.\n\n`,
      stderr: "",
    });
    expect(run("--explain", "c.txt").stdout).toMatch(new RegExp(`^${begin} what follows is not enough for one.\\n\\n- 志愿服务`));
  });

  test.each(["d.txt", "missing.txt", "../a.txt"])("says that %s is no sound article", (file) => {
    const { run } = folderWith({ ...articles, "d.txt": seed({ date: "昨天" }) });
    expect(run("--explain", file)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(`${file} is no sound article`) });
  });
});
