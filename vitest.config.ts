import { defineConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether what is random is tried as often as it takes to find what is rare (`npm run test:long`). */
    long: boolean;
  }
}

/** Tests that only `npm run test:long` runs. */
const long = "tests/**/*.long.test.ts";

export default defineConfig(({ mode }) => ({
  test: {
    // What `npm test` tries with a few random values, or on few disks, stands in these folders.
    include:
      mode === "long"
        ? [
            long,
            "tests/browser/search-scan.test.ts",
            "tests/{archive,curation,export,incremental,ingest,input,language,lib,search,site,templates}/**/*.test.ts",
          ]
        : ["tests/**/*.test.ts"],
    exclude: mode === "long" ? [] : [long],
    provide: { long: mode === "long" },
    globalSetup: "tests/setup.ts",
    // Whole builds and browsers: a slow machine must not fail a good test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two files at a time on two cores: a browser and a build wait for the disk and for each other.
    maxWorkers: 2,
  },
}));
