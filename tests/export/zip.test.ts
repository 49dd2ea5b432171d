import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { zipArchive, zipEntry } from "../../src/export/zip.ts";
import { rounds } from "../rounds.ts";
import { unzipped } from "../zip.ts";

const archiveOf = (...entries: readonly Uint8Array[]) => Buffer.concat([...zipArchive(entries)]);
const entry = (name: string, text: string, date = "2024-04-24T18:29:31") => zipEntry(name, date, Buffer.from(text));

test("another reader finds every file byte for byte, in the order given", async () => {
  const names = fc.constantFrom("a.txt", "会议 纪要.md", "𠀀.txt", "-.txt");
  const files = fc.array(fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 2_000 }) }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const read = await unzipped(archiveOf(...all.map(({ name, bytes }) => zipEntry(name, "2024", bytes))));
      expect(read.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) }))).toEqual(all);
    }),
    { numRuns: rounds(100) },
  );
});

test.each([
  ["2024-04-24T18:29:31", "2024-04-24T18:29:30"],
  ["2024-04-24T18:29", "2024-04-24T18:29:00"],
  ["2024-04-24", "2024-04-24T00:00:00"],
  ["2024-04", "2024-04-01T00:00:00"],
  ["2024", "2024-01-01T00:00:00"],
  ["1956-09-10", "1980-01-01T00:00:00"],
  ["2108-01-01", "1980-01-01T00:00:00"],
])("a file of %s is of %s there", async (date, time) => {
  expect((await unzipped(archiveOf(entry("a.txt", "文", date)))).map((file) => file.time)).toEqual([time]);
});

test("its checksum is that of its bytes, and what anyone may read is no program", () => {
  const archive = archiveOf(entry("会.txt", "文"));
  const directory = archive.indexOf(Buffer.from("PK\u0001\u0002"));
  expect(archive.readUInt32LE(directory + 16)).toBe(crc32("文"));
  expect((archive.readUInt32LE(directory + 38) >>> 16).toString(8)).toBe("100644");
  // Whoever unpacks it knows that the name is UTF-8.
  expect(archive.readUInt16LE(directory + 8)).toBe(0x0800);
});

test("the same files give these bytes, whatever the machine and the version of Node", () => {
  const text = Array.from({ length: 300 }, (_, index) => `第${index}届运动会于${(index * 7919) % 10_007}日开幕。`).join("\n");
  expect(hash("sha256", archiveOf(entry("一.txt", text), entry("二.md", "")))).toMatchInlineSnapshot(
    `"79241b1b2a68a14dcfe359b2bf3191e1d97c5e16e7e17fc8e96f309bd8784b32"`,
  );
});
