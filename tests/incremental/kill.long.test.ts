import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Files } from "../site-check.ts";
import { seed, writeFiles } from "../workspace.ts";
import type { Archive } from "./archives.ts";
import { build, cleanSite, createProject, differences, emptyFolders, type Project, projectIn, start, temporary } from "./builds.ts";
import { become, faults, faultsOfGoing, randomEditions, removing, siteOf, startAndKill } from "./kills.ts";
import { createRandom } from "./random.ts";

/** An archive, and what a clean build makes of it. */
interface Edition {
  readonly archive: Archive;
  readonly site: Files;
}

/** What is made of the output folder before a build. */
const starts: Readonly<Record<string, (project: Project) => void>> = {
  "over the last edition": () => {},
  "over the last edition with no article remembered": ({ readings }) => rmSync(readings, { recursive: true, force: true }),
  "where there is no output": ({ site }) => rmSync(site, { recursive: true, force: true }),
  "into an empty folder": ({ site }) => {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
  },
  "into somebody's folder": ({ site, published }) => {
    for (const folder of [site, published]) rmSync(folder, { recursive: true, force: true });
    writeFiles(site, foreign);
  },
};

const foreign = { CNAME: "news.example.org\n", "tags/notes.txt": "mine" };

/**
 * Kills of which each may fall on any moment of a build, kills of which each falls on one of the changes that publishing makes on the disk, and on one of those by which old
 * files go.
 */
const kills = { any: 60, publishing: 40, removing: 50 };

/** What is done to the disk while a build publishes, and while it removes what is published no more. */
const steps = { publishing: /./, removing };

describe("a build that is killed leaves whole pages, whose links lead somewhere, and the next build mends the rest:", () => {
  const editions: Edition[] = [];
  beforeAll(async () => {
    const project = projectIn(temporary());
    // Four of these keep sources beside the pages, three keep them packed.
    for (const archive of randomEditions(createRandom(3), 7, 40)) {
      become(project.seeds, archive);
      editions.push({ archive, site: await cleanSite(project) });
    }
    rmSync(project.folder, { recursive: true });
  }, 600_000);

  test(`killed ${kills.any} times at any moment, ${kills.publishing} times while it publishes, ${kills.removing} times while it removes`, async () => {
    const lanes = await Promise.all([1, 2].map((lane) => runLane(editions, lane)));
    expect(lanes.flatMap(({ wrong }) => wrong)).toEqual([]);
    // So that the test does not pass because no kill fell between the first and the last move, or the first and the last removal.
    expect(lanes.reduce((sum, { halfPublished }) => sum + halfPublished, 0)).toBeGreaterThan(20);
    expect(lanes.reduce((sum, { halfRemoved }) => sum + halfRemoved, 0)).toBeGreaterThan(20);
  }, 3_600_000);
});

/** A chain of builds, many of them killed, each over what the one before has left. What is wrong is collected, and the chain begun anew. */
async function runLane(editions: readonly Edition[], lane: number) {
  const random = createRandom(lane);
  const kinds = ["any", "publishing", "removing"] as const;
  const moments = random.shuffled(kinds.flatMap((kind) => Array<typeof kind>(kills[kind] / 2).fill(kind)));
  const wrong: string[] = [];
  let [halfPublished, halfRemoved] = [0, 0];
  let project = createProject();
  const durations = await measure(project, editions[0]?.archive ?? {});
  for (let told = `lane ${lane}`; moments.length > 0; ) {
    const edition = random.one(editions);
    const how = random.one(Object.keys(starts));
    become(project.seeds, edition.archive);
    starts[how]?.(project);
    const before = siteOf(project);
    const kind = moments[0] ?? "any";
    const gone = [...before.keys()].filter((path) => !edition.site.has(path)).length;
    const moment = random.below({ any: durations[how] ?? 0, publishing: before.size + 100, removing: gone + 1 }[kind]);
    const { process, ended } = kind === "any" ? start(project) : startAndKill(project, [], steps[kind], moment);
    if (kind === "any") await Promise.race([setTimeout(moment).then(() => process.kill("SIGKILL")), ended]);
    const { signal } = await ended;
    told += `; edition ${editions.indexOf(edition)} ${how}, killed ${signal ? `at ${moment}` : "after its end"} (${kind})`;
    // A kind whose turn never comes, as where nothing is removed, waits for another edition.
    if (signal) moments.shift();
    else moments.push(...moments.splice(0, 1));
    const after = siteOf(project);
    const found = faults(after);
    // What an earlier build was bringing in goes before: then nothing of this edition is in its place.
    const isInPlace = [...edition.site].every(([path, bytes]) => after.get(path)?.equals(bytes));
    if (signal && kind === "removing" && isInPlace) {
      halfRemoved++;
      found.push(...faultsOfGoing(after, edition.site));
    }
    if (differences(after, before).length > 0 && differences(after, expected(edition, after)).length > 0) halfPublished++;

    // Some builds are cut off again before the site is mended.
    if (found.length === 0 && random.chance(0.3)) continue;
    const next = random.one([edition, random.one(editions)]);
    become(project.seeds, next.archive);
    const { status, stderr } = await start(project).ended;
    if (status !== 0) found.push(`exit code ${status}: ${stderr}`);
    const mended = siteOf(project);
    found.push(...differences(mended, expected(next, mended)).map((path) => `${path} is not as a clean build makes it`));
    found.push(...emptyFolders(project.site).map((path) => `${path} is empty`));
    found.push(...readdirSync(project.folder).flatMap((name) => (name.startsWith(".") ? `${name} is left` : [])));
    if (found.length > 0) {
      wrong.push(`${told}; then edition ${editions.indexOf(next)}: ${found.slice(0, 5).join(", ")} (${found.length})`);
      project = createProject();
    }
    told = `lane ${lane}`;
  }
  return { wrong, halfPublished, halfRemoved };
}

/** How many milliseconds a build takes from each start. */
async function measure(project: Project, archive: Archive): Promise<Readonly<Record<string, number>>> {
  const durations: Record<string, number> = {};
  for (const [how, prepare] of Object.entries(starts)) {
    become(project.seeds, {});
    become(project.seeds, archive);
    if (how !== "over the last edition") prepare(project);
    const started = performance.now();
    await build(project);
    durations[how] = Math.ceil(performance.now() - started);
  }
  return durations;
}

/** What is to be in an output folder, with what is there of somebody else. */
function expected({ site }: Edition, there: Files): Files {
  const kept = Object.entries(foreign).flatMap(([path, text]) => (there.has(path) ? [[path, Buffer.from(text)] as const] : []));
  return new Map([...site, ...kept]);
}

describe("a build that is killed while old files go leaves them in an order in which", () => {
  const kept = { "kept.txt": seed({ date: "2026-05-06" }) };
  const gone = Object.fromEntries([1, 2, 3].map((day) => [`${day}.txt`, seed({ date: `1999-12-0${day}`, more: "标签: 世纪末\n" })]));

  test("links of those that go lead nowhere only where they go in circles, whichever of them was the last", async () => {
    const project = createProject();
    become(project.seeds, kept);
    const site = await cleanSite(project);
    let half = 0;
    for (let nth = 0; ; nth += 3) {
      become(project.seeds, { ...kept, ...gone });
      await build(project);
      become(project.seeds, kept);
      const { signal } = await startAndKill(project, [], steps.removing, nth).ended;
      const after = siteOf(project);
      expect([...faults(after), ...faultsOfGoing(after, site)]).toEqual([]);
      if (signal === null) break;
      half++;
    }
    expect(half).toBeGreaterThan(5);
  });
});
