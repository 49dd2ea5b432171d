import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isLong } from "../rounds.ts";
import type { Files } from "../site-check.ts";
import { readFiles, writeFiles } from "../workspace.ts";
import { randomArchive } from "./archives.ts";
import { build, changes, cleanSite, createProject, differences, emptyFolders, printedChanges, settle } from "./builds.ts";
import { createRandom } from "./random.ts";
import { steps, type World } from "./steps.ts";

/** Each kind of step comes up about once, or five times. */
const [histories, builds] = isLong ? [12, 8] : [2, 10];

/** Two steps before each build, dealt so that every kind of step comes up about as often as any other. */
const deck = (() => {
  const random = createRandom(1);
  const cards: string[] = [];
  while (cards.length < histories * builds * 2) cards.push(...random.shuffled(Object.keys(steps)));
  return cards;
})();

/** What is in the output folder and known to be Jiuwen's no more, or never was. It stays, unless the site needs its place. */
class Foreign {
  #files = new Map<string, Buffer>();

  /** Looks at what there is before a build. Without its manifest Jiuwen knows none of its own files. */
  look(world: World, own: Files, isManifestWhole: boolean): void {
    const there = existing(world.site);
    for (const path of this.#files.keys()) if (!there.has(path)) this.#files.delete(path);
    for (const [path, bytes] of there) if (!own.has(path) || !isManifestWhole || this.#files.has(path)) this.#files.set(path, bytes);
  }

  /** What is to be there after a build that published `site`. */
  beside(site: Files): Files {
    for (const path of site.keys()) this.#files.delete(path);
    return new Map([...this.#files, ...site]);
  }
}

/** What is remembered of what stands in the site's folders. */
function manifestParts({ published }: World): Files {
  return new Map([...readFiles(published)].filter(([name]) => name.startsWith("part")));
}

function existing(folder: string): Files {
  return readdirSync(join(folder, "..")).includes("site") ? readFiles(folder) : new Map();
}

describe("whatever happened before, the site is the one that a clean build gives, and the changes told are those made:", () => {
  test.each(Array.from({ length: histories }, (_, index) => ({ seed: index + 1 })))(
    "history $seed",
    async ({ seed }) => {
      const random = createRandom(seed);
      const world: World = { ...createProject(), random, options: ["--skip-invalid"], count: 0 };
      writeFiles(world.seeds, randomArchive(random, 10 + random.below(31)));
      await build(world, world.options);
      const foreign = new Foreign();
      let own = await cleanSite(world, world.options);
      let told = `seed ${seed}`;
      for (let number = 0; number < builds; number++) {
        const manifest = manifestParts(world);
        for (const step of deck.slice(((seed - 1) * builds + number) * 2).slice(0, 2)) {
          told += `; ${step}`;
          if (existing(world.site).size > 0 || !/page|somebody/.test(step)) steps[step]?.(world);
        }
        // Now and then what is remembered is old enough to be trusted in whole.
        if (random.chance(0.25)) await settle(world.seeds);
        const jobs = String([1, 2, 4][number % 3]);
        told += `; --jobs ${jobs}`;
        const before = existing(world.site);
        foreign.look(world, own, differences(manifestParts(world), manifest).length === 0);
        const run = await build(world, [...world.options, "--jobs", jobs]);
        const clean = await cleanSite(world, world.options);
        const after = readFiles(world.site);
        expect(differences(after, foreign.beside(clean)), told).toEqual([]);
        expect(printedChanges(run), told).toBe(changes(before, after));
        expect(emptyFolders(world.site), told).toEqual([]);
        own = clean;
      }
    },
    600_000,
  );
});
