import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { jiuwen, seed, sharedFolder, writeFiles } from "../workspace.ts";
import { unzipped } from "../zip.ts";
import { addressOf, sharedBrowser, visits } from "./session.ts";

const folder = sharedFolder();
const site = join(folder, "site");
const source = seed({ title: "开幕", date: "2024-04-24" });

beforeAll(() => {
  writeFiles(join(folder, "seeds"), { "a.txt": source, "archive.yaml": "sources: packed\n" });
  jiuwen(["build", join(folder, "seeds"), "--output", site]);
});

const openPage = sharedBrowser();

describe.each(visits(site))("over $over", ({ address }) => {
  test.each([true, false])("the page of an article leads to the archive with its source (with scripts: %s)", async (javaScriptEnabled) => {
    const page = await openPage({ javaScriptEnabled });
    await page.goto(addressOf(address(), "2024/04/a.html"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "sources-2024-04.zip" }).click()]);
    expect(download.suggestedFilename()).toBe("sources-2024-04.zip");
    const files = await unzipped(readFileSync(await download.path()));
    expect(files.map(({ name, bytes }) => [name, bytes.toString("utf8")])).toEqual([["a.txt", source]]);
  });
});
