import { describe, expect, test } from "vitest";
import { BrokenInstallation } from "../../src/lib/failure.ts";
import { cannotBeLoaded, requireInstalled } from "../../src/lib/installed-package.ts";

describe("a package that cannot be loaded", () => {
  test("is named without the module in it that was asked for", () => {
    expect(() => requireInstalled("@example/words/dict.js")).toThrow(
      /^the package @example\/words is missing, or is not for this system; `npm/,
    );
    expect(() => requireInstalled("example/words.js")).toThrow(/^the package example is missing, or is not for this system; `npm/);
    expect(() => requireInstalled("example")).toThrow(BrokenInstallation);
  });

  test("is missing if nothing but files that are not found keeps it from being loaded", () => {
    const error = new Error("Cannot find native binding. Try this and that.", {
      cause: new Error("Cannot find module 'a'\nRequire stack:\n- b"),
    });
    expect(cannotBeLoaded("a", error).message).toContain("is missing");
  });

  test("is told of with the first other reason, and has to be deleted first, as npm would leave it alone", () => {
    const cause = new Error("GLIBC_2.38 is not found", { cause: new Error("Cannot find module 'b'") });
    const { message } = cannotBeLoaded("a", new Error("Cannot find native binding", { cause }));
    expect(message).toMatch(
      /^the package a cannot be loaded \(GLIBC_2\.38 is not found\); delete node_modules, and then `npm install jiuwen`/,
    );
    expect(cannotBeLoaded("a", "wrong\nat b").message).toContain("cannot be loaded (wrong)");
  });
});
