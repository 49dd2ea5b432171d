import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withProposals } from "../../src/curation/added-proposals.ts";
import type { Proposal } from "../../src/curation/proposal.ts";
import { parseVocabulary } from "../../src/vocabulary/vocabulary-file.ts";
import { rounds } from "../rounds.ts";

function proposal(name: string, parts: Partial<Proposal> = {}): Proposal {
  return { ...{ name, kind: "主题", aliases: [], articles: 3, untagged: 1, gain: 2, examples: [], near: [] }, ...parts };
}

const [one, two] = [proposal("甲"), proposal("乙", { kind: "人物" })];

/** What a sound file says. */
function parsed(yaml: string | null) {
  const file = parseVocabulary(yaml ?? "");
  if (yaml === null || !file.ok) throw new Error(file.ok ? "there is no text" : file.problems.map(({ reason }) => reason).join(" "));
  return file.value;
}

/** The names that a text has under each of its keys. */
function names(yaml: string | null) {
  const { accepted, proposed, rejected } = parsed(yaml);
  return { accepted: accepted.map(({ name }) => name), proposed: proposed.map(({ name }) => name), rejected };
}

test("whatever stands in texts, names and file names, what is written reads back", () => {
  const odd = [
    "字",
    "a",
    " ",
    "\n",
    "\r",
    "\t",
    "\0",
    "\x1B",
    "\x85",
    "\u2028",
    "\uD800",
    "\uFEFF",
    "\uFFFE",
    "\u200B",
    "\u202E",
    ": ",
    " #",
    "'",
    '"',
  ];
  const marks = [..."[]{}-?*&!|>%@`,~\\:#", "null", "true", "012", "<<", "---", "..."];
  const text = fc.string({ unit: fc.constantFrom(...odd, ...marks), maxLength: 8 });
  const seen = (name: string) =>
    name
      .replace(/[\p{Cc}\u2028]+/gu, " ")
      .toWellFormed()
      .replace(/[\uFEFF\u200B\u202E]/g, "")
      .trim();
  const files = fc.constantFrom(null, "- name: 丙\n  kind: 主题\n", "proposed:\n    - name: 丁\n      kind: 主题", "rejected: [戊]\n");
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), files, (name, aliases, sentences, before) => {
      const examples = sentences.map((sentence) => ({ file: `${sentence}.txt`, sentence }));
      const before_ = parsed(before ?? "");
      const after = parsed(withProposals(before, [proposal(`甲${name}`, { aliases, examples, near: sentences }), two]));
      expect(after.accepted).toEqual(before_.accepted);
      expect(after.rejected).toEqual(before_.rejected);
      const added = after.proposed.slice(before_.proposed.length);
      expect(added.map((one) => [one.name, ...one.aliases])).toEqual([
        [seen(`甲${name}`), ...aliases.map(seen).filter((alias) => alias !== "")],
        ["乙"],
      ]);
    }),
    { numRuns: rounds(1000) },
  );
});

test("a file that was not there says what it is for, and accepts nothing", () => {
  const text = withProposals(null, [one, two]);
  expect(names(text)).toEqual({ accepted: [], proposed: ["甲", "乙"], rejected: [] });
  expect(text).toMatch(/^# The vocabulary/);
});

describe("what a person wrote stays as it is", () => {
  test.each([
    ["a list alone", "# 说明\n\n# 专题\n- name: 丙 # 要\n  kind: 主题\n# 完\n", ["丙"], []],
    ["a list that is indented", "  - name: 丙\n    kind: 主题\n", ["丙"], []],
    ["no line end at the end", "- name: 丙\n  kind: 主题", ["丙"], []],
    ["only comments", "# 尚无\n", [], []],
    ["nothing but white space", "\n", [], []],
    ["accepted terms alone", "accepted:\n- name: 丙\n  kind: 主题\n", ["丙"], []],
    ["proposals before", "proposed:\n- name: 丁\n  # 待定\n  kind: 主题 # 再看\n\n# 不要的\nrejected: [戊]\n", [], ["丁"]],
    ["proposals at the end, without a line end", "accepted:\nproposed:\n    - name: 丁\n      kind: 主题", [], ["丁"]],
    ["a note of several lines", "proposed:\n  - name: 丁\n    kind: 主题\n    note: |\n      一\n      二\nrejected: []\n", [], ["丁"]],
    ["an empty place", "proposed: # 以后\nrejected: []\n", [], []],
    ["an empty place at the end", "accepted: []\nproposed:", [], []],
    ["an empty list", "proposed: [] # 以后\naccepted: []\n", [], []],
  ])("%s", (_name, before, accepted, proposed) => {
    const after = withProposals(before, [one, two]);
    expect(names(after)).toMatchObject({ accepted, proposed: [...proposed, "甲", "乙"] });
    const lines = after?.split("\n") ?? [];
    let at = 0;
    // An empty list in brackets is opened; all else is there, in its order.
    for (const line of before.replace("proposed: []", "proposed:").split("\n")) {
      at = lines.indexOf(line, at) + 1;
      expect(at, line).toBeGreaterThan(0);
    }
  });

  test("adding twice is adding both", () => {
    expect(names(withProposals(withProposals("- name: 丙\n  kind: 主题\n", [one]), [two]))).toMatchObject({
      accepted: ["丙"],
      proposed: ["甲", "乙"],
    });
  });
});

test.each(["[{name: 丙, kind: 主题}]\n", "{accepted: []}\n", "proposed: [{name: 丙, kind: 主题}]\n"])("%j leaves no place", (yaml) => {
  expect(withProposals(yaml, [one])).toBeNull();
});

test.each([
  "- name: 丙\n  kind: 主题\n",
  "  - name: 丙\n    kind: 主题\n",
  "accepted:\n- name: 丙\n  kind: 主题\n",
  "accepted:\n    - name: 丙\n      kind: 主题\nproposed:\n",
  "accepted:\n   - name: 丙\n     kind: 主题\nproposed: []\n",
  "accepted:\n",
])("what is proposed can be moved line by line: %j", (before) => {
  const moved = withProposals(before, [one, two])?.replace("proposed:\n", "") ?? "";
  expect(names(moved).accepted).toEqual(expect.arrayContaining(["甲", "乙"]));
});

test("above a proposal stands what speaks for it, and moving it is moving its lines", () => {
  const full = proposal("新质生产力", {
    ...{ articles: 12, untagged: 3, aliases: ["新生产力"], near: ["生产力"] },
    examples: [{ file: "2024/a.txt", sentence: "加快形成新质生产力。" }],
  });
  expect(withProposals("accepted:\n", [full])).toBe(`accepted:

proposed:
  # 12 articles, 3 of them without any term; perhaps the same as 生产力
  # 2024/a.txt: 加快形成新质生产力。
  - name: 新质生产力
    aliases: [新生产力]
    kind: 主题
`);
});

test.each(["C++: 一", "#1", "- 甲", "[甲]", "true", "2035", "“甲”", "甲, 乙", "*甲", "'"])(
  "the name %j is written so that it is read again",
  (name) => {
    expect(parsed(withProposals(null, [proposal(name, { aliases: [`${name}二`] })])).proposed).toMatchObject([
      { name, aliases: [`${name}二`] },
    ]);
  },
);
