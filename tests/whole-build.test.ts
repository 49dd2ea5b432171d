import { execFileSync, spawn, spawnSync } from "node:child_process";
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { built } from "./built.ts";
import { hostileSeeds, hostileSettings, markdownSeed, newsSeeds, realSeeds, settings, signedSeeds } from "./samples.ts";
import { brokenJson, brokenLinks, brokenXml, type Files, invalidMarkup, pagesOf, scriptFaults } from "./site-check.ts";
import {
  copyProject,
  jiuwen,
  jiuwenProcess,
  projectRoot,
  readFiles,
  seed,
  sharedFolder,
  temporaryFolder,
  writeFiles,
} from "./workspace.ts";

const shared = sharedFolder();
const input = join(shared, "seeds");
const output = join(shared, "site");

/** The five real articles, enough short ones for several list pages, Markdown, a summer of daylight-saving time, and a tag for each trap. */
const corpus = {
  ...realSeeds(),
  "archive.yaml": settings("pageSize: 3"),
  ...signedSeeds(11, "2020-01-05"),
  "1988.md": markdownSeed,
  "无时刻.txt": seed({ title: "只有日期的文章", date: "2020-02-29", views: null, more: "标签: C/C++、.. CON\n" }),
};

/** The built corpus, read once. */
let site: Files;

beforeAll(() => {
  writeFiles(input, corpus);
  build(input, output);
  site = readFiles(output);
});

/** Builds a folder into another and returns what was printed; fails the test when the build does. */
function build(from: string, to: string, options: readonly string[] = [], environment?: Readonly<Record<string, string>>): string {
  const args = ["build", from, "--output", to, ...options];
  const run = environment ? jiuwenProcess(args, environment) : jiuwen(args);
  expect(run.stderr).not.toMatch(/error|Failed/);
  expect(run.status).toBe(0);
  return run.stdout;
}

/** The paths at which two sites differ, so that a failure names them and shows no bytes. */
function differences(a: Files, b: Files): string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => a.get(path)?.equals(b.get(path) ?? Buffer.of()) !== true || !b.has(path)).sort();
}

/** Makes Node's clock show a time thirty years on. */
const thirtyYearsLater = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    const Now = Date;
    const later = () => Now.now() + 30 * 365.25 * 86_400_000;
    globalThis.Date = class extends Now {
      constructor(...parts) { super(...(parts.length === 0 ? [later()] : parts)); }
      static now() { return later(); }
    };`)}`,
};

describe("the same input gives the same bytes", () => {
  test.each([
    { when: "built again", environment: {} },
    { when: "in New York", environment: { TZ: "America/New_York" } },
    { when: "in Shanghai", environment: { TZ: "Asia/Shanghai" } },
    { when: "in Turkish, where i is no I in lower case", environment: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
    { when: "in Arabic, which has its own digits", environment: { LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8", LANGUAGE: "ar" } },
    { when: "without a locale", environment: { LANG: "C", LC_ALL: "C" } },
    { when: "thirty years later", environment: thirtyYearsLater },
  ])("$when", ({ environment }) => {
    const again = join(temporaryFolder(), "site");
    build(input, again, [], environment);
    expect(differences(readFiles(again), site)).toEqual([]);
  });

  test("though in thirty years the clock shows another time", () => {
    const year = spawnSync(process.execPath, ["-p", "[new Date().getFullYear(), Date.now()].join()"], {
      env: { ...process.env, ...thirtyYearsLater },
      encoding: "utf8",
    });
    const [shown, now] = year.stdout.split(",").map(Number);
    expect(shown).toBeGreaterThan(new Date().getFullYear() + 28);
    expect(now).toBeGreaterThan(Date.now() + 28 * 365 * 86_400_000);
  });

  test("with the files created in another order", () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, "seeds"), Object.fromEntries(Object.entries(corpus).reverse()));
    build(join(folder, "seeds"), join(folder, "site"));
    expect(differences(readFiles(join(folder, "site")), site)).toEqual([]);
  });

  test("on a fresh clone, in another folder, by the README's command", () => {
    const clone = copyProject(join(temporaryFolder(), "a clone"));
    execFileSync("npm", ["run", "--silent", "build", "--", input, "--output", "_site"], { cwd: clone, stdio: "pipe" });
    expect(differences(readFiles(join(clone, "_site")), site)).toEqual([]);
  });

  test("as plain Eleventy gives, as far as pages and feeds go", () => {
    const folder = temporaryFolder();
    build("seeds", join(folder, "built"));
    execFileSync("npm", ["run", "--silent", "eleventy", "--", `--output=${join(folder, "plain")}`], { cwd: projectRoot, stdio: "pipe" });
    // All but what is no page: assets, sources, data, which are written article by article, and the search index.
    const beside = /^assets\/|^\d{4}\/\d\d\/[^/]+\.txt$|^data\/|^search\/.*\.js$/;
    const pages = new Map([...readFiles(join(folder, "built"))].filter(([path]) => !beside.test(path)));
    expect([...pages.keys()]).toEqual(expect.arrayContaining(["index.html", "feed.xml", "feed.json", "site.webmanifest"]));
    expect(differences(readFiles(join(folder, "plain")), pages)).toEqual([]);
  });
});

describe("the built site", () => {
  test("has a page of every kind, so that the tests below see them all", () => {
    expect([...site.keys()]).toEqual(
      expect.arrayContaining([
        "index.html",
        "page/1.html",
        "page/5.html",
        "2024/04/98bcdf8a17d63228.html",
        "2024/04/98bcdf8a17d63228.txt",
        "1988/07/1988.md",
        "2020/index.html",
        "2020/02/index.html",
        "on-this-day/index.html",
        "on-this-day/02-29.html",
        "ranking/index.html",
        "ranking/2020.html",
        "tags/index.html",
        "tags/by-name.html",
        "tags/通讯/index.html",
        "tags/通讯/1.html",
        "tags/通讯/feed.xml",
        "tags/C~2FC++/index.html",
        "tags/~2E~2E/index.html",
        "authors/index.html",
        "authors/王琳/index.html",
        "sources/index.html",
        "sources/校刊/index.html",
        "sources/校刊/1.html",
        "about/index.html",
        "404.html",
        "feed.xml",
        "feed.json",
        "robots.txt",
        "site.webmanifest",
        "assets/icon.svg",
        "data/1988.jsonl.gz",
        "data/articles.csv",
        "data/datapackage.json",
      ]),
    );
  });

  test("has no link or fragment that leads nowhere, and none out of its folder", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test("is valid HTML on every page", () => {
    expect(invalidMarkup(site)).toEqual([]);
  });

  test("lets no script run on a page but the site's own file and the few lines whose hash the page's policy names", () => {
    const faults = [...pagesOf(site)].flatMap(([path, html]) => scriptFaults(html).map((fault) => `${path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test("names its style sheet and its scripts after their content, so that an old copy is never taken for a new one", () => {
    const assets = [...site.keys()].filter((path) => path.startsWith("assets/"));
    expect(assets).toEqual([
      expect.stringMatching(/^assets\/citation-\w{8}\.js$/),
      expect.stringMatching(/^assets\/export-\w{8}\.js$/),
      expect.stringMatching(/^assets\/hits-\w{8}\.js$/),
      "assets/icon.svg",
      expect.stringMatching(/^assets\/not-found-\w{8}\.js$/),
      expect.stringMatching(/^assets\/search-\w{8}\.js$/),
      expect.stringMatching(/^assets\/site-\w{8}\.js$/),
      expect.stringMatching(/^assets\/style-\w{8}\.css$/),
      expect.stringMatching(/^assets\/trend-\w{8}\.js$/),
    ]);
  });

  test("names no folder of the machine it was built on", () => {
    const naming = [...site].filter(([, bytes]) => [shared, projectRoot].some((folder) => bytes.includes(folder)));
    expect(naming.map(([path]) => path)).toEqual([]);
  });
});

describe("a site of hostile articles under a hostile name", () => {
  let hostile: Files;
  beforeAll(() => {
    const blank = ["\u0001", "\uFFFE\uFFFF", "\u0008 \u000B", "甲\u0001"];
    hostile = built({
      ...hostileSeeds(),
      "blank.md": `---\ntitle: "\\uFFFE"\ndate: 2024-06-01\ncolumn: "\\u0002"\ntags: ${JSON.stringify(blank)}\nauthor: "\\uFFFF"\n---\n\uFFFE正文。\n`,
      "\uFFFF\uFDD0.txt": seed({ date: "2024-06-02" }),
      "archive.yaml": `${hostileSettings}url: https://archive.example.org/\npageSize: 5\n`,
    });
  });

  test("has no link that leads nowhere, none out of its folder, and none that is a script", () => {
    expect(brokenLinks(hostile, "https://archive.example.org/")).toEqual([]);
  });

  test("lets no script run that is not its own", () => {
    expect([...pagesOf(hostile)].flatMap(([path, html]) => scriptFaults(html).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  test("is valid HTML on every page", () => {
    expect(invalidMarkup(hostile)).toEqual([]);
  });

  test("has XML that parses in every feed and sitemap, and JSON that does", () => {
    expect([...hostile.keys()].filter((path) => path.endsWith(".xml")).length).toBeGreaterThan(4);
    expect(brokenXml(hostile)).toEqual([]);
    expect(brokenJson(hostile)).toEqual([]);
  });

  test("shows a tag of which XML cannot hold anything on the page of its article", () => {
    const [shown] = [...pagesOf(hostile)].filter(([path]) => path === "2024/06/blank.html").map(([, html]) => html);
    expect(shown).toContain('rel="tag">\u0001</a>');
    expect(shown).toContain('rel="tag">甲\u0001</a>');
  });
});

describe("the checker of XML and JSON sees", () => {
  test.each([
    { what: "an attribute without a value", path: "feed.xml", text: "<category term/>" },
    { what: "a control character", path: "a/sitemap.xml", text: "<loc>\u0001</loc>" },
    { what: "a document without an end", path: "icon.svg", text: "<svg>" },
  ])("$what", ({ path, text }) => {
    expect(brokenXml(new Map([[path, Buffer.from(text)]]))).toEqual([expect.stringContaining(`${path}: `)]);
  });

  test.each([
    { what: "JSON that is none", path: "feed.json", text: "{" },
    { what: "a line that a program could part", path: "data/2024.jsonl", text: '{"title":"a\u2028' },
    { what: "data in a page", path: "a.html", text: '<script type="application/ld+json">{"a":</script>' },
  ])("$what", ({ path, text }) => {
    expect(brokenJson(new Map([[path, Buffer.from(text)]]))).toEqual([expect.stringContaining(`${path}: `)]);
  });
});

describe("the script checker sees", () => {
  const policy = "default-src 'self';frame-src 'none';object-src 'none';base-uri 'none';form-action 'self'";
  const page = (html: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">${html}`;
  test.each([
    { what: "a script in the page", html: "<script>2</script>", fault: "an inline script that the policy refuses: 2" },
    { what: "styles in the page", html: "<style>p{}</style>", fault: "an inline style that the policy refuses: p{}" },
    { what: "a script of another site", html: '<script src="//x.org/x.js"></script>', fault: "a script from //x.org/x.js" },
    { what: "an attribute that is a script", html: '<p onclick="x()"></p>', fault: "onclick on <p>" },
    { what: "an attribute that is a style, which the policy refuses", html: '<p style="x"></p>', fault: "style on <p>" },
  ])("$what", ({ html, fault }) => {
    expect(scriptFaults(page(html))).toEqual([fault]);
  });

  test.each([
    { what: "allows scripts in the page", wide: policy.replace("'self'", "'self' 'unsafe-inline'") },
    { what: "allows another site", wide: policy.replace("'self'", "'self' https://x.org") },
    { what: "allows more of one kind", wide: `${policy};script-src *` },
    { what: "says nothing of plug-ins", wide: policy.replace("object-src 'none';", "") },
    { what: "is not there", wide: "" },
  ])("a policy that $what", ({ wide }) => {
    expect(scriptFaults(page("").replace(policy, wide))).toEqual([`a policy that says ${wide}`]);
  });

  test("nothing wrong in data, and in the site's own script", () => {
    expect(scriptFaults(page('<script type="application/ld+json">{}</script><script defer src="../assets/site-A.js"></script>'))).toEqual(
      [],
    );
  });
});

describe("the link checker sees", () => {
  const page = (html: string) => new Map([["a/b.html", Buffer.from(html)]]);
  test.each([
    { what: "a missing file", html: '<a href="c.html">', fault: "a/b.html -> c.html: there is no file a/c.html" },
    { what: "a folder without index.html", html: '<a href="../a/">', fault: "a/b.html -> ../a/: there is no file a/" },
    { what: "a fragment without an element", html: '<a href="#x">', fault: "a/b.html -> #x: nothing in a/b.html has the id x" },
    { what: "a link above the site", html: '<a href="../../x">', fault: "a/b.html -> ../../x: leads out of the site's folder" },
    {
      what: "a link to the root of the domain",
      html: '<a href="/a/b.html">',
      fault: "a/b.html -> /a/b.html: leads out of the site's folder",
    },
    {
      what: "what is loaded from elsewhere",
      html: '<img src="https://x.org/i">',
      fault: "a/b.html -> https://x.org/i: loads from https://x.org",
    },
    { what: "a script as an address", html: '<a href="javascript:x">', fault: "a/b.html -> javascript:x: loads from javascript://" },
    {
      what: "where a page forwards to",
      html: '<meta http-equiv="refresh" content="0; url=c.html">',
      fault: "a/b.html -> c.html: there is no file a/c.html",
    },
    {
      what: "a missing feed",
      html: '<link rel="alternate" type="application/atom+xml" href="../feed.xml">',
      fault: "a/b.html -> ../feed.xml: there is no file feed.xml",
    },
    {
      what: "another language of the page elsewhere, which is no way to go",
      html: '<link rel="alternate" href="https://x.org/">',
      fault: "a/b.html -> https://x.org/: loads from https://x.org",
    },
    { what: "a missing script", html: '<script src="x.js"></script>', fault: "a/b.html -> x.js: there is no file a/x.js" },
    { what: "a missing manifest", html: '<link rel="manifest" href="x">', fault: "a/b.html -> x: there is no file a/x" },
    {
      what: "a link in a drawing",
      html: '<svg><a href="c.html"><path/></a></svg>',
      fault: "a/b.html -> c.html: there is no file a/c.html",
    },
    { what: "the same in SVG's old way", html: '<svg><a xlink:href="c"></a></svg>', fault: "a/b.html -> c: there is no file a/c" },
    {
      what: "what a drawing draws from elsewhere",
      html: '<svg><use href="c.svg"/></svg>',
      fault: "a/b.html -> c.svg: there is no file a/c.svg",
    },
    { what: "a page in an address", html: '<a href="data:text/html,x">', fault: "a/b.html -> data:text/html,x: loads from data://" },
    { what: "a picture in an address", html: '<img src="data:image/png,x">', fault: "a/b.html -> data:image/png,x: loads from data://" },
    {
      what: "a download in an address",
      html: '<a download="x.bib" href="data:text/plain,x">',
      fault: "a/b.html -> data:text/plain,x: loads from data://",
    },
  ])("$what", ({ html, fault }) => {
    expect(brokenLinks(page(html))).toEqual([fault]);
  });

  test("what a web manifest names in vain", () => {
    const manifest = { start_url: "../index.html", icons: [{ src: "icon.svg" }] };
    const files = new Map([
      ["index.html", Buffer.from("")],
      ["a/site.webmanifest", Buffer.from(JSON.stringify(manifest))],
    ]);
    expect(brokenLinks(files)).toEqual(["a/site.webmanifest -> icon.svg: there is no file a/icon.svg"]);
  });

  test("nothing wrong in links that lead somewhere", () => {
    const links = '<a href="#%E5%B9%B4"></a><a href="b.html#年"></a><a href="https://x.org/"></a>';
    expect(brokenLinks(page(`<p id="年">${links}<link rel="canonical" href="https://x.org/b.html">`))).toEqual([]);
  });
});

describe("a build over an earlier one", () => {
  test("changes nothing and touches no file when the input is the same", () => {
    const before = traces(output);
    expect(build(input, output)).toContain("Files: 0 new, 0 changed, 0 removed\n");
    expect(traces(output)).toEqual(before);
  });

  test("writes every file anew with --clean", () => {
    const site = join(temporaryFolder(), "site");
    build(input, site);
    const before = traces(site);
    const files = readFiles(site);
    expect(build(input, site, ["--clean"])).toContain(`Files: 0 new, ${files.size} changed, 0 removed\n`);
    expect(differences(readFiles(site), files)).toEqual([]);
    expect([...files.keys()].filter((path) => traces(site).get(path) === before.get(path))).toEqual([]);
  });

  test("leaves no page of what was removed, renamed or edited, and no empty folder", () => {
    const folder = temporaryFolder();
    const [seeds, site] = [join(folder, "seeds"), join(folder, "site")];
    writeFiles(seeds, {
      "kept.txt": seed(),
      "removed.txt": seed({ date: "1999-12-31", more: "标签: 世纪末\n" }),
      "old-name.txt": seed({ title: "改名的文章", date: "2024-03-01" }),
      "edited.txt": seed({ title: "改期的文章", date: "2023-01-01" }),
    });
    build(seeds, site);

    rmSync(join(seeds, "removed.txt"));
    renameSync(join(seeds, "old-name.txt"), join(seeds, "new-name.txt"));
    writeFiles(seeds, { "edited.txt": seed({ title: "改期的文章", date: "2023-02-02" }), "added.txt": seed({ date: "2025-01-01" }) });
    build(seeds, site);

    build(seeds, join(folder, "anew"));
    expect([...traces(site).keys()]).toEqual([...traces(join(folder, "anew")).keys()]);
    expect(differences(readFiles(site), readFiles(join(folder, "anew")))).toEqual([]);
    expect([...readFiles(site).keys()]).toEqual(
      expect.arrayContaining(["2024/03/new-name.html", "2023/02/edited.html", "2025/01/added.html"]),
    );
  });

  test("leaves files alone that it has not published, also where it removes a folder's last page", () => {
    const folder = temporaryFolder();
    const [seeds, site] = [join(folder, "seeds"), join(folder, "site")];
    const foreign = {
      CNAME: "news.example.org\n",
      "1999/12/notes.html": "mine",
      ".git/HEAD": "ref: refs/heads/pages\n",
      "page/9.html": "mine",
    };
    writeFiles(seeds, { "kept.txt": seed(), "removed.txt": seed({ date: "1999-12-31" }) });
    writeFiles(site, foreign);
    build(seeds, site);
    rmSync(join(seeds, "removed.txt"));
    build(seeds, site);

    build(seeds, join(folder, "anew"));
    const expected = new Map([
      ...readFiles(join(folder, "anew")),
      ...Object.entries(foreign).map(([path, text]) => [path, Buffer.from(text)] as const),
    ]);
    expect(differences(readFiles(site), expected)).toEqual([]);
  });

  test("leaves nothing beside the output folder", () => {
    expect(readdirSync(shared).sort()).toEqual(["seeds", "site"]);
  });
});

/** Which file stands at each path, and since when: a file that is written again or replaced has another trace. Folders are traced too. */
function traces(folder: string): Map<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).sort();
  return new Map(
    paths.map((path) => {
      const { ino, mtimeNs, ctimeNs } = lstatSync(join(folder, path), { bigint: true });
      return [path, `${ino} ${mtimeNs} ${ctimeNs}`];
    }),
  );
}

describe("adding a newest article to pages of three", () => {
  const folder = sharedFolder();
  const [seeds, out] = [join(folder, "seeds"), join(folder, "site")];
  const all = Object.entries(newsSeeds(13, "2020-01-05"));
  const isList = (path: string) => /^(?:index|page\/\d+|tags\/[^/]+\/(?:index|\d+))\.html$/.test(path);

  /** The list pages after the first `count` articles. Articles 1 to 8 are also about a subject that is over: its list must not change any more. */
  function listsAt(count: number): Files {
    const files = all
      .slice(0, count)
      .map(([name, text], index) => [name, index < 8 ? text.replace("标签: ", "标签: 往事、") : text] as const);
    writeFiles(seeds, { "archive.yaml": "pageSize: 3", ...Object.fromEntries(files) });
    build(seeds, out);
    return new Map([...readFiles(out)].filter(([path]) => isList(path)));
  }

  let before: Files;
  beforeAll(() => {
    before = listsAt(8);
  });

  // Of 8 articles, 3 are on the one sealed page and 5 on the first. A sealed page appears where a page forwarded to home before.
  // The sealed pages of a tag hold nine, and the first one is sealed with the twelfth article.
  test.each([
    { count: 9, changed: ["index.html", "page/2.html"], added: ["page/3.html"], ofTag: [] },
    { count: 10, changed: ["index.html"], added: [], ofTag: [] },
    { count: 11, changed: ["index.html"], added: [], ofTag: [] },
    { count: 12, changed: ["index.html", "page/3.html"], added: ["page/4.html"], ofTag: ["tags/通讯/1.html", "tags/通讯/2.html"] },
    { count: 13, changed: ["index.html"], added: [], ofTag: [] },
  ])("as number $count changes $changed and its tag's first page, and adds $added and $ofTag", ({ count, changed, added, ofTag }) => {
    const after = listsAt(count);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([...added, ...ofTag]);
    expect([...before.keys()].filter((path) => after.get(path)?.equals(before.get(path) ?? Buffer.of()) !== true).sort()).toEqual(
      [...changed, "tags/通讯/index.html"].sort(),
    );
    before = after;
  });

  test("changes no other page of the site but those that show it, those beside it in time, and those that count", () => {
    const folder = temporaryFolder();
    const files = Object.entries(newsSeeds(15, "2020-01-05"));
    const siteOf = (count: number) => {
      writeFiles(join(folder, "seeds"), { "archive.yaml": "pageSize: 3", ...Object.fromEntries(files.slice(0, count)) });
      build(join(folder, "seeds"), join(folder, "site"));
      return readFiles(join(folder, "site"));
    };
    const [before, after] = [siteOf(14), siteOf(15)];
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([
      "2020/05/news-015.html",
      "2020/05/news-015.txt",
      "on-this-day/05-24.html",
      "page/5.html",
    ]);
    const changed = differences(before, after).filter((path) => before.has(path));
    // Which of the index's open segment its words change is no matter; the rest of the index it leaves alone.
    expect(changed.filter((path) => /^search\/(?!open\/)/.test(path))).toEqual(["search/labels/common.js", "search/start.js"]);
    expect(changed.filter((path) => !path.startsWith("search/"))).toEqual([
      // Those that it is related to.
      "2020/04/news-010.html",
      "2020/04/news-012.html",
      "2020/05/index.html",
      "2020/05/news-013.html",
      "2020/05/news-014.html",
      "2020/index.html",
      "about/index.html",
      "data/2020.jsonl.gz",
      "data/articles.csv",
      "data/datapackage.json",
      "feed.json",
      "feed.xml",
      "index.html",
      // The days before and after 24 May, the year having no end.
      "on-this-day/01-05.html",
      "on-this-day/05-14.html",
      "on-this-day/index.html",
      "page/4.html",
      "ranking/2020.html",
      "ranking/index.html",
      "tags/by-name.html",
      "tags/index.html",
      "tags/通讯/feed.xml",
      "tags/通讯/index.html",
    ]);
  });
});

test("an .eleventyignore where a build is started keeps no page away", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "seeds/a.txt": seed(), ".eleventyignore": `${relative(folder, projectRoot)}/**\n**\n` });
  const args = ["build", "seeds", "--output", "site"];
  const run = spawnSync(process.execPath, [join(projectRoot, "dist/src/cli.js"), ...args], { cwd: folder, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(readdirSync(join(folder, "site"))).toContain("index.html");
});

describe("a build that cannot be finished", () => {
  test("leaves nothing behind when it is interrupted", async () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, "seeds"), newsSeeds(2_000, "1960-01-05"));
    const args = ["build", join(folder, "seeds"), "--output", join(folder, "site")];
    const run = spawn(process.execPath, [join(projectRoot, "dist/src/cli.js"), ...args], { stdio: "ignore" });
    const ended = new Promise((resolve) => run.once("exit", resolve));
    await expect
      .poll(() => readdirSync(folder), { timeout: 30_000, interval: 5 })
      .toEqual([".site.jiuwen-lock", ".site.jiuwen-staging", "seeds"]);
    run.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(readdirSync(folder)).toEqual(["seeds"]);
  });
});

test("a tag that is named as home keeps its name on its pages", () => {
  const folder = temporaryFolder();
  const tagged = Object.entries(newsSeeds(12, "2020-01-05")).map(([name, text]) => [
    name,
    String(text).replace("标签: 通讯", "标签: 首页"),
  ]);
  writeFiles(join(folder, "seeds"), { ...Object.fromEntries(tagged), "archive.yaml": settings("pageSize: 3") });
  build(join(folder, "seeds"), join(folder, "site"));
  const page = (path: string) => readFiles(join(folder, "site")).get(path)?.toString("utf8");
  expect(page("tags/首页/1.html")).toContain("<title>首页：2020年1月—2020年3月（第 1 页）");
  expect(page("page/1.html")).toContain("<title>2020年1月（第 1 页）");
});

describe("--url", () => {
  const address = "https://archive.example.org/news";
  const folder = sharedFolder();
  let published: Files;

  /** A page without what it says of its own address: in its head, in its JSON-LD and in what cites it. */
  function withoutAddress(bytes: Buffer): string {
    return bytes
      .toString("utf8")
      .replace(/<link rel="canonical" [^>]*>/g, "")
      .replace(/,"url":"https:\/\/archive\.example\.org\/news\/\d[^"]*"/g, "")
      .replace(/(<span class="accessed">____-__-__<\/span>\]\.) https:\/\/archive\.example\.org\/news\/\d[^<]*\.html\.(?=<\/p>)/, "$1");
  }

  beforeAll(() => {
    build(input, folder, ["--url", address]);
    published = readFiles(folder);
  });

  test("puts each page's own address on it as its canonical link, and on a page that only forwards the one it leads to", () => {
    const canonical = (path: string) =>
      /<link rel="canonical" property="og:url" href="([^"]*)"/
        .exec(published.get(path)?.toString("utf8") ?? "")?.[1]
        ?.replace(`${address}/`, "");
    expect(canonical("index.html")).toBe("index.html");
    expect(canonical("tags/通讯/index.html")).toBe("tags/%E9%80%9A%E8%AE%AF/index.html");
    expect(canonical("page/1.html")).toBe("page/1.html");
    expect(canonical("page/6.html")).toBe("index.html");
    const without = [...pagesOf(published).keys()].filter((path) => canonical(path) === undefined);
    expect(without).toEqual(["404.html"]);
  });

  test("puts it there for those who share the page and those who cite it, and nowhere else but on 404.html, the about page and that of the search, which saves citations", () => {
    const without = (files: Files) =>
      new Map([...files].map(([path, bytes]) => [path, path.endsWith(".html") ? Buffer.from(withoutAddress(bytes)) : bytes]));
    const kinds = differences(without(published), without(site)).map((path) =>
      path.replace(/^tags\/[^/]+\/feed\.xml$/, "tags/NAME/feed.xml").replace(/\d{4}/, "YYYY"),
    );
    expect([...new Set(kinds)]).toEqual([
      "404.html",
      "about/index.html",
      "data/datapackage.json",
      "feed.json",
      "feed.xml",
      "robots.txt",
      "search/index.html",
      "sitemap-YYYY.xml",
      "sitemap-pages.xml",
      "sitemap.xml",
      "tags/NAME/feed.xml",
    ]);
  });

  test("adds to the about page where the archive is cited from, and the sitemap", () => {
    const about = (files: Files) => withoutAddress(files.get("about/index.html") ?? Buffer.of());
    const [before, after] = about(site).split('<span class="accessed">____-__-__</span>].');
    const sitemap = /搜索引擎可取用<a href="\.\.\/sitemap\.xml">站点地图<\/a>。/;
    expect(about(published)).toMatch(sitemap);
    expect(about(published).replace(sitemap, "")).toBe(`${before}<span class="accessed">____-__-__</span>]. ${address}/.${after}`);
  });

  test("tells 404.html, which is served at any address, where its links begin", () => {
    const page = published.get("404.html")?.toString("utf8") ?? "";
    const base = '<base href="/news/">';
    expect(page).toContain(base);
    // A bare fragment would then lead to another page, so it has no skip link.
    const without = site
      .get("404.html")
      ?.toString("utf8")
      .replace(/<a class="skip".*?<\/a>/, "");
    expect(withoutAddress(Buffer.from(page)).replace(base, "").replace("base-uri 'self'", "base-uri 'none'")).toBe(without);
  });

  test("leaves every link in order at that address", () => {
    expect(brokenLinks(published, `${address}/`)).toEqual([]);
  });

  test.each(["example.org", "ftp://example.org/", "https://example.org/?a=1", "https://user@example.org/"])("refuses %s", (url) => {
    const run = jiuwen(["build", input, "--output", join(temporaryFolder(), "site"), "--url", url]);
    expect(run.stderr).toContain(`--url ${url} is not the address of a site`);
    expect(run.status).toBe(2);
  });
});

describe("what is printed", () => {
  test("is a summary: articles, warnings, pages, tags, seconds, files, and where to look next", () => {
    const folder = temporaryFolder();
    const site = join(folder, "site");
    writeFiles(join(folder, "seeds"), {
      "a.txt": seed({ title: "【要闻】甲", more: "标签: 乙\n" }),
      "b.txt": seed({ title: "丙", views: null }),
    });
    // Home, two articles, a year, a month, a day and all days, the rankings of a year and of all, the tag index in two orders, two tags, the search, about, 404;
    // the feeds of both kinds; the web manifest, robots.txt.
    // Beside them stand two sources, eight assets, the records of a year, the table and the description of the data, and of the search index what it begins with, the
    // labels, the names, the table of characters, and the segment: its directory, a shard, its lengths, its views and its results.
    const [source, citations, articles, pages, size, files, next, ...rest] = build(join(folder, "seeds"), site).split("\n");
    expect(source).toBe(`Reading ${folder}/seeds: 2 .txt`);
    expect(citations).toBe("Citations have no publisher and no address, as archive.yaml has neither `publisher` nor `url`.");
    expect(articles).toBe("2 articles published, 1 warning");
    expect(pages).toMatch(/^20 pages, 2 tags, \d+\.\d\d s$/);
    expect(readFiles(site).size).toBe(20 + 2 + 8 + 3 + 4 + 5);
    expect(size).toMatch(/^Site: 42 files, 0\.\d MB$/);
    expect(files).toBe("Files: 42 new, 0 changed, 0 removed");
    expect(next).toBe(`Open ${site}/index.html`);
    expect(rest).toEqual([""]);
  });

  test("is nothing at all with --quiet when all is well", () => {
    const run = jiuwen(["build", "--quiet", input, "--output", output]);
    expect(run).toMatchObject({ status: 0, stdout: "", stderr: expect.not.stringMatching(/error|Failed/) });
  });

  test("is only what is wrong with --quiet", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "seeds/a.txt": seed({ date: "2024-02-30" }) });
    const run = jiuwen(["build", "--quiet", join(folder, "seeds"), "--output", join(folder, "site")]);
    expect(run.status).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("bad-date");
  });
});

describe("wrong usage and help", () => {
  const reporting = ["--format <name>", "--verbose", "--quiet"];

  test.each([
    {
      command: "build",
      options: [
        "--output <dir>",
        "--url <url>",
        "--skip-invalid",
        "--clean",
        "--host <name>",
        "--jobs <n>",
        "--changes <file>",
        ...reporting,
      ],
    },
    { command: "check", options: ["--against <file>", "--jobs <n>", ...reporting] },
    {
      command: "import",
      options: ["--output <dir>", "--map <file>", "--explain <file>", "--keep-originals", "--force", ...reporting],
    },
    { command: "dev", options: ["--host <name>", "--port <n>", "--open"] },
  ])("$command --help documents every option and exits 0", ({ command, options }) => {
    const { status, stdout, stderr } = jiuwenProcess([command, "--help"]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    const documented = [...stdout.matchAll(/^ +(?:-\w, )?(--[^ ]+(?: <\w+>)?) {2,}\S/gm)].map(([, option]) => option);
    expect(documented).toEqual([...options, "--help"]);
  });

  test.each(["--version", "-V", "build --version", "check -V", "tags --version", "dev --version"])(
    "%s prints the version and nothing else",
    (args) => {
      const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
      expect(jiuwenProcess(args.split(" "))).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    },
  );

  test("--help lists the commands and the exit codes, and exits 0", () => {
    const { status, stdout } = jiuwenProcess(["--help"]);
    expect(status).toBe(0);
    for (const command of ["build", "check", "dev"]) expect(stdout).toMatch(new RegExp(`^ +${command} .*\\S`, "m"));
    expect(stdout).toMatch(/Exit codes: 0 .+, 1 .+, 2 /);
  });

  test.each([
    { args: ["build", "--ouput", "x"], wrong: "--ouput", nearest: "--output" },
    { args: ["build", "--skip-invalids"], wrong: "--skip-invalids", nearest: "--skip-invalid" },
    { args: ["check", "--job", "2"], wrong: "--job", nearest: "--jobs" },
    { args: ["dev", "--prot", "80"], wrong: "--prot", nearest: "--port" },
    { args: ["biuld"], wrong: "biuld", nearest: "build" },
  ])("$args exits 2 and names $nearest", ({ args, wrong, nearest }) => {
    const { status, stdout, stderr } = jiuwenProcess(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`'${wrong}'`);
    expect(stderr).toContain(`Did you mean ${nearest}?`);
    expect(stderr).toContain("--help");
  });

  test.each([
    { what: "an option without its value", args: ["build", "--output"] },
    { what: "an argument no command takes", args: ["build", "seeds", "site"] },
    { what: "a port that is none", args: ["dev", "--port", "65536"] },
    { what: "a host that is every host", args: ["dev", "--host", ""] },
  ])("$what exits 2", ({ args }) => {
    expect(jiuwenProcess(args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("--help") });
  });
});

describe("on a terminal", () => {
  const control = "\u001b[";

  /** What `jiuwen build` draws on a pseudo-terminal, which `script` (in every Debian) makes. */
  function onTerminal(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
    const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, GITHUB_ACTIONS: ____, ...inherited } = process.env;
    const quoted = [process.execPath, "dist/src/cli.js", "build", ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
    const run = spawnSync("script", ["--quiet", "--return", "--command", quoted, "/dev/null"], {
      cwd: projectRoot,
      env: { ...inherited, TERM: "xterm-256color", ...environment },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    expect(run.status).toBe(0);
    return run.stdout;
  }

  test("colours are used, and no progress bar for work shorter than a second", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "seeds/a.txt": seed() });
    const drawn = onTerminal([join(folder, "seeds"), "--output", join(folder, "site")]);
    expect(drawn).toContain(`${control}1m`);
    // A busy machine may take longer for one article.
    const [, seconds] = /, ([\d.]+) s\r?\n/.exec(drawn) ?? [];
    const showsBar = /\d+\/\d+/.test(drawn) || drawn.includes(`${control}?25l`);
    expect(Number(seconds) >= 1 || !showsBar).toBe(true);
  });

  test("NO_COLOR gives text without colours, also for what is wrong", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "seeds/a.txt": seed({ views: null }) });
    const drawn = onTerminal([join(folder, "seeds"), "--output", join(folder, "site")], { NO_COLOR: "1" });
    expect(drawn).toContain("no-views");
    expect(
      drawn
        .split(control)
        .slice(1)
        .filter((part) => /^[\d;]*m/.test(part)),
    ).toEqual([]);
  });

  test("work that takes longer than a second shows a progress bar, which is gone at the end", () => {
    const folder = temporaryFolder();
    const [seeds, site] = [join(folder, "seeds"), join(folder, "site")];
    // However fast the machine: as many articles as keep it busy long enough.
    for (let count = 4_000; ; count *= 2) {
      writeFiles(seeds, newsSeeds(count, "1500-01-01"));
      const drawn = onTerminal([seeds, "--output", site, "--clean"]);
      const [, seconds] = /, ([\d.]+) s\r?\n/.exec(drawn) ?? [];
      if (Number(seconds) < 2) continue;
      const [, drawing = ""] = /^([\s\S]*?)Citations have no/.exec(drawn) ?? [];
      expect(drawing).toMatch(/rendering \[=+-*\] \d+\/\d+/);
      // Its line is erased, and the cursor, hidden meanwhile, is back.
      expect(drawing.endsWith(`${control}2K`)).toBe(true);
      expect(drawing.lastIndexOf(`${control}?25h`)).toBeGreaterThan(drawing.lastIndexOf(`${control}?25l`));
      return;
    }
  });

  test("an output that cannot be written fails the run, which is done all the same, and nothing is left beside the site", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "seeds/a.txt": seed() });
    const full = openSync("/dev/full", "w");
    const run = spawnSync(process.execPath, ["dist/src/cli.js", "build", join(folder, "seeds"), "--output", join(folder, "site")], {
      ...{ cwd: projectRoot, encoding: "utf8" },
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^What was to be printed cannot be written: ENOSPC.*\n$/);
    expect(readdirSync(folder).sort()).toEqual(["seeds", "site"]);
  });

  test("a pipe gets plain text without being asked", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "seeds/a.txt": seed({ views: null }), "seeds/b.txt": seed({ date: "x" }) });
    const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
    const run = spawnSync(process.execPath, ["dist/src/cli.js", "build", join(folder, "seeds"), "--output", join(folder, "site")], {
      cwd: projectRoot,
      env: environment,
      encoding: "utf8",
    });
    expect(run.stderr).toContain("no-views");
    expect(run.stdout + run.stderr).not.toContain(control);
  });
});
