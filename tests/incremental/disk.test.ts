import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isLong } from "../rounds.ts";
import { newsSeeds } from "../samples.ts";
import { printedBelow, projectRoot, readFiles, seed, writeFiles } from "../workspace.ts";
import { build, cleanSite, createProject, differences, memoryOf, type Project, settle, start } from "./builds.ts";
import { canMount, fill, mountDisk, mountFolder, remount } from "./disks.ts";
import { become, faults } from "./kills.ts";

/** An archive, and the same with every article edited and one more. */
function twoEditions(count: number): readonly [Record<string, string>, Record<string, string>] {
  const first = newsSeeds(count, "2001-01-05");
  const edited = Object.entries(first).map(([path, text]) => [path, `${text}又及：此事后来另有报道。\n`] as const);
  return [first, { ...Object.fromEntries(edited), "added.txt": seed({ date: "2026-06-01" }) }];
}

/** A project whose output folder stands on a disk of its own of so many KB, with the disk's folder. */
function projectOnDisk(size: number): Project & { readonly disk: string } {
  const project = createProject();
  const disk = join(project.folder, "disk");
  mountDisk(disk, size);
  const site = join(disk, "site");
  return { ...project, disk, site, ...memoryOf(project.seeds, site) };
}

// Where nothing can be mounted, only the limit on the size of a file below stands for a full disk.
describe.skipIf(!canMount)(
  "on a full disk a build says where there is no room, leaves the old site as it was, and mends all when there is room:",
  () => {
    const most = [
      { left: 0, jobs: 1, count: 60, size: 8_000 },
      { left: 8, jobs: 1, count: 60, size: 8_000 },
      { left: 400, jobs: 1, count: 60, size: 8_000 },
      { left: 4_000, jobs: 2, count: 1_600, size: 128_000 },
    ];
    test.each([{ left: 100, jobs: 1, count: 60, size: 8_000 }, ...(isLong ? most : [])])(
      "$left KB left, $count articles, $jobs threads",
      async ({ left, jobs, count, size }) => {
        const project = projectOnDisk(size);
        const [first, second] = twoEditions(count);
        const options = ["--jobs", String(jobs)];
        become(project.seeds, first);
        await build(project, options);
        const before = readFiles(project.site);
        become(project.seeds, second);
        const ballast = fill(project.disk, left);

        const { status, stderr } = await start(project, options).ended;
        expect(status).toBe(2);
        expect(differences(readFiles(project.site), before)).toEqual([]);
        // A soft failure, so that what follows is seen too.
        expect.soft(readdirSync(project.disk).sort()).toEqual(["ballast", "site"]);
        expect.soft(stderr).toMatch(/^Failed: .* cannot be written: ENOSPC.*\n$/);
        expect.soft(stderr).toContain(project.disk);

        rmSync(ballast);
        await build(project, options);
        expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
        expect(readdirSync(project.disk)).toEqual(["site"]);
      },
    );

    test.each(isLong ? [{ left: 0 }, { left: 64 }, { left: 160 }, { left: 256 }, { left: 320 }] : [{ left: 160 }])(
      "$left KB left for what is remembered",
      async ({ left }) => {
        const project = createProject();
        const memory = join(project.seeds, ".cache");
        const [first, second] = twoEditions(60);
        become(project.seeds, first);
        mountDisk(memory, 8_000);
        await build(project);
        become(project.seeds, second);
        const ballast = fill(memory, left);

        const { status, stderr } = await start(project).ended;
        expect(faults(readFiles(project.site))).toEqual([]);
        if (status !== 0)
          expect
            .soft({ status, stderr })
            .toEqual({ status: 2, stderr: expect.stringMatching(/^Failed: .*\/\.cache.* cannot be written: ENOSPC.*\n$/) });

        rmSync(ballast);
        await build(project);
        expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
      },
    );
  },
);

describe("where nothing can be remembered, the site is built all the same, each time, and why is said once a build:", () => {
  test.each([
    { what: "a file in the place of the memory", make: (path: string) => writeFileSync(path, "mine") },
    { what: "a link that leads nowhere in the place of the memory", make: (path: string) => symlinkSync("nowhere", path) },
  ])("$what, and of that of the system", async ({ make }) => {
    const project = createProject();
    const system = join(project.folder, "caches");
    mkdirSync(project.seeds);
    for (const path of [join(project.seeds, ".cache"), system]) make(path);
    for (const edition of twoEditions(20)) {
      become(project.seeds, edition);
      const { status, stdout, stderr } = await start(project, [], { XDG_CACHE_HOME: system }).ended;
      expect(status).toBe(0);
      expect(stderr).toMatch(/^This build is not remembered, .*: \S*\/caches\/jiuwen.* cannot be written: E[A-Z]+.*\n/);
      expect(stderr.split("is not remembered").length).toBe(2);
      expect(stdout).toContain(" new, ");
      expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
    }
  });
});

describe("where the archive cannot be written, the system's cache folder has its memory:", () => {
  test("a file stands in the place of the memory", async () => {
    const project = createProject();
    const system = join(project.folder, "caches");
    writeFiles(project.seeds, { ...twoEditions(20)[0], ".cache": "mine" });
    await settle(project.seeds);
    const run = () => start(project, [], { XDG_CACHE_HOME: system }).ended;
    expect((await run()).stdout).toContain(" new, ");
    expect((await run()).stdout).toContain("0 new, 0 changed, 0 removed");
    expect(readFileSync(join(project.seeds, ".cache"), "utf8")).toBe("mine");
    expect(readdirSync(join(system, "jiuwen"))).toHaveLength(1);
  });

  test.skipIf(!canMount)("its disk is mounted read-only", async () => {
    const project = createProject();
    const system = join(project.folder, "caches");
    mountDisk(project.seeds, 8_000);
    const [first, second] = twoEditions(20);
    const run = () => start(project, [], { XDG_CACHE_HOME: system }).ended;
    become(project.seeds, first);
    await build(project);
    for (const edition of [second, first]) {
      become(project.seeds, edition);
      await settle(project.seeds);
      remount(project.seeds, "ro");
      expect((await run()).stderr).toBe("");
      expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
      expect((await run()).stdout).toContain("0 new, 0 changed, 0 removed");
      remount(project.seeds, "rw");
    }
  });
});

test("where no file may grow beyond a size, the build says so, and the old site stays as it was", async () => {
  const project = createProject();
  const [first, second] = twoEditions(60);
  become(project.seeds, first);
  await build(project);
  const before = readFiles(project.site);
  become(project.seeds, second);
  const command = [process.execPath, join(projectRoot, "dist/src/cli.js"), "build", project.seeds, "--output", project.site];
  // In units of 1 KB, or of 512 bytes in some shells.
  const { status, stderr } = spawnSync("bash", ["-c", 'ulimit -f 16; exec "$@"', "bash", ...command], {
    cwd: projectRoot,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(differences(readFiles(project.site), before)).toEqual([]);
  expect.soft(readdirSync(project.folder).sort()).toEqual(["seeds", "site"]);
  await build(project);
  expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
  expect(stderr).toMatch(/^Failed: .* cannot be written: EFBIG.*\n$/);
  expect(stderr).toContain(project.folder);
});

describe.skipIf(!canMount)("an output folder that is mounted", () => {
  test.each([
    { how: "with all that is beside it", beside: true },
    { how: "alone", beside: false },
  ])("read-only, $how, stays as it was, is named, and is brought up to date once it may be written to", async ({ beside }) => {
    const project = projectOnDisk(8_000);
    const [first, second] = twoEditions(20);
    become(project.seeds, first);
    await build(project);
    const before = readFiles(project.site);
    become(project.seeds, second);
    if (!beside) mountFolder(project.site, project.site);
    remount(beside ? project.disk : project.site, beside ? "ro" : "bind,ro");
    const { status, stderr } = await start(project).ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Failed: .*E[A-Z]+: .*\n$/);
    expect(stderr).toContain(project.site);
    expect(differences(readFiles(project.site), before)).toEqual([]);
    remount(beside ? project.disk : project.site, beside ? "rw" : "bind,rw");
    await build(project);
    expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
    expect(readdirSync(project.disk)).toEqual(["site"]);
  });

  test.each([
    { what: "a disk of its own", mountAt: (site: string) => mountDisk(site, 8_000) },
    {
      what: "a folder of the same disk, as containers have them",
      mountAt: (site: string) => {
        mkdirSync(`${site}-elsewhere`);
        mountFolder(`${site}-elsewhere`, site);
      },
    },
  ])("and is $what is built into, first of all and once more", async ({ mountAt }) => {
    const project = createProject();
    mountAt(project.site);
    for (const edition of twoEditions(20)) {
      become(project.seeds, edition);
      await build(project);
      expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
      expect(readdirSync(project.site).filter((name) => name.startsWith("."))).toEqual([]);
    }
  });
});

describe("where the output folder cannot be as it must, nothing is changed, and what is in the way is named:", () => {
  test.each([
    {
      what: "a file in the place of the output",
      there: { site: "mine" },
      output: "site",
      says: "site is a file; name a folder with --output DIR",
    },
    { what: "a file in the place of its parent", there: { site: "mine" }, output: "site/below", says: "site'; mend this and build again" },
    {
      what: "a file in the place of a year",
      there: { "site/2024": "mine" },
      output: "site",
      says: "site/2024 is a file, but the site needs a folder there; move it away and build again",
    },
    {
      what: "a folder in the place of a page",
      there: { "site/index.html/mine.txt": "mine" },
      output: "site",
      says: "site/index.html is no file, but the site needs one there; move it away and build again",
    },
    {
      what: "a linked folder in the place of a year",
      there: { "elsewhere/mine.txt": "mine", "site/mine.txt": "mine" },
      links: { "site/2024": "../elsewhere" },
      output: "site",
      says: "site/2024 is a symbolic link, but the site needs a folder there; move it away and build again",
    },
    {
      what: "a link that leads nowhere in the place of the output",
      there: {},
      links: { site: "nowhere" },
      output: "site",
      says: "site is a symbolic link that leads to no folder; delete it, or name a folder with --output DIR",
    },
    {
      what: "a folder in the place of the lock",
      there: { ".site.jiuwen-lock/mine.txt": "mine" },
      output: "site",
      says: ".site.jiuwen-lock cannot be read: it is a folder; if no other build is going on, delete it",
    },
  ])("$what", async ({ there, links = {}, output, says }) => {
    const project = createProject();
    writeFiles(project.folder, { "seeds/a.txt": seed(), ...there });
    for (const [path, to] of Object.entries(links)) symlinkSync(to, join(project.folder, path));
    const files = () => new Map([...readFiles(project.folder)].filter(([path]) => !path.startsWith("seeds/.cache/")));
    const before = files();
    const run = await start({ ...project, site: join(project.folder, output) }).ended;
    const { status, stderr } = run;
    expect([status, printedBelow(run)]).toEqual([2, ""]);
    expect(stderr).toMatch(/^Failed: .*\n$/);
    expect(stderr).toContain(join(project.folder, says));
    expect(differences(files(), before)).toEqual([]);
  });
});

test("an output folder that is a link to a folder is built into", async () => {
  const project = createProject();
  mkdirSync(join(project.folder, "elsewhere"));
  symlinkSync("elsewhere", project.site);
  for (const edition of twoEditions(3)) {
    become(project.seeds, edition);
    await build(project);
    expect(differences(readFiles(join(project.folder, "elsewhere")), await cleanSite(project))).toEqual([]);
  }
  expect(readlinkSync(project.site)).toBe("elsewhere");
  expect(readdirSync(project.folder).sort()).toEqual(["elsewhere", "seeds", "site"]);
});

test("folders above the output that are not there yet are made", async () => {
  const project = createProject();
  writeFiles(project.seeds, { "a.txt": seed() });
  const deep = { ...project, site: join(project.folder, "a/b/site") };
  await build(deep);
  expect(existsSync(join(deep.site, "index.html"))).toBe(true);
  expect(readdirSync(join(project.folder, "a/b"))).toEqual(["site"]);
});
