import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/setup.ts",
    // Whole builds and browsers: a slow machine must not fail a good test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
