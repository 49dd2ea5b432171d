import { describe, expect, test } from "vitest";
import { readFiles, writeFiles } from "../workspace.ts";
import { randomArchive } from "./archives.ts";
import { build, changes, cleanSite, createProject, differences, printedChanges } from "./builds.ts";
import { createRandom } from "./random.ts";
import { steps, type World } from "./steps.ts";

describe("so it is with as many articles as are worth threads", () => {
  test.each([{ seed: 1 }])(
    "history $seed of 2,500 articles",
    async ({ seed }) => {
      const random = createRandom(seed);
      const world: World = { ...createProject(), random, options: [], count: 0 };
      writeFiles(world.seeds, randomArchive(random, 2_500));
      await build(world, ["--jobs", "4"]);
      for (const [jobs, ...happened] of [
        ["4", "another vocabulary", "a fresh checkout", "another name"],
        ["1", "several articles at once", "a removed article", "another date"],
        ["2", "other settings", "a folder of pages that is gone"],
      ] as const) {
        for (const step of happened) steps[step]?.(world);
        const before = readFiles(world.site);
        const run = await build(world, ["--jobs", jobs]);
        const told = `seed ${seed}; ${happened.join("; ")}; --jobs ${jobs}`;
        const after = readFiles(world.site);
        expect(differences(after, await cleanSite(world)), told).toEqual([]);
        expect(printedChanges(run), told).toBe(changes(before, after));
      }
    },
    600_000,
  );
});
