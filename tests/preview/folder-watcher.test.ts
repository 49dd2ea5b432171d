import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { watchFolders } from "../../src/preview/folder-watcher.ts";
import { projectRoot, temporaryFolder, writeFiles } from "../workspace.ts";

const patience = { timeout: 20_000 };

/** Follows a folder of articles as the preview does: whatever it hears of, it looks again which folders there are. */
function follow(root: string) {
  let heard = 0;
  const troubles: string[] = [];
  const watcher = watchFolders(
    root,
    () => {
      heard++;
      watcher.follow();
    },
    (message) => troubles.push(message),
  );
  onTestFinished(watcher.close);
  watcher.follow();
  /** Does something, and waits until it is heard of. */
  const hears = async (change: () => void) => {
    await setTimeout(50);
    const before = heard;
    change();
    await expect.poll(() => heard, patience).toBeGreaterThan(before);
  };
  /** Does something, and waits long enough to be sure that it is not heard of. */
  const ignores = async (change: () => void) => {
    await setTimeout(50);
    const before = heard;
    change();
    await setTimeout(300);
    expect(heard).toBe(before);
  };
  return { watcher, troubles, hears, ignores };
}

/** A folder `in`, in one of its own, with files. */
function archive(files: Readonly<Record<string, string>>) {
  const around = temporaryFolder();
  const root = join(around, "in");
  writeFiles(root, files);
  return { around, root };
}

/** How many watches this process has of the system, which Linux lists with each file it has open. */
const watches = () =>
  readdirSync("/proc/self/fdinfo")
    .map((file) => read(`/proc/self/fdinfo/${file}`).match(/^inotify wd/gm)?.length ?? 0)
    .reduce((sum, more) => sum + more, 0);

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

describe("what is heard of", () => {
  test.each<[string, (root: string) => void]>([
    ["a file that is added", (root) => writeFileSync(join(root, "2024/b.txt"), "")],
    ["a file that is edited", (root) => writeFileSync(join(root, "2024/a.txt"), "anew")],
    ["a file that is renamed", (root) => renameSync(join(root, "2024/a.txt"), join(root, "2024/c.txt"))],
    ["a file that is deleted", (root) => rmSync(join(root, "2024/a.txt"))],
    ["the settings", (root) => writeFileSync(join(root, "archive.yaml"), "title: anew")],
    ["a folder that is added", (root) => mkdirSync(join(root, "2025"))],
    ["a folder that is deleted", (root) => rmSync(join(root, "2024"), { recursive: true })],
  ])("%s", async (_, change) => {
    const { root } = archive({ "2024/a.txt": "", "archive.yaml": "" });
    await follow(root).hears(() => change(root));
  });

  test("a file in a folder that came with folders in it", async () => {
    const { around, root } = archive({ "a.txt": "" });
    writeFiles(around, { "new/x/y/b.txt": "" });
    const { hears } = follow(root);
    await hears(() => renameSync(join(around, "new"), join(root, "new")));
    await hears(() => writeFileSync(join(root, "new/x/y/b.txt"), "anew"));
  });
});

describe("a folder is followed again", () => {
  const away = (around: string) => join(around, "away");

  test.each(["in/2024", "in"])("%s, after it was moved away and back", async (moved) => {
    const { around, root } = archive({ "2024/05/a.txt": "" });
    const { hears, ignores } = follow(root);
    await hears(() => renameSync(join(around, moved), away(around)));
    await ignores(() => writeFileSync(join(away(around), moved === "in" ? "2024/05/a.txt" : "05/a.txt"), "elsewhere"));
    await hears(() => renameSync(away(around), join(around, moved)));
    await hears(() => writeFileSync(join(root, "2024/05/a.txt"), "back"));
  });

  test.each(["in/2024", "in"])("%s, after it was deleted and made anew", async (deleted) => {
    const { around, root } = archive({ "2024/05/a.txt": "" });
    const { hears } = follow(root);
    await hears(() => rmSync(join(around, deleted), { recursive: true }));
    await hears(() => writeFiles(root, { "2024/05/a.txt": "anew" }));
    await hears(() => writeFileSync(join(root, "2024/05/a.txt"), "edited"));
  });

  test.each(["in/2024", "in"])("%s, when another takes its place between two looks", async (replaced) => {
    const { around, root } = archive({ "2024/05/a.txt": "" });
    writeFiles(join(around, "other"), replaced === "in" ? { "2024/05/b.txt": "" } : { "05/b.txt": "" });
    const { hears } = follow(root);
    await hears(() => {
      renameSync(join(around, replaced), away(around));
      renameSync(join(around, "other"), join(around, replaced));
    });
    await hears(() => writeFileSync(join(root, "2024/05/b.txt"), "edited"));
  });

  test.each(["in/2024", "in"])("%s, when it is deleted and made anew between two looks", async (deleted) => {
    const { around, root } = archive({ "2024/05/a.txt": "" });
    const { hears } = follow(root);
    await hears(() => {
      rmSync(join(around, deleted), { recursive: true });
      writeFiles(root, { "2024/05/a.txt": "anew" });
    });
    await hears(() => writeFileSync(join(root, "2024/05/a.txt"), "edited"));
  });

  test("after what it stands in was moved away and back", async () => {
    const { around } = archive({});
    const root = join(around, "shelf/in");
    writeFiles(root, { "2024/a.txt": "" });
    const { hears } = follow(root);
    await hears(() => renameSync(join(around, "shelf"), away(around)));
    await hears(() => renameSync(away(around), join(around, "shelf")));
    await hears(() => writeFileSync(join(root, "2024/a.txt"), "back"));
  });
});

describe("what the build does not enter is not watched:", () => {
  test("hidden files and folders", async () => {
    const { root } = archive({ "a.txt": "", ".git/objects/b.txt": "" });
    const { ignores } = follow(root);
    await ignores(() => writeFileSync(join(root, ".a.txt.swp"), "half a line"));
    await ignores(() => writeFileSync(join(root, ".git/objects/b.txt"), "anew"));
  });

  test.each(["_site", "node_modules", "_drafts"])("%s, which the build does not enter either", async (name) => {
    const { root } = archive({ "a.txt": "", [`${name}/deep/b.txt`]: "" });
    const { ignores } = follow(root);
    await ignores(() => writeFileSync(join(root, name, "deep/b.txt"), "anew"));
    await ignores(() => writeFileSync(join(root, name, "c.txt"), ""));
  });

  test("folders behind links, also where they lead in circles or out of the folder", async () => {
    const { around, root } = archive({ "2024/05/a.txt": "" });
    writeFiles(around, { "elsewhere/deep/b.txt": "" });
    symlinkSync(join(around, "elsewhere"), join(root, "out"));
    symlinkSync(".", join(root, "self"));
    symlinkSync("..", join(root, "2024/up"));
    symlinkSync("loop.md", join(root, "loop.md"));
    const before = watches();
    const { troubles, hears, ignores } = follow(root);
    // The folder itself, 2024 and 05.
    if (process.platform === "linux") expect(watches() - before).toBe(3);
    await ignores(() => writeFileSync(join(around, "elsewhere/deep/b.txt"), "anew"));
    await hears(() => writeFileSync(join(root, "2024/05/a.txt"), "anew"));
    expect(troubles).toEqual([]);
  });
});

test.runIf(process.platform === "linux")(
  "there is one watch for each folder, however many files it has, and none is left when it ends",
  () => {
    const { root } = archive(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index % 5}/${index}.txt`, ""])));
    const before = watches();
    const { watcher } = follow(root);
    expect(watches() - before).toBe(6);
    watcher.close();
    expect(watches()).toBe(before);
  },
);

test("a folder that may not be read is named once, the others are watched, and it too once it may be read", async () => {
  const { around, root } = archive({ "a.txt": "", "closed/b.txt": "" });
  if (process.getuid?.() === 0) {
    // Root may read everything: so this test is somebody else.
    for (const path of [around, root, join(root, "a.txt"), join(root, "closed"), join(root, "closed/b.txt")])
      chownSync(path, nobody, nobody);
    process.seteuid?.(nobody);
    onTestFinished(() => process.seteuid?.(0));
  }
  chmodSync(join(root, "closed"), 0);
  const { troubles, hears } = follow(root);
  await hears(() => writeFileSync(join(root, "a.txt"), "anew"));
  expect(troubles).toEqual([expect.stringMatching(/^\S+closed is not watched, .+: EACCES/)]);
  await hears(() => chmodSync(join(root, "closed"), 0o755));
  await hears(() => writeFileSync(join(root, "closed/b.txt"), "anew"));
});

/** A user who owns nothing. */
const nobody = 65_534;

/** Runs a program in a namespace of its own, in which there are so many watches (user_namespaces(7)). */
const withWatches = (number: number, program: string, ...args: readonly string[]) =>
  spawnSync(
    "unshare",
    ["--map-root-user", "sh", "-c", `echo ${number} > /proc/sys/user/max_inotify_watches && exec "$0" "$@"`, process.execPath]
      .concat(["--input-type=module", "--eval", program])
      .concat(args),
    { encoding: "utf8" },
  );

test.runIf(withWatches(1, "").status === 0)(
  "when the system has no more watches, that is said once, with what to do, and what is watched stays so",
  () => {
    const { root } = archive({ "a/1.txt": "", "b/2.txt": "", "c/3.txt": "", "d/4.txt": "" });
    const program = `
    import { writeFileSync } from "node:fs";
    const { watchFolders } = await import(process.argv[1]);
    const root = process.argv[2];
    const watcher = watchFolders(root, () => { console.log("heard"); watcher.close(); }, console.log);
    watcher.follow();
    watcher.follow();
    writeFileSync(root + "/5.txt", "anew");
  `;
    const { stdout, stderr } = withWatches(3, program, pathToFileURL(join(projectRoot, "dist/src/preview/folder-watcher.js")).href, root);
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^The system has no more watches: from \S+[a-d] on/),
      expect.stringContaining("sudo sysctl fs.inotify.max_user_watches="),
      "heard",
      "",
    ]);
  },
);
