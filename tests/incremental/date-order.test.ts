import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jiuwen, readFiles, seed, writeFiles } from "../workspace.ts";
import { build, cleanSite, createProject, differences, settle } from "./builds.ts";

/** Files that have nothing to do with dates in doubt. */
const others = { "2024.txt": seed({ title: "别的" }), "b/2023.txt": seed({ title: "另一篇", date: "2023-06-01" }) };

test("a date that other files tell is told anew when these change, although its own file is remembered", async () => {
  const project = createProject();
  const site = () => [...readFiles(project.site).keys()].filter((path) => path.endsWith("told.html"));
  const rebuilt = async (files: Readonly<Record<string, string>>, gone: readonly string[] = []) => {
    writeFiles(project.seeds, files);
    for (const file of gone) rmSync(join(project.seeds, file));
    await settle(project.seeds);
    await build(project);
    expect(differences(readFiles(project.site), await cleanSite(project))).toEqual([]);
    return site();
  };
  const dayFirst = { "a/day.txt": seed({ date: "25/04/2019" }) };
  expect(await rebuilt({ ...others, ...dayFirst, "a/told.txt": seed({ date: "03/04/2019" }) })).toEqual(["2019/04/told.html"]);
  // Nothing has changed, and one article more that tells nothing.
  expect(await rebuilt({})).toEqual(["2019/04/told.html"]);
  expect(await rebuilt({ "a/more.txt": seed({ date: "2019-01-01" }) })).toEqual(["2019/04/told.html"]);
  // Another file tells of another order.
  expect(await rebuilt({ "a/month.txt": seed({ date: "04/25/2019" }) }, ["a/day.txt"])).toEqual(["2019/03/told.html"]);
  // The setting has the last word.
  expect(await rebuilt({ "archive.yaml": "dateOrder: dmy\n" })).toEqual(["2019/04/told.html"]);
  // With nothing that tells, it is an error, and the site stays as it was.
  rmSync(join(project.seeds, "archive.yaml"));
  rmSync(join(project.seeds, "a/month.txt"));
  const { status, stdout, stderr } = jiuwen(["build", project.seeds, "--output", project.site]);
  expect([status, `${stdout}${stderr}`]).toEqual([1, expect.stringContaining("no other date tells which")]);
  expect(site()).toEqual(["2019/04/told.html"]);
});
