import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newsSeeds } from "../samples.ts";
import { seed, writeFiles } from "../workspace.ts";
import { build, cleanSite, createProject, differences, emptyFolders, settle, start } from "./builds.ts";
import { become, faults, faultsOfGoing, removing, siteOf, startAndKill } from "./kills.ts";

describe("though it is killed at the worst of moments, the next build gives what a clean one gives:", () => {
  const old = { "kept.txt": seed(), "old.txt": seed({ date: "1999-12-31", more: "标签: 世纪末\n" }) };
  const { "old.txt": _, ...without } = old;
  const another = { ...without, "new.txt": seed({ date: "2026-05-06", more: "标签: 新人\n" }) };

  test.each([
    { when: "before its first change", pattern: /./, nth: 0 },
    { when: "before the first new file", pattern: /^renameSync .*-staging/, nth: 0 },
    { when: "between new files", pattern: /^renameSync .*-staging/, nth: 3 },
    { when: "before the first removal", pattern: /^rmSync .*site\/1999/, nth: 0 },
    { when: "between removals", pattern: /^rmSync .*site\/1999/, nth: 1 },
    { when: "before it removes an empty folder", pattern: /^rmdirSync /, nth: 0 },
    { when: "between empty folders", pattern: /^rmdirSync /, nth: 1 },
    { when: "before it remembers what it published", pattern: /\/part-/, nth: 0 },
    { when: "before it remembers what it published in all folders", pattern: /^renameSync .*\/part-/, nth: 1 },
    { when: "before it remembers which folders there are", pattern: /^renameSync .*\/parts$/, nth: 0 },
    { when: "before it forgets the folders that are gone", pattern: /^rmSync .*\/part-1999/, nth: 0 },
    { when: "before it forgets what it was about to add", pattern: /^rmSync .*\/journal/, nth: 0 },
    { when: "before it remembers how it left the site", pattern: /^renameSync .*\/state$/, nth: 0 },
    { when: "before it has put together what it remembers", pattern: /^renameSync .*\.part-.*\.new /, nth: 0 },
    { when: "before it gives back the lock", pattern: /^rmSync .*-lock/, nth: 0 },
  ])("$when", async ({ pattern, nth }) => {
    const project = createProject();
    become(project.seeds, old);
    await build(project);
    become(project.seeds, another);
    expect((await startAndKill(project, [], pattern, nth).ended).signal).toBe("SIGKILL");
    expect(faults(siteOf(project))).toEqual([]);
    const clean = await cleanSite(project);
    // Old files go when all that stays is in its place.
    if (/rm/.test(String(pattern))) expect(faultsOfGoing(siteOf(project), clean)).toEqual([]);
    await build(project);
    expect(differences(siteOf(project), clean)).toEqual([]);
    expect(emptyFolders(project.site)).toEqual([]);
    expect(readdirSync(project.folder).sort()).toEqual(["seeds", "site"]);
    expect(readdirSync(project.published).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  test("twice, and what was half published the first time is wanted no more", async () => {
    const project = createProject();
    become(project.seeds, without);
    await build(project);
    become(project.seeds, another);
    expect((await startAndKill(project, [], /^renameSync .*site\/index\.html/, 0).ended).signal).toBe("SIGKILL");
    expect(existsSync(join(project.site, "2026/05/new.html"))).toBe(true);
    become(project.seeds, { ...another, "newer.txt": seed({ date: "2026-06-06" }) });
    expect((await startAndKill(project, [], /^renameSync .*site\/index\.html/, 0).ended).signal).toBe("SIGKILL");
    become(project.seeds, without);
    await build(project);
    expect(differences(siteOf(project), await cleanSite(project))).toEqual([]);
  });

  test("when everything has moved but what came of it is not remembered, and then an option is taken back", async () => {
    const project = createProject();
    become(project.seeds, old);
    await settle(project.seeds);
    await build(project);
    const address = ["--url", "https://example.org/news/"];
    expect((await startAndKill(project, address, /^rmSync .*\/journal/, 0).ended).signal).toBe("SIGKILL");
    await build(project);
    expect(differences(siteOf(project), await cleanSite(project))).toEqual([]);
  });

  test.each([
    // There all go in at once.
    { into: "no folder", there: null, nth: 0 },
    { into: "an empty folder", there: {}, nth: 3 },
    { into: "somebody's folder", there: { CNAME: "news.example.org\n", "tags/notes.txt": "mine" }, nth: 3 },
  ])("among the first files that are ever published, into $into", async ({ there, nth }) => {
    const project = createProject();
    become(project.seeds, old);
    if (there) mkdirSync(project.site);
    writeFiles(project.site, there ?? {});
    expect((await startAndKill(project, [], /^renameSync .*-staging/, nth).ended).signal).toBe("SIGKILL");
    expect(faults(siteOf(project))).toEqual([]);
    await build(project);
    const kept = Object.entries(there ?? {}).map(([path, text]) => [path, Buffer.from(text)] as const);
    expect(differences(siteOf(project), new Map([...(await cleanSite(project)), ...kept]))).toEqual([]);
  });

  test("while it renders, before it has published anything", async () => {
    const project = createProject();
    become(project.seeds, old);
    await build(project);
    const before = siteOf(project);
    become(project.seeds, { ...newsSeeds(300, "1990-01-05"), ...another });
    const { process, ended } = start(project);
    await expect
      .poll(() => existsSync(join(project.folder, ".site.jiuwen-staging/index.html")), { timeout: 60_000, interval: 2 })
      .toBe(true);
    process.kill("SIGKILL");
    expect((await ended).signal).toBe("SIGKILL");
    expect([faults(siteOf(project)), differences(siteOf(project), before)]).toEqual([[], []]);
    await build(project);
    expect(differences(siteOf(project), await cleanSite(project))).toEqual([]);
    expect(readdirSync(project.folder).sort()).toEqual(["seeds", "site"]);
  });

  test("while old files go, and again while the next build, which has one of their addresses again, publishes", async () => {
    const project = createProject();
    become(project.seeds, old);
    await build(project);
    become(project.seeds, without);
    // The page of the month has gone, but the page of the tag still leads to its article.
    expect((await startAndKill(project, [], /^rmSync .*site\/tags/, 0).ended).signal).toBe("SIGKILL");
    expect(existsSync(join(project.site, "1999/12/index.html"))).toBe(false);
    expect(existsSync(join(project.site, "tags/世纪末/index.html"))).toBe(true);
    become(project.seeds, { ...without, "again.txt": seed({ more: "标签: 世纪末\n" }) });
    expect((await startAndKill(project, [], /^renameSync .*site\/tags\/世纪末/, 0).ended).signal).toBe("SIGKILL");
    expect(faults(siteOf(project))).toEqual([]);
    await build(project);
    expect(differences(siteOf(project), await cleanSite(project))).toEqual([]);
  });

  test("twice while old files go, later each time", async () => {
    const project = createProject();
    become(project.seeds, another);
    const clean = await cleanSite(project);
    become(project.seeds, { ...another, ...old, "older.txt": seed({ date: "1999-12-30", more: "标签: 世纪末\n" }) });
    await build(project);
    become(project.seeds, another);
    for (const nth of [4, 8]) {
      expect((await startAndKill(project, [], removing, nth).ended).signal).toBe("SIGKILL");
      expect([...faults(siteOf(project)), ...faultsOfGoing(siteOf(project), clean)]).toEqual([]);
    }
    await build(project);
    expect(differences(siteOf(project), clean)).toEqual([]);
  });
});
