import { describe, expect, test } from "vitest";
import { jiuwenIn, seed, temporaryFolder, writeFiles } from "../workspace.ts";

describe("a command without a folder works on the first that has an archive.yaml:", () => {
  test.each([
    { first: ".", files: ["archive.yaml", "a.txt", "articles/archive.yaml", "seeds/archive.yaml"] },
    { first: "articles", files: ["a.txt", "articles/archive.yaml", "articles/a.txt", "seeds/archive.yaml"] },
    { first: "seeds", files: ["a.txt", "articles/a.txt", "seeds/archive.yaml", "seeds/a.txt"] },
  ])("$first", ({ first, files }) => {
    const folder = temporaryFolder();
    writeFiles(folder, Object.fromEntries(files.map((file) => [file, file.endsWith(".txt") ? seed() : ""])));
    const { status, stdout } = jiuwenIn(folder, ["check"]);
    expect({ status, line: stdout.split("\n")[0] }).toEqual({ status: 0, line: expect.stringContaining(`Reading ${first}: 1 .txt`) });
  });

  test("and says what to do where there is none", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "a.txt": seed() });
    const { status, stderr } = jiuwenIn(folder, ["build"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Failed: there is no archive\.yaml here, nor in articles\/ or seeds\/; name the folder .*\n$/);
  });
});

test("the first line says how many files of which kind there are", () => {
  const folder = temporaryFolder();
  const files = ["a.txt", "b.TXT", "c.md", "d.html", "e.html", "f.csv", "noextension"];
  writeFiles(folder, Object.fromEntries(files.map((file) => [`news/${file}`, `---\ntitle: x\ndate: 2020-01-01\n---\nx`])));
  const [line] = jiuwenIn(folder, ["check", "news"]).stdout.split("\n");
  expect(line).toBe("Reading news: 2 .txt, 1 .md (not read: 2 .html, 1 .csv, 1 without extension)");
  writeFiles(folder, { "news/1.jpg": "", "news/2.JPG": "", "news/a.pdf": "" });
  expect(jiuwenIn(folder, ["check", "news"]).stdout).toContain("1 .md (beside them: 2 .jpg, 1 .pdf; not read: 2 .html,");
  writeFiles(folder, { "news/README.md": "", "news/_draft.txt": "", "news/.hidden": "" });
  expect(jiuwenIn(folder, ["check", "news"]).stdout).toContain("1 without extension; passed over by name: 2)\n");
});
