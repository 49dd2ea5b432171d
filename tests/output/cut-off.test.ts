import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyFolders } from "../incremental/builds.ts";
import { createRandom, type Random } from "../incremental/random.ts";
import { rounds } from "../rounds.ts";
import { readFiles } from "../workspace.ts";
import { beforeChanges } from "./disk-changes.ts";
import { publisher } from "./publisher.ts";

const paths = [
  "index.html",
  "2024/index.html",
  "2024/01/a.html",
  "2024/01/b.html",
  "2024/01/a.txt",
  "2025/c.html",
  "tags/t/index.html",
  "tags/t/1.html",
];

/** A site of some of these paths. A page holds the paths to which it leads, all of them there, after a word that may change. */
function randomSite(random: Random): Record<string, string> {
  const own = paths.filter((path) => path === "index.html" || random.chance(0.6));
  const page = () => [random.one(["one", "two"]), ...own.filter(() => random.chance(0.4))].join("\n");
  return Object.fromEntries(own.map((path) => [path, path.endsWith(".html") ? page() : "text"]));
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

/** Links that lead to no file, on pages to which links lead from home. */
function broken(output: string): string[] {
  if (!existsSync(join(output, "index.html"))) return [];
  const files = readFiles(output);
  const reached = new Set(["index.html"]);
  for (const path of reached)
    for (const to of String(files.get(path)).split("\n").slice(1)) if (to.endsWith(".html") && files.has(to)) reached.add(to);
  return [...reached].flatMap((path) =>
    String(files.get(path))
      .split("\n")
      .slice(1)
      .flatMap((to) => (files.has(to) ? [] : [`${path} -> ${to}`])),
  );
}

describe("publishing that is cut off before any change of the disk, again and again, and then not,", () => {
  let left = Number.POSITIVE_INFINITY;
  const changes = beforeChanges(() => {
    // Once its time has come nothing more is done to the disk, as by a process that is killed.
    if (left-- <= 0) throw new Error("cut off");
  });
  beforeAll(changes.begin);
  afterAll(changes.end);

  /** Publishes sites one after the other, each with the number of changes of the disk after which it is cut off, and checks the output each time. */
  function publishEach(
    sites: readonly { readonly site: Record<string, string>; readonly limit: number; readonly rewrite?: boolean }[],
  ): void {
    const { output, publish, staging } = publisher();
    const told: string[] = [];
    for (const { site, limit, rewrite = false } of sites) {
      told.push(`${Object.keys(site)} cut off at ${limit}`);
      let isWhole = true;
      try {
        const begin = () => {
          left = limit;
        };
        publish(site, { rewrite, begin });
      } catch (error) {
        expect(String(error)).toContain("cut off");
        isWhole = false;
      }
      left = Number.POSITIVE_INFINITY;
      rmSync(staging, { recursive: true, force: true });
      expect({ told, broken: broken(output) }).toEqual({ told, broken: [] });
      if (!isWhole) continue;
      const files = [...readFiles(output)].map(([path, bytes]) => [path, String(bytes)]);
      expect({ told, files, empty: emptyFolders(output) }).toEqual({ told, files: Object.entries(site).sort(byPath), empty: [] });
    }
  }

  const ofRandomSites = "leaves no link that leads nowhere, and in the end the site alone (seed %i)";
  test.each(Array.from({ length: rounds(1_000) }, (_, seed) => seed))(ofRandomSites, (seed) => {
    const random = createRandom(seed);
    const limit = () => (random.chance(0.7) ? random.below(40) : Number.POSITIVE_INFINITY);
    publishEach(Array.from({ length: 12 }, () => ({ site: randomSite(random), limit: limit(), rewrite: random.chance(0.2) })));
  });

  /** Small histories, each of a site and two after it, in which something leads to what has not come yet, or is gone already. */
  const histories = [
    {
      what: "a page comes in without the one it leads to, and the next site has only the first",
      before: { "index.html": "home" },
      cutOff: { "index.html": "home\na.html", "a.html": "a\nb.html", "b.html": "b" },
      after: { "index.html": "home\na.html", "a.html": "another a" },
    },
    {
      what: "a page stays when the one it leads to has gone, and the next site has the first again",
      before: { "index.html": "home\nb.html", "a.html": "a", "b.html": "b\na.html" },
      cutOff: { "index.html": "another home" },
      after: { "index.html": "home\nb.html", "b.html": "another b" },
    },
  ];
  const moments = Array.from({ length: 16 }, (_, limit) => limit);
  const cuts = histories.flatMap((history) => moments.map((first) => ({ ...history, first })));
  test.each(cuts)("leaves none though $what, cut off at $first and then at any moment", ({ before, cutOff, after, first }) => {
    for (const second of moments) {
      const cut = [
        { site: cutOff, limit: first },
        { site: after, limit: second },
      ];
      publishEach([{ site: before, limit: Number.POSITIVE_INFINITY }, ...cut, { site: after, limit: Number.POSITIVE_INFINITY }]);
    }
  });
});

describe("publishing where the cache refuses what is written from some moment on", () => {
  let refusesFrom = Number.POSITIVE_INFINITY;
  let watch = () => {};
  const changes = beforeChanges((change, path) => {
    watch();
    const isWritten = change === "writeFileSync" && path.includes("/cache/");
    if (isWritten && refusesFrom-- <= 0) throw Object.assign(new Error("no space left"), { code: "ENOSPC", syscall: "write" });
  });
  beforeAll(changes.begin);
  afterAll(changes.end);

  // Three times the journal, two folders, their list and the state.
  const moments = Array.from({ length: 7 }, (_, moment) => moment);
  test.each(moments)("(after %i files of it) leaves no link that leads nowhere at any moment, until the next build has ended", (moment) => {
    const { output, publish, kept } = publisher();
    const sites = [
      { "index.html": "home\na.html\nold.html", "a.html": "a", "old.html": "old\na.html" },
      { "index.html": "home\nb.html", "b.html": "b\nc/index.html", "c/index.html": "c" },
      { "index.html": "another home\nb.html", "b.html": "b\nc/index.html", "c/index.html": "another c" },
    ];
    watch = () => expect(broken(output)).toEqual([]);
    const limits = [Number.POSITIVE_INFINITY, moment, Number.POSITIVE_INFINITY];
    for (const [at, site] of sites.entries())
      publish(site, {
        begin: () => {
          refusesFrom = limits[at] ?? 0;
        },
      });
    refusesFrom = Number.POSITIVE_INFINITY;
    watch = () => {};
    expect(kept.refusal()).toContain("no space left");
    for (const [path, text] of Object.entries(sites[2] ?? {})) expect(String(readFiles(output).get(path))).toBe(text);
  });
});
