import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { become } from "../incremental/kills.ts";
import { copyProject, jiuwenProcess, seed, sharedFolder, temporaryFolder, writeFiles } from "../workspace.ts";
import { serve } from "./serve.ts";
import { complaints, sharedBrowser } from "./session.ts";

/** A copy, so that tests can change templates and sources, and see all that a preview leaves behind. */
const project = join(sharedFolder(), "project");
beforeAll(() => {
  copyProject(project);
});

/** Where the browser asks when it looks for a name that somebody else's server for names gives this machine's address. */
const openPage = sharedBrowser(["--host-resolver-rules=MAP evil.example 127.0.0.1"]);

/** Waiting for a preview that a slow machine starts or builds. */
const patience = { timeout: 90_000 };

interface Preview {
  /** The address it says it serves, with a slash at its end. */
  readonly address: string;
  /** All it has printed so far, as plain text. */
  readonly printed: () => string;
  /** As a terminal's Ctrl-C: to everything that runs in it. Ends when the command that was typed has ended. */
  readonly interrupt: () => Promise<void>;
  /** As when the machine goes out: nobody can tidy up. */
  readonly kill: () => Promise<void>;
  /** Whether any process of it still runs. */
  readonly runs: () => boolean;
}

/** Where an archive's previews have their folders. */
const cacheOf = (seeds: string) => join(seeds, ".cache/jiuwen");

/** The folders of the previews of an archive. */
const folders = (seeds: string) => readdirSync(cacheOf(seeds)).filter((name) => /^preview-\w+$/.test(name));

/** Runs `npm run dev` on a folder of articles until it serves, and ends it with the test. */
async function startPreview(input: string): Promise<Preview> {
  return whenServed(runPreview(input));
}

async function whenServed({ served, ...preview }: ReturnType<typeof launch>): Promise<Preview> {
  await vi.waitUntil(() => served() || !preview.runs(), patience);
  expect(served() || preview.printed()).toMatch(/^http/);
  return { ...preview, address: served() };
}

/** The same, at once. */
function runPreview(input: string): ReturnType<typeof launch> {
  const preview = launch(input);
  // Whatever a test finds, nothing runs on when it is over, and the next one finds the port free.
  onTestFinished(preview.end);
  return preview;
}

/** Runs `npm run dev` in a process group of its own. */
function launch(input: string): Omit<Preview, "address"> & { readonly served: () => string; readonly end: () => Promise<void> } {
  const { NO_COLOR: _, ...environment } = process.env;
  const command = spawn("npm", ["run", "dev", "--", input], { cwd: project, detached: true, env: environment });
  const { pid = 0 } = command;
  let output = "";
  for (const stream of [command.stdout, command.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = new Promise<void>((resolve) => command.once("close", () => resolve()));
  const signal = (name: NodeJS.Signals | 0) => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false;
    }
  };
  const printed = () => stripVTControlCharacters(output);
  const endBy = (name: NodeJS.Signals) => {
    signal(name);
    return ended;
  };
  return {
    served: () => /^Serving (http:\/\/localhost:\d+\/)/m.exec(printed())?.[1] ?? "",
    printed,
    interrupt: () => endBy("SIGINT"),
    kill: () => endBy("SIGKILL"),
    end: async () => {
      const last = setTimeout(() => signal("SIGKILL"), 10_000);
      await endBy("SIGINT");
      clearTimeout(last);
    },
    runs: () => signal(0),
  };
}

/** Takes a port as any server would; gives false when something has it already. */
function takePort(port: number): Promise<boolean> {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  return new Promise((resolve) => server.once("error", () => resolve(false)).listen(port, () => resolve(true)));
}

const first = { "one.txt": seed({ title: "第一篇", date: "2024-01-01" }), "two.txt": seed({ title: "第二篇", date: "2024-02-02" }) };

describe("while a page is open", () => {
  const seeds = join(sharedFolder(), "seeds");
  let running: ReturnType<typeof launch>;
  let preview: Preview;
  /** A page as it is served, but for the version that it was built in. */
  const served = async (path: string) => (await (await fetch(preview.address + path)).text()).replace(/ data-version="[^"]*"/, "");
  const atFirst = new Map<string, string>();
  beforeAll(async () => {
    writeFiles(seeds, first);
    running = launch(seeds);
    preview = await whenServed(running);
    for (const path of ["index.html", "2024/01/one.html", "2024/02/two.html"]) atFirst.set(path, await served(path));
  });
  afterAll(() => running.end());

  /** Has the preview show the first two articles again, and opens a page of it; nothing but the preview reloads that page. */
  async function open(path: string) {
    become(seeds, first);
    for (const [shown, html] of atFirst) await expect.poll(() => served(shown), patience).toBe(html);
    const before = preview.printed().length;
    const page = await openPage();
    await page.goto(preview.address + path);
    const sees = (text: string) => page.getByText(text).first().waitFor(patience);
    return { page, sees, printed: () => preview.printed().slice(before) };
  }

  test("it shows a change to the article, by itself and without a complaint", async () => {
    const { page, sees } = await open("2024/01/one.html");
    const found = complaints(page, preview.address);
    writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "改过的正文。" }) });
    await sees("改过的正文。");
    writeFiles(seeds, { "one.txt": seed({ title: "改过的标题", date: "2024-01-01", body: "改过的正文。" }) });
    await page.getByRole("heading", { level: 1, name: "改过的标题" }).waitFor(patience);
    expect(found).toEqual([]);
  });

  test("the search finds what an article says now, once nobody edits it any more", async () => {
    const { page } = await open("search/index.html");
    writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "蒹葭苍苍。" }) });
    const found = async () => {
      await page.goto(`${preview.address}search/index.html?q=${encodeURIComponent("蒹葭")}`);
      // Where the index is of another build than the page, it never comes; then the page is asked again.
      const isReady = page.locator("#results[data-state=ready]").waitFor({ timeout: 1_000 });
      return isReady.then(
        () => page.locator("#results").getAttribute("data-count"),
        () => null,
      );
    };
    await expect.poll(found, patience).toBe("1");
  });

  test("home shows an article that is added, one that is renamed at its new address, and no longer one that is deleted", async () => {
    const { page, sees } = await open("index.html");
    const article = (name: string) => page.getByRole("main").getByRole("link", { name });
    writeFiles(seeds, { "three.txt": seed({ title: "第三篇", date: "2024-03-03" }) });
    await article("第三篇").waitFor(patience);
    renameSync(join(seeds, "three.txt"), join(seeds, "drei.txt"));
    await expect.poll(() => article("第三篇").getAttribute("href"), patience).toBe("2024/03/drei.html");
    rmSync(join(seeds, "two.txt"));
    await article("第二篇").waitFor({ ...patience, state: "detached" });
    await sees("第一篇");
    await sees("第三篇");
  });

  test("it shows a change of the settings, of the style sheet, and of a page of the archive's own", async () => {
    const { page, sees } = await open("index.html");
    const shows = (property: string) =>
      page.evaluate((name) => getComputedStyle(document.querySelector("h2") ?? document.body).getPropertyValue(name), property);
    writeFiles(seeds, { "archive.yaml": "title: 改了名的档案\n", "theme/style.css": "h2 { letter-spacing: 5px }\n" });
    await sees("改了名的档案");
    await expect.poll(() => shows("letter-spacing"), patience).toBe("5px");
    writeFiles(seeds, { "theme/style.css": "h2 { letter-spacing: 9px }\n", "pages/说明.md": "---\nplace: navigation\n---\n说明。\n" });
    await expect.poll(() => shows("letter-spacing"), patience).toBe("9px");
    await page.getByRole("banner").getByRole("link", { name: "说明" }).waitFor(patience);
  });

  test("it gives way to the page that says there is none when the article is deleted", async () => {
    const { sees } = await open("2024/01/one.html");
    rmSync(join(seeds, "one.txt"));
    await sees("页面不存在");
  });

  test("an article that is broken is reported with file, line and rule; the others go on; mended, it is back", async () => {
    const { page, sees, printed } = await open("2024/02/two.html");
    writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-02-30" }) });
    await expect.poll(printed, patience).toMatch(/error bad-date \(1 file\): .*2024-02-30.*\n.*one\.txt:2:\d+\n/);
    writeFiles(seeds, { "two.txt": seed({ title: "第二篇", date: "2024-02-02", body: "这一篇照样更新。" }) });
    await sees("这一篇照样更新。");
    expect(await page.locator('a[rel="prev"]').count()).toBe(0);
    writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-30" }) });
    await page.locator('a[rel="prev"]').waitFor(patience);
    await page.locator('a[rel="prev"]').click();
    await page.waitForURL(`${preview.address}2024/01/one.html`);
  });

  test("an archive of which nothing is sound is reported, and comes back when one article is mended", async () => {
    const { sees, printed } = await open("index.html");
    writeFiles(seeds, { "one.txt": "", "two.txt": "" });
    await expect.poll(printed, patience).toMatch(/empty-body[\s\S]*The site stays as it was until this is mended/);
    writeFiles(seeds, { "two.txt": seed({ title: "修好的第二篇", date: "2024-02-02" }) });
    await sees("修好的第二篇");
  });

  test("a page that is not seen, such as one in another tab, listens no more, and is up to date when it is seen again", async () => {
    const { page, sees } = await open("2024/01/one.html");
    // No page of a browser without a screen is ever hidden, so this one says that it is.
    const become = (state: DocumentVisibilityState) =>
      page.evaluate((now) => {
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    await become("hidden");
    writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "没人看时改的正文。" }) });
    await expect.poll(() => served("2024/01/one.html"), patience).toContain("没人看时改的正文。");
    expect(await page.getByText("没人看时改的正文。").count()).toBe(0);
    await become("visible");
    await sees("没人看时改的正文。");
  });

  test("a change made while the page is still loading is not missed", async () => {
    const { page, sees } = await open("about/index.html");
    // The page has its text and not yet the script that listens for changes.
    let listen = () => {};
    const held = new Promise<void>((resolve) => {
      listen = resolve;
    });
    await page.route("**/.preview/reload.js", (route) => held.then(() => route.continue()));
    await page.goto(`${preview.address}2024/01/one.html`, { waitUntil: "commit" });
    await sees("第一篇");
    writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "加载时改的正文。" }) });
    await expect.poll(() => served("2024/01/one.html"), patience).toContain("加载时改的正文。");
    listen();
    await sees("加载时改的正文。");
  });
});

test("a change made the moment it serves is not missed", async () => {
  const seeds = temporaryFolder();
  writeFiles(seeds, first);
  const preview = await startPreview(seeds);
  writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "马上改的正文。" }) });
  const page = await openPage();
  await page.goto(`${preview.address}2024/01/one.html`);
  await page.getByText("马上改的正文。").waitFor(patience);
});

describe("the server restarts by itself, at the same address, when", () => {
  test.each([
    {
      what: "a template",
      file: "templates/about.11ty.tsx",
      from: "关于本存档",
      to: "关于这个存档",
      path: "about/index.html",
      heading: "关于这个存档",
    },
    {
      what: "a source file",
      file: "src/site/paths.ts",
      from: '"about/index.html"',
      to: '"about/us.html"',
      path: "about/us.html",
      heading: "关于本存档",
    },
  ])("$what is edited, and the pages are as the edit has them", async ({ file, from, to, path, heading }) => {
    const seeds = temporaryFolder();
    writeFiles(seeds, first);
    const preview = await startPreview(seeds);
    const source = readFileSync(join(project, file), "utf8");
    onTestFinished(() => writeFiles(project, { [file]: source }));
    expect(source).toContain(from);
    writeFiles(project, { [file]: source.replace(from, to) });
    const served = () => preview.printed().match(/^Serving \S+/gm);
    await expect.poll(served, patience).toEqual([`Serving ${preview.address}`, `Serving ${preview.address}`]);
    const page = await openPage();
    await page.goto(preview.address + path);
    expect(await page.locator("h1").textContent()).toBe(heading);
  });
});

test("a port that is taken is named, and the next one is used", async () => {
  await takePort(8080);
  const seeds = temporaryFolder();
  writeFiles(seeds, first);
  const preview = await startPreview(seeds);
  expect(preview.printed()).toContain("Port 8080 is taken");
  expect(Number(new URL(preview.address).port)).toBeGreaterThan(8080);
  expect((await fetch(preview.address)).status).toBe(200);
});

test("a page of another origin can neither end the preview nor read anything of it", async () => {
  const seeds = temporaryFolder();
  writeFiles(seeds, first);
  const preview = await startPreview(seeds);
  const evil = join(temporaryFolder(), "evil");
  writeFiles(evil, { "index.html": "<!doctype html><title>Evil</title>" });
  const { address, server } = await serve(evil, "/evil/");
  onTestFinished(() => void server.close().closeAllConnections());
  const page = await openPage();
  await page.goto(`${address}index.html`);
  const tried = await page.evaluate(async (site) => {
    const outcome = (target: EventTarget, good: string) =>
      new Promise<string>((resolve) => {
        target.addEventListener(good, () => resolve(good));
        target.addEventListener("error", () => resolve("error"));
      });
    const script = async (path: string) => {
      const element = document.createElement("script");
      element.src = site + path;
      document.head.append(element);
      return outcome(element, "load");
    };
    const image = (path: string) => {
      const element = new Image();
      element.src = site + path;
      return outcome(element, "load");
    };
    return {
      images: await Promise.all(["%", "/", "/[", "..%2f", "%5c", "icon.svg", "index.html"].map(image)),
      scripts: await Promise.all([".preview/reload.js", "search/folding.js", "feed.json"].map(script)),
      page: await fetch(site).then(
        (response) => response.text(),
        () => "error",
      ),
      changes: await outcome(new EventSource(`${site}.preview/changes`), "open"),
      socket: await outcome(new WebSocket(site.replace("http", "ws")), "open"),
    };
  }, preview.address);
  const error = "error";
  expect(tried).toEqual({
    images: [error, error, error, error, error, error, error],
    scripts: [error, error, error],
    page: error,
    changes: error,
    socket: error,
  });
  // Nor one that comes under a name that leads here.
  expect((await page.goto(preview.address.replace("localhost", "evil.example")))?.status()).toBe(403);
  // It goes on, and a link to it may stand anywhere.
  await page.goto(`${address}index.html`);
  await page.evaluate((site) => location.assign(site), preview.address);
  await page.getByRole("main").getByRole("link", { name: "第二篇" }).waitFor(patience);
});

test("nothing that happens to the folder ends the preview: links in circles, and the folder moved away, deleted and back", async () => {
  const around = temporaryFolder();
  const seeds = join(around, "seeds");
  writeFiles(seeds, { ...first, "2024/three.txt": seed({ title: "第三篇", date: "2024-03-03" }) });
  symlinkSync(".", join(seeds, "self"));
  symlinkSync("..", join(seeds, "2024/up"));
  symlinkSync("loop.md", join(seeds, "loop.md"));
  const preview = await startPreview(seeds);
  const page = await openPage();
  await page.goto(`${preview.address}2024/01/one.html`);
  renameSync(seeds, join(around, "away"));
  await expect.poll(preview.printed, patience).toMatch(/the folder \S+ does not exist/);
  renameSync(join(around, "away"), seeds);
  writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "搬回来以后改的。" }) });
  await page.getByText("搬回来以后改的。").waitFor(patience);
  rmSync(seeds, { recursive: true });
  writeFiles(seeds, { "one.txt": seed({ title: "第一篇", date: "2024-01-01", body: "删去以后重写的。" }) });
  await page.getByText("删去以后重写的。").waitFor(patience);
  expect(preview.printed()).not.toMatch(/^ +at /m);
});

test("Ctrl-C ends the preview: no process goes on, the port is free, and no folder is left, even with a page open", async () => {
  const seeds = temporaryFolder();
  writeFiles(seeds, first);
  const preview = await startPreview(seeds);
  // This preview's own: those of the tests above, which ended as this one will, are gone.
  expect(folders(seeds)).toHaveLength(1);
  const page = await openPage();
  await page.goto(preview.address);
  await preview.interrupt();
  await expect.poll(preview.runs, patience).toBe(false);
  expect(preview.printed()).not.toMatch(/Failed|Error|fault/);
  expect(readdirSync(cacheOf(seeds)).filter((name) => name.startsWith("preview-"))).toEqual([]);
  expect(await takePort(Number(new URL(preview.address).port))).toBe(true);
});

test("Ctrl-C ends it in the middle of a build, and leaves nothing either", async () => {
  const seeds = temporaryFolder();
  const articles = Array.from({ length: 3_000 }, (_, index) => [
    `${index}.txt`,
    seed({ title: `第${index}篇`, date: `${1950 + (index % 70)}-01-01` }),
  ]);
  writeFiles(seeds, Object.fromEntries(articles));
  const preview = runPreview(seeds);
  await expect
    .poll(() => (existsSync(cacheOf(seeds)) ? folders(seeds) : []).flatMap((name) => readdirSync(join(cacheOf(seeds), name))), {
      ...patience,
      interval: 5,
    })
    .toContain(".site.jiuwen-staging");
  await preview.interrupt();
  await expect.poll(preview.runs, patience).toBe(false);
  // It has come to no end, and to no complaint.
  expect(preview.printed()).not.toMatch(/articles|Failed|Error|fault|ended/);
  expect(readdirSync(cacheOf(seeds)).filter((name) => name.startsWith("preview-"))).toEqual([]);
});

test("the folder of a preview that was killed goes when the next one starts, that of one that lives does not", async () => {
  const seeds = temporaryFolder();
  writeFiles(seeds, first);
  await (await startPreview(seeds)).kill();
  const [dead] = folders(seeds);
  expect(dead).toBeDefined();
  await startPreview(seeds);
  const [alive] = folders(seeds);
  expect([folders(seeds).length, alive === dead]).toEqual([1, false]);
  const second = await startPreview(seeds);
  expect(folders(seeds)).toHaveLength(2);
  await second.interrupt();
  expect(folders(seeds)).toEqual([alive]);
});

test("an address at which it cannot be served is named, and it ends", () => {
  const seeds = temporaryFolder();
  writeFiles(seeds, first);
  const { status, stderr } = jiuwenProcess(["dev", seeds, "--host", "192.0.2.1"]);
  expect(stderr).toContain("192.0.2.1 cannot be served at");
  expect(status).toBe(2);
});

test("an input folder that does not exist is named, and nothing is served", () => {
  const { status, stdout, stderr } = jiuwenProcess(["dev", "nowhere"]);
  expect(stderr).toContain("the folder nowhere does not exist");
  expect(stdout).toBe("");
  expect(status).toBe(2);
});
