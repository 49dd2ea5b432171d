import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openSource } from "../../src/sources/open-source.ts";
import type { SavedFile } from "../../src/sources/source-entry.ts";
import { temporaryFolder, writeFiles } from "../workspace.ts";
import { entriesIn, saved, textOf, told } from "./entries.ts";
import { warc, warcGz } from "./warcs.ts";
import { type ZipPart, zip } from "./zips.ts";

const page = { body: "<p>新闻</p>" };

function datapackage(
  files: Readonly<Record<string, Uint8Array>>,
  hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex"),
) {
  const resources = Object.entries(files).map(([path, bytes]) => ({ path, hash: `sha256:${hash(bytes)}`, bytes: bytes.length }));
  return JSON.stringify({ profile: "data-package", resources });
}

test.each<[string, (bytes: Uint8Array) => ZipPart]>([
  ["stored, as the format asks", (content) => ({ content, isStored: true })],
  ["compressed once more", (content) => ({ content })],
])("the crawls in a WACZ file are read, %s", async (_name, part) => {
  const files = { "archive/a.warc.gz": warcGz(page, page), "archive/b.warc": warc(page) };
  const archive = zip({
    "archive/a.warc.gz": part(files["archive/a.warc.gz"]),
    "archive/b.warc": part(files["archive/b.warc"]),
    "indexes/index.cdx": "not a crawl",
    "datapackage.json": datapackage(files),
  });
  const entries = await entriesIn("site.wacz", archive);
  expect(entries.map(({ place }) => place)).toEqual([
    "site.wacz#archive/a.warc.gz#1",
    "site.wacz#archive/a.warc.gz#2",
    "site.wacz#archive/b.warc#1",
  ]);
  expect(await Promise.all(saved(entries).map(textOf))).toEqual(["<p>新闻</p>", "<p>新闻</p>", "<p>新闻</p>"]);
});

test("what was unpacked is there until the source is closed, and gone after that", async () => {
  const path = join(temporaryFolder(), "site.wacz");
  writeFileSync(path, zip({ "archive/a.warc": warc(page) }));
  const temporary = temporaryFolder();
  vi.stubEnv("TMPDIR", temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const source = openSource(path);
  const files: SavedFile[] = [];
  for await (const entry of source) if (entry.kind === "saved") files.push(entry);
  const [made = ""] = readdirSync(temporary);
  expect(made).toMatch(/^jiuwen-import-/);
  expect(await textOf(files[0])).toBe("<p>新闻</p>");
  for await (const entry of source) if (entry.kind === "saved") files.push(entry);
  expect(await textOf(files[1])).toBe("<p>新闻</p>");
  expect([readdirSync(temporary).length, readdirSync(join(temporary, made)).length]).toEqual([1, 1]);
  await source.close();
  expect(readdirSync(temporary)).toEqual([]);
});

test("a crawl whose bytes are not those of the list is told and not read, the others are", async () => {
  const files = { "archive/a.warc": warc(page), "archive/b.warc": warc(page, page) };
  const list = datapackage(files, (bytes) =>
    createHash("sha256")
      .update(bytes.length > 300 ? "other" : bytes)
      .digest("hex"),
  );
  const entries = await entriesIn("site.wacz", zip({ ...files, "datapackage.json": list }));
  expect(saved(entries).map(({ place }) => place)).toEqual(["site.wacz#archive/a.warc#1"]);
  expect(told(entries)).toEqual([
    "site.wacz#archive/b.warc: its bytes are not those that datapackage.json names, so that it is damaged; it is not read, copy it again",
  ]);
});

describe("nothing is read, and the fault is told, of an archive", () => {
  const good = { "archive/a.warc": warc(page) };
  test.each<[string, Parameters<typeof zip>[0], string]>([
    [
      "with a name that leads out of it",
      { ...good, "../evil.warc": "x" },
      'its file "../evil.warc" leads out of the archive; nothing of the archive is read',
    ],
    [
      "with a name that leads out of it within",
      { ...good, "archive/../../evil.warc": "x" },
      'its file "archive/../../evil.warc" leads out of the archive; nothing of the archive is read',
    ],
    [
      "with an absolute name",
      { ...good, "/etc/evil.warc": "x" },
      'its file "/etc/evil.warc" leads out of the archive; nothing of the archive is read',
    ],
    [
      "with an absolute name of Windows",
      { ...good, "C:/evil.warc": "x" },
      'its file "C:/evil.warc" leads out of the archive; nothing of the archive is read',
    ],
    [
      "with a symbolic link",
      { ...good, "archive/link.warc": { content: "/etc/passwd", mode: 0o120777 } },
      'its file "archive/link.warc" is a symbolic link; nothing of the archive is read',
    ],
    [
      "that is encrypted",
      { "archive/a.warc": { content: "x", isEncrypted: true } },
      'its file "archive/a.warc" is encrypted; unpack it with its password and pack it without; nothing of the archive is read',
    ],
    [
      "that is a bomb",
      { "archive/a.warc": Buffer.alloc(11_000_000) },
      'its file "archive/a.warc" unpacks to 200 times its size and more, as no text does; nothing of the archive is read',
    ],
    [
      "that unpacks to more than the disk should hold",
      { ...good, "archive/b.warc": { content: Buffer.alloc(100), claimed: 30_000_000 } },
      'its file "archive/b.warc" unpacks to 200 times its size and more, as no text does; nothing of the archive is read',
    ],
    [
      "that unpacks to more than is allowed",
      { ...good, "archive/b.warc": { content: Buffer.alloc(21_000_000, "0123456789abcdef"), isStored: true } },
      "it unpacks to more than 20 MB; nothing of it is read",
    ],
    [
      "without crawls",
      { "pages/1.html": "x" },
      "there is no WARC file in its folder archive/; if it is a zip of saved pages, unpack it and import the folder",
    ],
    ["whose list is no JSON", { ...good, "datapackage.json": "{" }, "its datapackage.json is no JSON; have it made again"],
  ])("%s", async (_name, parts, reason) => {
    const entries = await entriesIn("a.wacz", zip(parts), { unpackedBytes: 20_000_000 });
    expect([entries.length, ...told(entries)]).toEqual([1, `a.wacz: ${reason}`]);
  });

  test("that was cut off", async () => {
    const [line] = told(await entriesIn("a.wacz", zip(good).subarray(0, 200)));
    expect(line).toMatch(/^a\.wacz: it is no whole zip archive \(.*\); copy it again$/);
  });

  test("that says a file is smaller than it is", async () => {
    const [line] = told(await entriesIn("a.wacz", zip({ "archive/a.warc": { content: warc(page), claimed: 50 } })));
    expect(line).toMatch(/^a\.wacz: its file "archive\/a\.warc" cannot be unpacked \(too many bytes.*\); copy the archive again$/);
  });
});

test("an archive without a list is read, and the note says so", async () => {
  const entries = await entriesIn("a.wacz", zip({ "archive/a.warc": warc(page) }));
  expect(told(entries)).toEqual(["a.wacz: it has no datapackage.json, so that nothing tells whether its files are whole"]);
  expect(saved(entries).length).toBe(1);
});

test("a zip among other files is a file, as articles may offer it to readers", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.zip": zip({ "a.txt": "x" }) });
  const source = openSource(folder);
  for await (const entry of source) expect(entry).toMatchObject({ kind: "saved", place: "a.zip" });
});

test.each([
  ["null"],
  ["[]"],
  ['"x"'],
  ["1"],
  ['{"resources":[null]}'],
  ['{"resources":{"a":1}}'],
  ['{"resources":"x"}'],
  ['{"resources":[[]]}'],
])("a list of files that is %s is a fault, and nothing worse", async (list) => {
  const archive = zip({ "archive/a.warc": warc(page), "datapackage.json": list });
  expect(told(await entriesIn("site.wacz", archive))).toEqual(["site.wacz: its datapackage.json is no list of files; have it made again"]);
});

test("two files of one name are a fault, as either may be meant", async () => {
  const name = (letter: string) => `archive/${letter}.warc`;
  const archive = zip({ [name("a")]: warc(page), [name("b")]: warc({ body: "<p>另一</p>" }) }).toString("latin1");
  const twice = Buffer.from(archive.replaceAll(name("b"), name("a")), "latin1");
  expect(told(await entriesIn("site.wacz", twice))).toEqual([
    'site.wacz: it has two files "archive/a.warc"; nothing of the archive is read, pack it again',
  ]);
});
