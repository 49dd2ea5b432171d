import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether what is random is tried as often as it takes to find what is rare (`npm run test:long`). */
    long: boolean;
  }
}

/** Tests that only `npm run test:long` runs. */
const long = "tests/**/*.long.test.ts";

/** Tests of which `npm test` tries only a few random values, or a few disks. */
function testsWithRounds(): string[] {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" }).map((name) => `tests/${name}`);
  return files.filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes('/rounds.ts"'));
}

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === "long" ? [long, ...testsWithRounds()] : ["tests/**/*.test.ts"],
    exclude: mode === "long" ? [] : [long],
    provide: { long: mode === "long" },
    globalSetup: "tests/setup.ts",
    // Whole builds and browsers: a slow machine must not fail a good test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Tests change nothing that all share, so what one file has loaded serves the next: a minute less.
    isolate: false,
    // Two files at a time on two cores: a browser and a build wait for the disk and for each other.
    maxWorkers: 2,
  },
}));
