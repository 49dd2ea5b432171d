import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exitCode } from "../../src/cli/exit-code.ts";
import { jiuwen, type Run, readFiles, seed, sharedFolder, temporaryFolder, writeFiles } from "../workspace.ts";
import { randomArchive } from "./archives.ts";
import { traces } from "./builds.ts";
import { createRandom } from "./random.ts";

const shards = [1, 2, 3] as const;

/** A job that has run. */
interface Job {
  readonly folder: string;
  /** What it was given of the site. */
  readonly before: ReadonlyMap<string, string>;
  readonly run: Run;
}

/**
 * The jobs of a build that several machines share: each has its own copy of the archive, and is given the caches and the sites of
 * others as a CI system hands on artifacts: the files with their paths, and nothing else.
 */
function jobsOf(articles: Readonly<Record<string, string>>, scratch: string) {
  const artifacts = join(scratch, "artifacts");
  const checkOut = (name: string) => {
    const folder = join(scratch, name);
    writeFiles(folder, articles);
    if (readFiles(artifacts).size > 0) cpSync(artifacts, folder, { recursive: true });
    return folder;
  };
  mkdirSync(artifacts);
  return {
    artifacts,
    run: (name: string, options: readonly string[]): Job => {
      const folder = checkOut(name);
      const site = join(folder, "_site");
      const before = existsSync(site) ? traces(site) : new Map<string, string>();
      return { folder, before, run: jiuwen(["build", folder, "--output", site, "--skip-invalid", ...options]) };
    },
    handOn: (folders: readonly string[], paths: readonly string[]) => {
      for (const folder of folders) {
        for (const path of paths) cpSync(join(folder, path), join(artifacts, path), { recursive: true });
      }
    },
  };
}

const cache = ".cache/jiuwen/shards";

describe("an archive that several jobs build", () => {
  const scratch = sharedFolder();
  const articles = {
    ...randomArchive(createRandom(22), 60),
    "archive.yaml": "title: 旧闻\nurl: https://archive.example/\nsources: packed\n",
  };
  const { artifacts, run, handOn } = jobsOf(articles, scratch);
  const [reading, building]: [Run[], Run[]] = [[], []];
  let last: ReturnType<typeof run>;
  let alone: ReturnType<typeof run>;
  const sites: string[] = [];
  beforeAll(() => {
    alone = run("alone", []);
    const readers = shards.map((part) => run(`read-${part}`, ["--shard", `${part}/3`]));
    handOn(
      readers.map(({ folder }) => folder),
      [cache],
    );
    const builders = shards.map((part) => run(`build-${part}`, ["--shard", `${part}/3`]));
    sites.push(...builders.map(({ folder }) => join(folder, "_site")));
    handOn(
      builders.map(({ folder }) => folder),
      [cache, "_site"],
    );
    last = run("last", []);
    reading.push(...readers.map((one) => one.run));
    building.push(...builders.map((one) => one.run));
  });

  test("is read by each job in part", () => {
    for (const [at, { status, stdout }] of reading.entries()) {
      expect(status).toBe(exitCode.done);
      expect(stdout).toMatch(new RegExp(`^Part ${at + 1} of 3: (19|20|21|22) files read into \\.cache/jiuwen/shards\\.`, "m"));
    }
    expect(readFiles(artifacts).size).toBeGreaterThan(3);
  });

  test("is built by each job in part: no file by two, and home by none", () => {
    for (const [at, { status, stdout }] of building.entries()) {
      expect(status).toBe(exitCode.done);
      expect(stdout).toMatch(new RegExp(`^Part ${at + 1} of 3: [\\d,]+ files, \\d`, "m"));
    }
    const paths = sites.flatMap((site) => [...readFiles(site).keys()]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).not.toContain("index.html");
    for (const site of sites) expect(readFiles(site).size).toBeGreaterThan(paths.length / 5);
  });

  test("is the site that one job makes, byte for byte", () => {
    expect(last.run.status).toBe(exitCode.done);
    expect(readFiles(join(last.folder, "_site"))).toEqual(readFiles(join(alone.folder, "_site")));
  });

  test("is put together of what is there: the last job makes what lies at the top, and nothing else", () => {
    const now = traces(join(last.folder, "_site"));
    const paths = [...readFiles(join(last.folder, "_site")).keys()];
    const made = paths.filter((path) => last.before.get(path) !== now.get(path));
    expect(made).toEqual(paths.filter((path) => !path.includes("/")));
  });

  test("is told as what comes out: every file is new, and the parts are named", () => {
    expect(last.run.stdout).toContain(`Files: ${readFiles(join(last.folder, "_site")).size} new, 0 changed, 0 removed\n`);
    expect(last.run.stdout).toContain("Put together from all parts of 3 jobs.\n");
  });

  test("is known to the last job, which has nothing to do the next time, and keeps nothing of the shards", () => {
    const again = jiuwen(["build", last.folder, "--output", join(last.folder, "_site"), "--skip-invalid"]);
    expect(again.stdout).toContain("Files: 0 new, 0 changed, 0 removed");
    expect([...readFiles(join(last.folder, ".cache/jiuwen")).keys()].filter((path) => path.startsWith("shards/"))).toEqual([]);
  });

  test("is remembered as the site of one job: an article that goes takes its page along, and nothing else is made than there", () => {
    const [gone = ""] = Object.keys(articles).filter((path) => path.endsWith(".txt"));
    const without = [last.folder, alone.folder].map((folder) => {
      rmSync(join(folder, gone));
      return jiuwen(["build", folder, "--output", join(folder, "_site"), "--skip-invalid"]).stdout;
    });
    const filesOf = (stdout: string | undefined) => /^Files: .*$/m.exec(stdout ?? "")?.[0];
    expect(filesOf(without[0])).toMatch(/ [1-9]\d* removed$/);
    expect(filesOf(without[0])).toBe(filesOf(without[1]));
    expect(readFiles(join(last.folder, "_site"))).toEqual(readFiles(join(alone.folder, "_site")));
  });
});

test("what stood in the output before several jobs changed it is the site of now: what has gone is deleted, and all that changed is listed", () => {
  const folder = temporaryFolder();
  const site = join(folder, "_site");
  const articles = randomArchive(createRandom(24), 20);
  writeFiles(folder, articles);
  const build = (...options: readonly string[]) => jiuwen(["build", folder, "--output", site, "--skip-invalid", ...options]);
  build();
  const before = readFiles(site);
  const [gone = "", edited = ""] = Object.keys(articles).filter((path) => path.endsWith(".txt"));
  rmSync(join(folder, gone));
  writeFiles(folder, { [edited]: seed({ title: "改题", date: "2021-05-06" }) });
  // Both steps of both jobs, in one folder.
  for (const part of ["1/2", "2/2", "1/2", "2/2"]) build("--shard", part);
  const list = join(temporaryFolder(), "changes.txt");
  const last = build("--changes", list);
  expect(last.status).toBe(exitCode.done);
  const alone = temporaryFolder();
  jiuwen(["build", folder, "--output", alone, "--skip-invalid"]);
  const now = readFiles(site);
  expect(now).toEqual(readFiles(alone));
  const paths = [...new Set([...before.keys(), ...now.keys()])].filter((path) => !now.get(path)?.equals(before.get(path) ?? Buffer.of(1)));
  expect(readFileSync(list, "utf8").trimEnd().split("\n").sort()).toEqual(
    paths.map((path) => `${now.has(path) ? "put" : "delete"} ${path}`).sort(),
  );
});

test("what a job has not done, or what was lost or edited on the way, the last one does", () => {
  const scratch = temporaryFolder();
  const articles = randomArchive(createRandom(23), 30);
  const { artifacts, run, handOn } = jobsOf(articles, scratch);
  const alone = run("alone", []);
  const readers = shards.map((part) => run(`read-${part}`, ["--shard", `${part}/3`]).folder);
  handOn(readers, [cache]);
  const builders = [1, 2].map((part) => run(`build-${part}`, ["--shard", `${part}/3`]).folder);
  handOn(builders, [cache, "_site"]);
  const [page, other] = [...readFiles(join(artifacts, "_site")).keys()].filter((path) => path.endsWith(".html"));
  rmSync(join(artifacts, "_site", page ?? ""));
  writeFiles(join(artifacts, "_site"), { [other ?? ""]: "edited" });
  const last = run("last", []);
  expect(last.run.status).toBe(exitCode.done);
  expect(readFiles(join(last.folder, "_site"))).toEqual(readFiles(join(alone.folder, "_site")));
});

test("a job tells what it has read, and which parts are not there yet, also as JSON", () => {
  const folder = temporaryFolder();
  writeFiles(folder, randomArchive(createRandom(25), 6));
  const read = (part: string, ...options: readonly string[]) =>
    jiuwen(["build", folder, "--output", join(folder, "_site"), "--skip-invalid", "--shard", part, ...options]).stdout;
  expect(read("1/3")).toContain(" Not here yet: parts 2, 3. Once all are, the same command builds part 1.\n");
  expect(JSON.parse(read("3/3", "--format", "json"))).toEqual({ folder: expect.any(String), part: 3, of: 3, read: 2, missing: [2] });
  expect(read("2/3")).toContain(" All parts are there: the same command builds part 2 now.\n");
  expect(read("2/3")).toMatch(/^Part 2 of 3: [\d,]+ files, [\d.]+ MB built in /m);
});

test.each(["0/3", "4/3", "3", "1/257", "a/b", "1/0"])("--shard %s is wrong usage", (shard) => {
  const { status, stderr } = jiuwen(["build", temporaryFolder(), "--shard", shard]);
  expect(status).toBe(exitCode.failed);
  expect(stderr).toContain("such as 3/8");
});
