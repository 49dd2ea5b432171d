import { execFileSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { projectRoot, temporaryFolder } from "../workspace.ts";
import { record } from "./warcs.ts";

/** Reads a source in a process of its own, and prints how many files it has and how much memory that took. */
const walk = `
const { openSource } = await import(process.argv[1]);
const source = openSource(process.argv[2]);
let count = 0;
for await (const entry of source) if (entry.kind === "saved") count += (await entry.read()).length > 0 ? 1 : 0;
await source.close();
console.log(JSON.stringify({ count, megabytes: process.resourceUsage().maxRSS / 1000 }));`;

test.each([
  ["plain", "a.warc", (bytes: Buffer) => bytes],
  ["compressed", "a.warc.gz", (bytes: Buffer) => gzipSync(bytes)],
])("a WARC file of 100 MB, %s, takes no more memory than one of 5 MB and a little", (_form, name, pack) => {
  const folder = temporaryFolder();
  const measure = (pages: number) => {
    const path = join(folder, name);
    writeFileSync(path, "");
    // Numbers in another order on each page, which hardly compress.
    const filling = (page: number) =>
      Buffer.from(Array.from({ length: 20_000 }, (_, at) => (Math.imul(at + page, 2_654_435_761) >>> 24) & 255));
    for (let page = 0; page < pages; page++) appendFileSync(path, pack(record({ url: `http://a.cn/${page}`, body: filling(page) })));
    const module = join(projectRoot, "dist/src/sources/open-source.js");
    return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", walk, module, path], { encoding: "utf8" }));
  };
  const [small, large] = [measure(250), measure(5_000)];
  expect([small.count, large.count]).toEqual([250, 5_000]);
  expect(large.megabytes).toBeLessThan(small.megabytes + 120);
});
