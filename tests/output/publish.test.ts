import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import { sha256 } from "../../src/lib/sha256.ts";
import { recallManifest, rememberJournal, shortHash } from "../../src/output/manifest.ts";
import { isUntouched } from "../../src/output/output-survey.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { readFiles, writeFiles } from "../workspace.ts";
import { publisher } from "./publisher.ts";

test("what is the same is not touched, what is new is added, what differs is changed, what is gone is removed", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "a.html": "a", "b.html": "b" });
  expect(publish({ "index.html": "home", "b.html": "another b", "c.html": "c" })).toEqual({ added: 1, changed: 1, removed: 1 });
  expect([...readFiles(output)].map(([path, bytes]) => `${path} ${bytes}`)).toEqual(["b.html another b", "c.html c", "index.html home"]);
});

test("a file renamed in case alone is removed under its old name", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "2024/ABC.html": "article" });
  expect(publish({ "index.html": "home", "2024/abc.html": "article" })).toEqual({ added: 1, changed: 0, removed: 1 });
  expect([...readFiles(output).keys()]).toEqual(["2024/abc.html", "index.html"]);
});

test("on a disk that knows no case, where both names are one file, it is not", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "2024/abc.html": "article" });
  // As such a disk shows it: the name it was first published under leads to the same file.
  linkSync(join(output, "2024/abc.html"), join(output, "2024/ABC.html"));
  publish({ "index.html": "home", "2024/abc.html": "article", "2024/ABC.html": "article" });
  expect(publish({ "index.html": "home", "2024/abc.html": "article" }).removed).toBe(0);
  expect([...readFiles(output).keys()]).toContain("2024/abc.html");
});

test("nothing is removed when it is not known what was published", () => {
  const { output, publish, kept } = publisher();
  publish({ "index.html": "home", "old.html": "old" });
  kept.clear();
  expect(publish({ "index.html": "home" })).toEqual({ added: 0, changed: 0, removed: 0 });
  expect([...readFiles(output).keys()]).toEqual(["index.html", "old.html"]);
});

describe("a file of somebody else's in the place of a page that goes is left alone, and named from then on:", () => {
  const [before, after] = [{ "index.html": "home", "2024/a.html": "a" }, { "index.html": "home" }];
  /** Publishes what is left when the page is gone and another file stands there. */
  function publishOver({ output, publish, survey }: ReturnType<typeof publisher>) {
    rmSync(join(output, "2024"), { recursive: true, force: true });
    writeFiles(output, { "2024/a.html": "mine" });
    expect(publish(after).removed).toBe(0);
    expect(String(readFiles(output).get("2024/a.html"))).toBe("mine");
    expect(survey().foreign).toEqual(["2024/a.html"]);
  }

  test("where it took the page's place", () => {
    const folder = publisher();
    folder.publish(before);
    publishOver(folder);
  });

  test.each(["arrived", "unsettled"] as const)("where a build that was cut off had the page among what was %s", (state) => {
    const folder = publisher();
    folder.publish(after);
    const entries = [["2024/a.html" as SitePath, shortHash(sha256(Buffer.from("a")))]] as const;
    rememberJournal(folder.kept, { arrived: [], unsettled: [], [state]: entries });
    publishOver(folder);
  });
});

test("a fresh copy, in which each folder has another stamp, is taken as it was left", () => {
  const { output, publish, survey } = publisher();
  publish({ "index.html": "home", "2024/a.html": "a" });
  cpSync(output, `${output}-copy`, { recursive: true });
  rmSync(output, { recursive: true });
  renameSync(`${output}-copy`, output);
  const { folders } = survey();
  for (const folder of [".", "2024"]) expect(folders.get(folder)?.untouched).toMatchObject({ hash: expect.any(String) });
  rmSync(join(output, "2024/a.html"));
  expect(survey().folders.get("2024")?.untouched).toBe(null);
});

test("what happens to the output while a site is rendered and published is seen the next time", () => {
  const { output, publish, survey, kept } = publisher();
  const pages = { "404.html": "404", "tags/index.html": "tags" };
  publish({ "index.html": "home", ...pages });
  expect(isUntouched(output, recallManifest(kept))).toBe(true);
  const begin = () => {
    for (const name of ["404.html", "tags"]) rmSync(join(output, name), { recursive: true });
  };
  publish({ "index.html": "another home", ...pages }, { begin });
  expect(isUntouched(output, recallManifest(kept))).toBe(false);
  expect(survey().missing).toEqual(["404.html", "tags/index.html"]);
});

test("an output that is moved away while a site is rendered is not made anew of what has changed alone", () => {
  const { output, publish, survey } = publisher();
  publish({ "index.html": "home", "a.html": "a" });
  const away = () => renameSync(output, `${output}-away`);
  expect(() => publish({ "index.html": "home", "a.html": "another a" }, { begin: away })).toThrow(
    new Failure(`${output} was moved away while the site was being built; nothing was published, build again`),
  );
  expect(existsSync(output)).toBe(false);
  // Nothing is remembered of it: the next build makes all of the site.
  expect(survey().missing).toEqual(["index.html", "a.html"]);
  renameSync(`${output}-away`, output);
  expect(survey().missing).toEqual([]);
});

describe("what stands in the way is named, and nothing moves:", () => {
  test.each([
    {
      what: "a file where a folder should be",
      there: { "2024": "mine" },
      at: "2024",
      needs: "is a file, but the site needs a folder there",
    },
    {
      what: "a folder where a file should be",
      there: { "a.html/x": "mine" },
      at: "a.html",
      needs: "is no file, but the site needs one there",
    },
  ])("$what", ({ there, at, needs }) => {
    const { output, publish } = publisher();
    writeFiles(output, there);
    const before = readFiles(output);
    const site = { "index.html": "home", "a.html": "a", "2024/b.html": "b" };
    expect(() => publish(site)).toThrow(new Failure(`${join(output, at)} ${needs}; move it away and build again`));
    expect(readFiles(output)).toEqual(before);
  });
});

describe("no link in the output folder is followed:", () => {
  const site = { "index.html": "home", "2024/a.html": "a", "2024/05/b.html": "b" };
  const { "2024/a.html": _a, "2024/05/b.html": _b, ...without } = site;

  /** An output folder, and a folder beside it that holds what the site has in `2024`, and `mine.txt`. */
  function linkedPublisher() {
    const { output, publish } = publisher();
    const elsewhere = join(dirname(output), "elsewhere");
    writeFiles(elsewhere, { "a.html": "a", "05/b.html": "b", "mine.txt": "mine" });
    mkdirSync(join(elsewhere, "empty"));
    return { output, publish, elsewhere };
  }

  /** What stands at a path in the output: the bytes of a file, or where a link leads. */
  const at = (output: string, path: string) =>
    lstatSync(join(output, path)).isSymbolicLink() ? readlinkSync(join(output, path)) : readFileSync(join(output, path), "utf8");

  test.each([
    { what: "a linked folder", at: "2024", to: "../elsewhere" },
    { what: "a linked folder in a folder", at: "2024/05", to: "../../elsewhere/05" },
    { what: "a link that leads nowhere", at: "2024", to: "nowhere" },
    { what: "a link that leads to itself", at: "2024", to: "2024" },
    { what: "a link to a file", at: "2024", to: "../elsewhere/mine.txt" },
  ])("$what in the place of a folder of the site is named, and nothing moves", ({ at, to }) => {
    const { output, publish, elsewhere } = linkedPublisher();
    mkdirSync(dirname(join(output, at)), { recursive: true });
    symlinkSync(to, join(output, at));
    const before = [readFiles(output), readFiles(elsewhere)];
    const message = `${join(output, at)} is a symbolic link, but the site needs a folder there; move it away and build again`;
    expect(() => publish(site)).toThrow(new Failure(message));
    expect([readFiles(output), readFiles(elsewhere)]).toEqual(before);
    rmSync(join(output, at));
    expect(publish(site).added).toBe(3);
  });

  test.each([
    { what: "a linked folder with what the site had there", to: "../elsewhere" },
    { what: "a linked folder without anything", to: "../elsewhere/empty" },
    { what: "a link that leads nowhere", to: "nowhere" },
    { what: "a link that leads to itself", to: "2024" },
  ])("$what, in the place of a folder that the site has no more, is left alone for good", ({ to }) => {
    const { output, publish, elsewhere } = linkedPublisher();
    publish(site);
    rmSync(join(output, "2024"), { recursive: true });
    symlinkSync(to, join(output, "2024"));
    const before = readFiles(elsewhere);
    for (let time = 0; time < 3; time++) {
      publish({ ...without, "index.html": `home ${time}` });
      expect(at(output, "2024")).toBe(to);
      expect(readFiles(elsewhere)).toEqual(before);
      expect(readdirSync(join(elsewhere, "empty"))).toEqual([]);
      expect(readdirSync(output).sort()).toEqual(["2024", "index.html"]);
    }
  });

  test.each([
    { what: "the same bytes", to: "../elsewhere/a.html" },
    { what: "other bytes", to: "../elsewhere/mine.txt" },
    { what: "a folder", to: "../elsewhere" },
    { what: "nothing", to: "nowhere" },
    { what: "itself", to: "a.html" },
  ])("a link to $what is replaced by the file whose place it is in, published before or not", ({ to }) => {
    for (const first of [[], [{ "index.html": "home", "a.html": "a" }]]) {
      const { output, publish, elsewhere } = linkedPublisher();
      const before = readFiles(elsewhere);
      mkdirSync(output);
      for (const earlier of first) publish(earlier);
      rmSync(join(output, "a.html"), { force: true });
      symlinkSync(to, join(output, "a.html"));
      publish({ "index.html": "home", "a.html": "a" });
      expect(at(output, "a.html")).toBe("a");
      expect(readFiles(elsewhere)).toEqual(before);
    }
  });

  test.each([{ to: "../elsewhere/mine.txt" }, { to: "nowhere" }, { to: "a.html" }])(
    "a link to $to in the place of a page that goes stays, as whoever put it there knows why",
    ({ to }) => {
      const { output, publish, elsewhere } = linkedPublisher();
      const before = readFiles(elsewhere);
      publish({ "index.html": "home", "a.html": "a", "A.html": "a" });
      rmSync(join(output, "a.html"));
      symlinkSync(to, join(output, "a.html"));
      publish({ "index.html": "home", "A.html": "a" });
      expect(readdirSync(output).sort()).toEqual(["A.html", "a.html", "index.html"]);
      expect(readlinkSync(join(output, "a.html"))).toBe(to);
      expect(readFiles(elsewhere)).toEqual(before);
    },
  );
});

test("a file in the place of a folder that the site has no more is left alone", () => {
  const { output, publish } = publisher();
  publish({ "index.html": "home", "2024/05/b.html": "b" });
  rmSync(join(output, "2024"), { recursive: true });
  writeFiles(output, { "2024": "mine" });
  for (let time = 0; time < 3; time++) publish({ "index.html": `home ${time}` });
  expect([...readFiles(output).keys()]).toEqual(["2024", "index.html"]);
});
