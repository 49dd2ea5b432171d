import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable, printableLines, withoutCommands } from "../../src/lib/terminal-text.ts";
import { rounds } from "../rounds.ts";
import { commandsIn } from "../workflow.ts";

describe("what a terminal may see", () => {
  test.each([
    ["what moves the cursor or rings", "a\u001B[2J\u0007\b\u007Fb", "a [2J b"],
    ["what begins a command in one character", "a\u009B1A\u0090b", "a 1A b"],
    ["what ends a line, for any program", "a\n\r\v\f\u0085\u2028\u2029b", "a b"],
    ["what turns text round", "a\u202E\u2067\u200F\u061Cb", "a b"],
    [
      "what joins signs, parts words or cannot be seen",
      "👨\u200D👩\u00AD\u200B\u2060\uFE0F\uFEFFb",
      "👨\u200D👩\u00AD\u200B\u2060\uFE0F\uFEFFb",
    ],
    ["all else", "会\u3000议\u00A0é 𠀀", "会\u3000议\u00A0é 𠀀"],
  ])("%s", (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test("lines stay lines where that is meant", () => {
    expect(printableLines("a\u001Bb\nc\rd")).toBe("a b\nc d");
  });
});

describe("a CI system finds no command", () => {
  test.each([
    ["::add-mask::x.txt", "> ::add-mask::x.txt"],
    ["  ::stop-commands::x", ">   ::stop-commands::x"],
    ["\u3000\u00A0::error::x", "> \u3000\u00A0::error::x"],
    ["\u200B:\u00AD:error::x", "> \u200B:\u00AD:error::x"],
    ["\u0001:\u0002:error::x", "> \u0001:\u0002:error::x"],
    ["#\u0001#\u0002[error]x", "# \u0001#\u0002[error]x"],
    ["a\n::error::x\nb", "a\n> ::error::x\nb"],
    ["a\r::error::x", "a\r> ::error::x"],
    ["a ##[error]x", "a # #[error]x"],
    ["##vso[task.setvariable variable=a]b", "# #vso[task.setvariable variable=a]b"],
    ["###[error]x", "## #[error]x"],
    ["#\u200B#\u200B[error]x", "# \u200B#\u200B[error]x"],
  ])("in %j, which is printed %j", (text, expected) => {
    expect(commandsIn(text)).toHaveLength(1);
    expect(withoutCommands(text)).toBe(expected);
    expect(commandsIn(withoutCommands(text))).toEqual([]);
  });

  test.each(["a::b.txt", "seeds/::x", "## 标题", "#[", "标题：：副题", "a: b", "", "20 articles, 54 pages", "#1 ##2"])(
    "in %j, which is printed as it is",
    (text) => {
      expect(withoutCommands(text)).toBe(text);
    },
  );

  const parts = fc.constantFrom(
    ":",
    "::",
    "#",
    "##",
    "[",
    "##[",
    "]",
    " ",
    "\u3000",
    "\n",
    "\r",
    "\u200B",
    "\u0001",
    "vso",
    "error",
    "::error::",
    "甲",
  );

  test("whatever is printed, and no line is lost", () => {
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }).map((found) => found.join("")),
        (text) => {
          const printed = withoutCommands(text);
          expect(commandsIn(printed)).toEqual([]);
          expect(printed.split(/[\n\r]/)).toHaveLength(text.split(/[\n\r]/).length);
          expect(printed.replace(/[> ]/g, "")).toBe(text.replace(/[> ]/g, ""));
        },
      ),
      { numRuns: rounds(5000) },
    );
  });

  test("also in a long line of signs that could begin one, in time that grows with its length", () => {
    for (const sign of ["#", ":", " ", "\u200B", "#\u200B", "##a"]) {
      const text = sign.repeat(1_000_000);
      expect(withoutCommands(text).length).toBeGreaterThanOrEqual(text.length);
    }
  });
});
