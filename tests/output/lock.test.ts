import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import { lock } from "../../src/output/lock.ts";
import { clearWorkplace, workplaceFor } from "../../src/output/output-folder.ts";
import { deadProcess } from "../processes.ts";
import { makePipe, temporaryFolder, writeFiles } from "../workspace.ts";

const never = new AbortController().signal;

/** A lock as a process that has ended leaves it. */
const dead = () => JSON.stringify({ host: hostname(), process: deadProcess(), birth: null });

/** For the rest of a test this process may do what any user may. */
function withoutRights(): void {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || !seteuid) return;
  seteuid(65_534);
  onTestFinished(() => seteuid(0));
}

describe("what stands in the place of a lock, and is none, is named, and nothing is waited for:", () => {
  test.each<{ what: string; make: (path: string) => void; says: string }>([
    { what: "a folder", make: (path) => mkdirSync(path), says: "it is a folder" },
    { what: "a link that leads nowhere", make: (path) => symlinkSync("nowhere", path), says: "it is a symbolic link" },
    { what: "a link that leads to itself", make: (path) => symlinkSync(path, path), says: "it is a symbolic link" },
    {
      what: "a link to a file",
      make: (path) => {
        writeFileSync(`${path}-file`, "mine");
        symlinkSync(`${path}-file`, path);
      },
      says: "it is a symbolic link",
    },
    { what: "a pipe", make: makePipe, says: "it is a pipe, a device or a socket" },
    { what: "a large file", make: (path) => writeFileSync(path, " ".repeat(150_000)), says: "its 0.2 MB are more than 0.1" },
    {
      what: "a file that may not be read",
      make: (path) => {
        writeFileSync(path, dead());
        chmodSync(path, 0);
        withoutRights();
      },
      says: "EACCES",
    },
  ])("$what", async ({ make, says }) => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o777);
    const path = join(folder, ".site.jiuwen-lock");
    make(path);
    const taken = lock(path, "site", never);
    await expect(taken).rejects.toThrow(Failure);
    await expect(taken).rejects.toThrow(`the lock ${path} cannot be read: ${says}`);
    await expect(taken).rejects.toThrow("if no other build is going on, delete it");
  });
});

test("a dead lock that may not be taken away is named", async () => {
  const folder = temporaryFolder();
  const path = join(folder, ".site.jiuwen-lock");
  writeFileSync(path, dead());
  chmodSync(folder, 0o555);
  withoutRights();
  await expect(lock(path, "site", never)).rejects.toThrow(
    `the lock ${path} is of a build that has ended, and cannot be taken away: EACCES`,
  );
});

test.each(["null", "5", "[]", "{}", '{"host":5,"process":1}', '{"host":"x","process":-1}'])(
  "a lock that says %s was not written by a build, and is taken over",
  async (content) => {
    const path = join(temporaryFolder(), ".site.jiuwen-lock");
    writeFileSync(path, content);
    const giveBack = await lock(path, "site", never);
    giveBack();
    expect(existsSync(path)).toBe(false);
  },
);

test("whoever waits until a lock says whose it is can be interrupted", async () => {
  const path = join(temporaryFolder(), ".site.jiuwen-lock");
  writeFileSync(path, "");
  const interruption = new AbortController();
  const taken = lock(path, "site", interruption.signal);
  interruption.abort();
  await expect(taken).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  expect(existsSync(path)).toBe(true);
});

test("whoever has the lock clears away what killed builds have left, and nothing of a living one or of anyone else's", () => {
  const folder = temporaryFolder();
  const spool = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const kept = [
    ".site.jiuwen-lock",
    `.site.jiuwen-lock.${process.ppid}`,
    ".site.jiuwen-staging-mine",
    ".other.jiuwen-staging/a",
    "mine.jiuwen-lock.1",
  ];
  const left = [
    `.site.jiuwen-lock.${deadProcess()}`,
    `.site.jiuwen-lock.${process.pid}`,
    `.site.jiuwen-staging-${spool}`,
    ".site.jiuwen-staging/a",
  ];
  writeFiles(folder, Object.fromEntries([...kept, ...left].map((name) => [name, ""])));
  clearWorkplace(workplaceFor(join(folder, "site")));
  expect(readdirSync(folder).sort()).toEqual(kept.map((name) => name.split("/")[0]).sort());
});
