import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../bench/tags/collection/collection.ts";
import { drawRows, sentenceWith } from "../bench/tags/collection/drawn.ts";
import { judgedFigures, readSheets, sheetOrigins, writeSheets } from "../bench/tags/collection/judged.ts";
import { relatedIn } from "../bench/tags/collection/related.ts";
import { forms, readSheet, type SheetRow, sheetNames, sheetText } from "../bench/tags/collection/sheet.ts";
import { temporaryFolder } from "../workspace.ts";
import { writeGoldArchive } from "./gold.ts";

const folder = join(import.meta.dirname, "judged");
const of = { folder: "news", articles: 3, files: "0123456789ab", program: "0.1.0 abc" };
const rows: readonly SheetRow[] = [
  { key: ["台风"], facts: ["主题", 3, "“台风”登陆", 'a "b"\tc', ""] },
  { key: ["风登"], facts: ["主题", 2, "", "", ""] },
  { key: ["春运"], facts: ["主题", 2, "", "", ""] },
];

/** A sheet with verdicts and notes on its first rows. */
function filled(...verdicts: readonly string[]): string {
  const [about, question, heads, ...lines] = sheetText("tags", of, rows).slice(0, -1).split("\n");
  const judged = lines.map((line, index) => line.replace(/\t\t$/, `\t${verdicts[index] ?? ""}\t`));
  return [about, question, heads, ...judged].join("\n");
}

describe("a sheet", () => {
  test("says what it is of, what is asked, and leaves two columns to fill in", () => {
    expect(sheetText("tags", of, rows).split("\n").slice(0, 4)).toEqual([
      '# {"sheet":"tags","folder":"news","articles":3,"files":"0123456789ab","program":"0.1.0 abc","seed":"jiuwen 20"}',
      `# ${forms.tags.question} Verdicts: yes, no, fragment.`,
      "tag\tkind\tarticles\ttitle 1\ttitle 2\ttitle 3\tverdict\tnote",
      '台风\t主题\t3\t“台风”登陆\t"a ""b"" c"\t\t\t',
    ]);
  });

  test("is read back with the verdicts that are filled in", () => {
    const { name, of: read, judgements } = readSheet(filled("yes", "fragment"), "tags.tsv");
    expect([name, read]).toEqual(["tags", of]);
    expect([...judgements].map(([key, { verdict }]) => [key, verdict])).toEqual([
      ["台风", "yes"],
      ["风登", "fragment"],
    ]);
  });

  test("is read back as a spreadsheet program saves it", () => {
    const [about = "", ...lines] = filled("yes", "", "no").split("\n");
    const saved = `\uFEFF${[`"${about.replaceAll('"', '""')}"\t\t\t\t\t\t\t`, ...lines].join("\r\n")}\r\n`;
    expect([...readSheet(saved, "tags.tsv").judgements.keys()]).toEqual(["台风", "春运"]);
  });

  test("has the verdicts already that were given before", () => {
    const judged = readSheet(filled("yes", "fragment"), "tags.tsv");
    const again = readSheet(sheetText("tags", of, rows.toReversed(), judged), "tags.tsv");
    expect(new Map(again.judgements)).toEqual(new Map(judged.judgements));
  });

  test.each([
    ["tags.tsv:5: the verdict is good, not one of yes, no, fragment", filled("yes", "good")],
    ["tags.tsv:1: the line does not say what was judged", "台风\t主题\t3\n"],
    ["tags.tsv:3: the columns must be tag, kind", filled("yes").replace("tag\tkind", "kind\ttag")],
  ])("is refused with its place: %s", (message, text) => {
    expect(() => readSheet(text, "tags.tsv")).toThrow(message);
  });
});

test("the sentence that shows a name is the first that has it, the title being one", () => {
  expect(sentenceWith("王二", "天气\n张三来了。王二走了！王二又来了。")).toBe("王二走了！");
  expect(sentenceWith("天气", "天气\n张三来了。")).toBe("天气\n");
});

describe("shares", () => {
  const none: ReadonlySet<string> = new Set();
  const drawn = { tags: new Set(["台风", "春运", "新的"]), people: none, institutions: none, related: none };

  test("are those of what is drawn now, as far as it was judged", () => {
    const sheets = { tags: readSheet(filled("yes", "fragment", "no"), "tags.tsv") };
    const { acceptedTags, fragments, people } = judgedFigures({ drawn, firstPage: none }, sheets);
    expect(acceptedTags).toEqual({ part: 1, of: 2, drawn: 3 });
    expect(fragments).toEqual({ part: 0, of: 2, drawn: 3 });
    expect(people).toEqual({ part: 0, of: 0, drawn: 0 });
  });

  test("say whether a sheet is of the same files", () => {
    const sheets = { tags: readSheet(filled("yes"), "tags.tsv") };
    expect(sheetOrigins(sheets, of)).toEqual([{ name: "tags", of, verdicts: 1, sameFiles: true }]);
    expect(sheetOrigins(sheets, { ...of, files: "other" }).map(({ sameFiles }) => sameFiles)).toEqual([false]);
  });
});

describe("the sheets of the gold texts and the seeds", () => {
  const sheets = readSheets(folder);

  test("are all there, with verdicts", () => {
    for (const name of sheetNames) expect([name, (sheets[name]?.judgements.size ?? 0) > 0]).toEqual([name, true]);
  });

  test("give the shares of their verdicts", () => {
    const keysOf = (name: (typeof sheetNames)[number]) => new Set(sheets[name]?.judgements.keys());
    const drawn = { tags: keysOf("tags"), people: keysOf("people"), institutions: keysOf("institutions"), related: keysOf("related") };
    const figures = judgedFigures({ drawn, firstPage: drawn.people }, sheets);
    expect(figures).toMatchInlineSnapshot(`
      {
        "acceptedTags": {
          "drawn": 3,
          "of": 3,
          "part": 3,
        },
        "fragments": {
          "drawn": 3,
          "of": 3,
          "part": 0,
        },
        "institutions": {
          "drawn": 5,
          "of": 5,
          "part": 5,
        },
        "people": {
          "drawn": 21,
          "of": 21,
          "part": 20,
        },
        "related": {
          "drawn": 114,
          "of": 114,
          "part": 56,
        },
        "wrongOnFirstPage": {
          "drawn": 21,
          "of": 21,
          "part": 1,
        },
      }
    `);
  });

  test("are of the texts that are there, and what is drawn of these now can be judged in a new sheet", async () => {
    const gold = writeGoldArchive(join(temporaryFolder(), "gold"));
    const collection = await readCollection(gold, "gold");
    expect(sheetOrigins(sheets, collection.id).map(({ sameFiles }) => sameFiles)).toEqual([true, true, true, true]);
    const drawn = drawRows(collection, relatedIn(collection.archive), new Set(collection.archive.names.人物.map(({ name }) => name)));
    const output = join(temporaryFolder(), "sheets");
    writeSheets(output, collection.id, drawn, sheets);
    const figures = judgedFigures(drawn, sheets);
    expect(judgedFigures(drawn, readSheets(output))).toEqual(figures);
    expect(figures.acceptedTags.drawn).toBe(Math.min(200, collection.tags.length));
    expect(figures.wrongOnFirstPage.drawn).toBe(collection.archive.names.人物.length);
    expect(() => writeSheets(output, collection.id, drawn, sheets)).toThrow("EEXIST");
  });
});
