import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseDate } from "../src/ingest/date.ts";
import { fieldNames } from "../src/ingest/header-field.ts";
import { parseViews } from "../src/ingest/view-count.ts";
import { hosts } from "../src/output/host-limits.ts";
import { defaults } from "../src/settings/archive-config.ts";
import { parseConfig } from "../src/settings/config-parser.ts";
import { readOwnPages } from "../src/settings/own-pages.ts";
import type { SettingsFile } from "../src/settings/settings-file.ts";
import { readStyle } from "../src/settings/theme-style.ts";
import { parseVocabulary } from "../src/vocabulary/vocabulary-file.ts";
import { parseMap } from "../src/webpage/selector-map.ts";
import { names as fieldMeanings, ingested } from "./articles.ts";
import { readOptions } from "./bench/options.ts";
import { built } from "./built.ts";
import { realSeeds } from "./samples.ts";
import { jiuwen, jiuwenIn, projectRoot, readFiles, seed, sharedFolder, temporaryFolder, writeFiles } from "./workspace.ts";

/** The documents by their paths. */
const names = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...readdirSync(join(projectRoot, "docs"))].filter((name) =>
  name.endsWith(".md"),
);
const paths = names.map((name) => (existsSync(join(projectRoot, name)) ? name : `docs/${name}`));

interface Fence {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** What a document says, as far as it can be wrong. */
interface Document {
  readonly path: string;
  readonly source: string;
  readonly links: readonly string[];
  /** The anchors that lead to its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  readonly codes: readonly string[];
  readonly fences: readonly Fence[];
}

const documents = paths.map(read);
const fences = documents.flatMap((document) => document.fences);
const fencesOf = (language: string) => fences.filter((fence) => fence.language === language);

function read(path: string): Document {
  const source = readFileSync(join(projectRoot, path), "utf8");
  const tokens = new MarkdownIt().parse(source, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const headings = tokens.flatMap(({ type }, at) => (type === "heading_open" ? (tokens[at + 1]?.content ?? "") : []));
  return {
    path,
    source,
    links: inline.flatMap((token) => [token.attrGet("href") ?? token.attrGet("src") ?? []].flat().map(String)),
    anchors: new Set(headings.map(anchorOf)),
    codes: inline.filter(({ type }) => type === "code_inline").map(({ content }) => content),
    fences: tokens.filter(({ type }) => type === "fence").map(({ info, content }) => ({ path, language: info, text: content })),
  };
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

/** The cells of a table's rows in a document, below the heading and the line of dashes. */
function rowsUnder(path: string, heading: string): string[][] {
  const part = documentAt(path).source.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const lines = part.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function documentAt(path: string): Document {
  const found = documents.find((document) => document.path === path);
  if (!found) throw new Error(`there is no ${path}`);
  return found;
}

const codesIn = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

describe("README.md", () => {
  const lines = documentAt("README.md").source.trimEnd().split("\n");
  /** A Chinese character is as wide as two others. */
  const width = (line: string) => [...line].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);

  test("has 150 lines at most, of 120 columns at most", () => {
    expect(lines.length).toBeLessThanOrEqual(150);
    expect(lines.filter((line) => width(line) > 120)).toEqual([]);
  });

  test("shows what the site looks like", () => {
    expect(documentAt("README.md").links).toEqual(expect.arrayContaining(["docs/home.png", "docs/article.png", "docs/search.png"]));
  });

  test("leads to every other document", () => {
    expect(paths.filter((path) => path !== "README.md" && !documentAt("README.md").links.includes(path))).toEqual([]);
  });
});

test("every line of a document has 120 characters at most", () => {
  const long = documents.flatMap(({ path, source }) =>
    source.split("\n").flatMap((line) => ([...line].length > 120 ? `${path}: ${line}` : [])),
  );
  expect(long).toEqual([]);
});

describe.each(documents)("$path", ({ path, links, codes, source }) => {
  test("every link and picture leads to a file, and to a heading in it", () => {
    const lost = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = "", anchor] = decodeURIComponent(link).split("#");
      const target = file === "" ? path : posix.join(posix.dirname(path), file);
      if (!existsSync(join(projectRoot, target))) return true;
      return anchor !== undefined && !documents.some((document) => document.path === target && document.anchors.has(anchor));
    });
    expect(lost).toEqual([]);
  });

  test("every path of the project that stands in backticks is there", () => {
    const named = codes.flatMap((code) => code.split(" ")).filter((word) => /^(?:src|templates|tests|docs|seeds|\.github)\//.test(word));
    expect(named.filter((word) => !existsSync(join(projectRoot, word)))).toEqual([]);
  });

  test("what is said to be in a file is defined there", () => {
    const said = [...source.matchAll(/`(\w+)`\s+(?:\(|in\s+)`((?:src|templates)\/[^`]+\.tsx?)`/g)];
    const undefinedThere = said.filter(([, name, file]) => {
      const code = readFileSync(join(projectRoot, file ?? ""), "utf8");
      return !new RegExp(`(?:function\\*?|const|interface|type|class) ${name}\\b`).test(code);
    });
    expect(undefinedThere.map(([all]) => all)).toEqual([]);
  });
});

test("every path of the project that the code names, in comments and messages, is there", () => {
  const files = ["src", "templates", "tests"].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const named = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap(
      (file) => readFileSync(join(projectRoot, file), "utf8").match(/\b(?:src|templates|tests|docs)\/[\w./-]+\.(?:tsx?|md)\b/g) ?? [],
    );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test("what is said to be in a file is said of many files", () => {
  expect([...documentAt("ARCHITECTURE.md").source.matchAll(/`\w+`\s+(?:\(|in\s+)`src\//g)].length).toBeGreaterThan(30);
});

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(projectRoot, "package.json"), "utf8"),
);
const workflow = readFileSync(join(projectRoot, ".github/workflows/pages.yml"), "utf8");

/** Each command that npm is asked for in the documents and the workflow. */
const npmCommands = [...documents.flatMap(({ codes }) => codes), ...fences.map(({ text }) => text), workflow].flatMap((text) =>
  [...text.matchAll(/\bnpm (?:run )?[\w:-]+(?: -- .*)?/g)].map(([command]) => command),
);

/** Each command of the tool's own in the documents, without `npx`. */
const toolCommands = [...documents.flatMap(({ codes }) => codes), ...fences.map(({ text }) => text)].flatMap((text) =>
  [...text.matchAll(/\bjiuwen [a-z]+\b.*/g)].map(([command]) => command),
);

/** The options that the command line tool has for a command. */
const optionsOf = (command: string) => new Set(jiuwen([command, "--help"]).stdout.match(/--[a-z-]+/g));

/** Commands of the tool, each run by the npm script of its name. */
const ownCommands = ["build", "check", "tags", "import", "dev"];
let options: ReadonlyMap<string, ReadonlySet<string>>;
beforeAll(() => {
  options = new Map(ownCommands.map((command) => [command, optionsOf(command)]));
});

test("every npm script that is named is there", () => {
  expect(npmCommands.length).toBeGreaterThan(20);
  const known = new Set(["npm ci", "npm test", "npm pack", "npm install", ...Object.keys(scripts).map((name) => `npm run ${name}`)]);
  expect(npmCommands.filter((command) => !known.has(command.replace(/ -- .*/, "")))).toEqual([]);
});

test("every command of the tool that is named is there", () => {
  expect(toolCommands.length).toBeGreaterThan(20);
  expect(toolCommands.filter((command) => !["init", ...ownCommands].includes(command.split(" ")[1] ?? ""))).toEqual([]);
});

test("every option that is given to a script is one that it has", () => {
  const given = [...npmCommands, ...toolCommands].flatMap((command) => {
    const [, script = "", args = ""] = /^(?:npm run (?=\S+ -- )|jiuwen )(\S+) (?:-- )?(.*)/.exec(command) ?? [];
    return script === "" ? [] : { command, script, args: args.split(" ") };
  });
  expect(given.length).toBeGreaterThan(8);
  for (const { command, script, args } of given) {
    // It throws where it does not know an option.
    if (script === "bench") expect(readOptions(args)).toBeDefined();
    else expect([command, args.filter((word) => word.startsWith("--") && !options.get(script)?.has(word))]).toEqual([command, []]);
  }
});

test("every option that is named by itself is one that a command has", () => {
  const named = documents.flatMap(({ codes }) => codes.filter((code) => code.startsWith("--")));
  expect(named.length).toBeGreaterThan(20);
  const known = new Set([...options.values()].flatMap((names) => [...names]));
  const isOfBench = (name: string) =>
    [[name], [name, "1"]].some((args) => {
      try {
        return Boolean(readOptions(args));
      } catch {
        return false;
      }
    });
  const unknown = named.filter((code) => {
    const [name = ""] = code.split(" ");
    return !known.has(name) && name !== "--version" && !isOfBench(name);
  });
  expect(unknown).toEqual([]);
});

test("the table of options has every option of every command, and no other", () => {
  const told = rowsUnder("docs/configuration.md", "The command line").flatMap(([names = "", commands = ""]) => {
    const of = commands === "all" ? ownCommands : commands.split(", ");
    return codesIn(names)
      .filter((name) => name.startsWith("--"))
      .flatMap((name) => of.map((command) => `${command} ${name.split(" ")[0]}`));
  });
  const there = [...options].flatMap(([command, names]) => [...names].map((name) => `${command} ${name}`));
  expect(told.filter((one) => !one.endsWith(" --version")).sort()).toEqual(there.sort());
});

test("the table of the JSON document has every key and no other, and below it stand those within", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a.txt": seed({ views: null }) });
  const documentOf = (...args: readonly string[]) => JSON.parse(jiuwen([...args, folder, "--format", "json"]).stdout);
  const [check, build] = [documentOf("check"), documentOf("build", "--output", join(folder, "_site"))];
  const rows = rowsUnder("docs/configuration.md", "JSON").map(([key, of = ""]) => ({ key: codesIn(key)[0], of: of.split(", ") }));
  const told = (command: string) => rows.flatMap(({ key, of }) => (of.includes(command) ? key : []));
  expect(told("check")).toEqual(Object.keys(check));
  expect(told("build")).toEqual(Object.keys(build));

  const [, below] = documentAt("docs/configuration.md").source.split("\n\nA message has ");
  const within = [build.messages[0], build.published, build.published.changes].flatMap((value) => Object.keys(value));
  expect(within.filter((key) => !codesIn(below).includes(key))).toEqual([]);
});

/** Whether a default says nothing: no value, an empty list, or no names. */
const isNothing = (value: unknown) => value === null || (typeof value === "object" && Object.keys(value).length === 0);

test("the table of settings has every setting with its default", () => {
  const told = rowsUnder("docs/configuration.md", "archive.yaml").map(([name, value]) => [codesIn(name)[0], value]);
  const { home, ...plain } = defaults;
  const ofHome = Object.entries(home).map(([name, value]) => [`home: ${name}`, value]);
  const all = Object.entries(plain).flatMap(([name, value]) => (name === "footer" ? [...ofHome, [name, value]] : [[name, value]]));
  expect(told).toEqual(all.map(([name, value]) => [name, isNothing(value) ? "none" : String(value)]));
});

test("the table of hosts has every limit, with its page and its day", () => {
  const told = rowsUnder("docs/deploying.md", "What hosts take");
  const rows = hosts.flatMap(({ name, title, limits }) =>
    limits.map(({ measure, written, seen }) => [`\`${name}\``, title, `[${written}][${name}-${measure}]`, seen]),
  );
  expect(told).toEqual(rows);
  const pages = hosts.flatMap(({ name, limits }) => limits.map(({ measure, source }) => `[${name}-${measure}]: ${source}`));
  expect(documentAt("docs/deploying.md").source.match(/^\[.+\]: .+$/gm)).toEqual(pages);
});

describe("commands", () => {
  /**
   * What cannot be run in a test: it installs, never ends, asks another machine, or runs the tests.
   */
  const notRun = [
    "npm ci",
    "npx jiuwen dev",
    "npx jiuwen dev --host 0.0.0.0",
    "npx jiuwen init my-archive",
    "cd my-archive",
    "npx jiuwen build",
    "npx jiuwen build old-news --output site",
    "npx jiuwen import mirror/ crawl.wacz news.csv --output articles",
    "npx jiuwen import --explain mirror/info/1002/10223.htm",
    "npx jiuwen import mirror/ --map map.yaml",
    "git clone URL jiuwen",
    "cd jiuwen",
    "npx vitest run tests/ingest/date.test.ts",
    "npx vitest run tests/ingest",
    "npx vitest run tests/golden.test.ts -u",
  ];
  const lines = [...new Set(fencesOf("sh").flatMap(({ text }) => text.trim().split("\n")))];
  const folder = sharedFolder();
  beforeAll(() => cpSync(join(projectRoot, "tests/fixtures/seeds"), join(folder, "seeds"), { recursive: true }));

  test("every command that is not run is one of the documents, and what it names is there", () => {
    expect(notRun.filter((line) => !lines.includes(line))).toEqual([]);
    expect(
      notRun.filter(
        (line) =>
          !/^(?:npm ci$|npm run dev\b|git clone |cd (?:jiuwen|my-archive)$|npx jiuwen (?:init|build|dev|import)\b|npx vitest run tests\/)/.test(
            line,
          ),
      ),
    ).toEqual([]);
    const named = notRun.flatMap((line) => line.split(" ").filter((word) => word.startsWith("tests/")));
    expect(named.filter((word) => !existsSync(join(projectRoot, word)))).toEqual([]);
    expect(existsSync(join(projectRoot, "node_modules/.bin/vitest"))).toBe(true);
  });

  test.each(lines.filter((line) => !notRun.includes(line)))("%s", (line) => {
    const [, npm, script = "", args = ""] = /^(npm run|npx jiuwen) (\S+)(?: (?:-- )?(.*))?$/.exec(line) ?? [];
    // As the package is no dependency of its own, the compiled tool stands for it.
    if (npm === "npm run") expect(scripts[script]).toBe(`npm run --silent compile && node dist/src/cli.js ${script}`);
    const words = args.replace("--output DIR", "--output site").replace("DIR", "seeds");
    const given = words.replace("FILE", "003_110ea0537603b210.txt").split(" ").filter(Boolean);
    const run = jiuwenIn(folder, [script, ...given]);
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(run.stdout === "").toBe(given.includes("--quiet"));
  });

  test("have built a site", () => {
    expect(statSync(join(folder, "_site/index.html")).isFile()).toBe(true);
    expect(readFiles(join(folder, "site")).has("index.html")).toBe(true);
  });
});

describe("examples", () => {
  test.each(fencesOf("yaml"))("settings and vocabularies are sound: $path", ({ text }) => {
    const parsed = /^(?:- |accepted:)/.test(text) ? parseVocabulary(text) : parseConfig(text);
    expect(parsed).toMatchObject({ ok: true });
  });

  test.each(fencesOf("css"))("style sheets are sound: $path", ({ text }) => {
    expect(readStyle(text, (name) => ({ name })).problems).toEqual([]);
  });

  test.each(fencesOf("page"))("pages of an archive's own are sound: $path", ({ text }) => {
    const others = ["版权声明.md"].map((name): [string, SettingsFile] => [`pages/${name}`, { bytes: Buffer.from(name) }]);
    const { pages, diagnostics } = readOwnPages(new Map([["pages/a.md", { bytes: Buffer.from(text) }], ...others]));
    expect([pages.length, diagnostics]).toEqual([2, []]);
  });

  test.each([...fencesOf("text"), ...fencesOf("md")].filter(({ path }) => path !== "ARCHITECTURE.md"))(
    "seeds are articles: $path, $language",
    ({ language, text }) => {
      const { article, problems } = ingested(text, language === "text" ? "a.txt" : "a.md");
      expect(article).not.toBeNull();
      expect(problems.filter(({ rule }) => rule !== "no-views")).toEqual([]);
    },
  );

  test("dates and numbers of views are read", () => {
    const [dates = "", views = ""] = ["dates", "views"].map((language) =>
      fencesOf(language)
        .map(({ text }) => text)
        .join("")
        .trim(),
    );
    expect(dates.split("\n").length).toBeGreaterThan(10);
    expect(dates.split("\n").filter((date) => parseDate(date, "Asia/Shanghai") === null)).toEqual([]);
    expect(views.split("\n").length).toBeGreaterThan(4);
    expect(views.split("\n").filter((number) => parseViews(number) === null)).toEqual([]);
  });

  test.each(fencesOf("map"))("maps of import are sound", ({ text }) => {
    expect(parseMap(text)).toMatchObject({ ok: true });
  });

  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  const [oneJob, manyJobs] = fencesOf("gitlab-ci");

  test("a job of GitLab's checks and builds with this version, and hands on what it has built", () => {
    const { pages } = parse(oneJob?.text ?? "");
    const commands = pages.script.map((line: string) => line.split(" ").slice(0, 4).join(" "));
    expect(commands).toEqual(["check", "build"].map((command) => `npx --yes jiuwen@${version} ${command}`));
    expect(pages.script.at(-1)).toContain(`--output ${pages.artifacts.paths[0].replace("/", "")} `);
    expect(pages.cache.paths).toEqual([".cache/jiuwen/", ...pages.artifacts.paths]);
  });

  test("many jobs of GitLab's read, build and put together with this version, and hand on what they have done", () => {
    const { variables, read, build, pages } = parse(manyJobs?.text ?? "");
    expect(variables.JIUWEN).toBe(`jiuwen@${version}`);
    const shard = '--shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"';
    const command = 'npx --yes "$JIUWEN" build';
    const site = `${command} --output public --url "$CI_PAGES_URL/"`;
    expect([read, build, pages].map(({ script }) => script)).toEqual([[`${command} ${shard}`], [`${site} ${shard}`], [site]]);
    expect(read.artifacts.paths).toEqual([".cache/jiuwen/shards/"]);
    expect(build.artifacts.paths).toEqual([".cache/jiuwen/shards/", "public/"]);
  });

  test.each(fencesOf("bash"))("what is to be typed is a script: $text", ({ text }) => {
    expect(spawnSync("bash", ["-n"], { input: text, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  test("what copies only what has changed to object storage makes the bucket the site, build after build", () => {
    const [script = ""] = fencesOf("bash").flatMap(({ text }) => (text.includes("--changes") ? [text] : []));
    const folder = temporaryFolder();
    const [bucket, site] = [join(folder, "_bucket"), join(folder, "_site")];
    // In the place of the programs, functions that do the same on this disk: no other program of the
    // name can then be meant.
    const programs = {
      npx: `shift; exec ${process.execPath} ${projectRoot}/dist/src/cli.js "$@"`,
      aws: `to=\${@: -1}; to="${bucket}/\${to#s3://BUCKET/news/}"; if [ "$2" = cp ]; then mkdir -p "$(dirname "$to")" && cp "$3" "$to"; else rm "$to"; fi`,
    };
    const functions = Object.entries(programs).map(([name, code]) => `${name}() (\n${code}\n)\n`);
    const run = () => {
      const ran = spawnSync("bash", ["-c", functions.join("") + script], { cwd: folder, encoding: "utf8" });
      expect(ran).toMatchObject({ status: 0, stderr: "" });
      expect([...readFiles(bucket).keys()]).toEqual([...readFiles(site).keys()]);
      for (const [path, bytes] of readFiles(site)) expect(readFiles(bucket).get(path)).toEqual(bytes);
    };
    writeFiles(folder, { "archive.yaml": "", "a.txt": seed({ more: "标签: 甲 乙\n" }), "b.txt": seed({ date: "2020-01-01" }) });
    run();
    writeFiles(folder, { "b.txt": seed({ date: "2021-01-01" }) });
    run();
  });

  test("no example is in a language of which nothing is checked", () => {
    const checked = ["sh", "yaml", "text", "md", "page", "css", "dates", "views", "gitlab-ci", "bash", "map"];
    // Of servers that are not here, and files of the index.
    expect([...new Set(fences.map(({ language }) => language))].filter((language) => !checked.includes(language))).toEqual([
      "nginx",
      "apache",
    ]);
  });
});

test("every name of every field is told, and the names in one row mean one thing", () => {
  const rows = rowsUnder("docs/formats.md", "Fields").map(([, chinese = "", english]) => ({
    chinese: chinese.split(", ").filter(Boolean),
    english: codesIn(english),
  }));
  for (const { chinese, english } of rows) {
    const meanings = [...chinese.map(fieldMeanings.inText), ...english.map(fieldMeanings.inFrontMatter)];
    expect(meanings).toEqual(meanings.map(() => ({ is: "field", key: english[0] })));
  }
  const told = rows.flatMap(({ chinese, english }) => [...english, ...chinese]);
  // Told of below the table.
  expect([...told, "published"].sort()).toEqual(Object.values(fieldNames).flat().sort());
});

describe("a real site", () => {
  let files: readonly string[];
  beforeAll(() => {
    files = [...built(realSeeds(), ["--url", "https://archive.example.org/news/"]).keys()];
  });

  test("has no page at a path that the table of addresses does not have", () => {
    const forms = rowsUnder("docs/addresses.md", "Every page").flatMap(([, cell]) => codesIn(cell));
    const inRow = (form: string) =>
      form.startsWith(".") ? [] : form.replaceAll(".", "\\.").replace(/YYYY|MM|DD|ID|NAME|\bk\b|\bL\b/g, (name) => patterns[name] ?? name);
    const patterns: Readonly<Record<string, string>> = {
      YYYY: "\\d{4}",
      MM: "\\d\\d",
      DD: "\\d\\d",
      ID: "[^/]+",
      NAME: "[^/]+",
      k: "\\d+",
      L: "[^/]+",
    };
    const known = new RegExp(`^(?:${forms.flatMap(inRow).join("|")})$`);
    const others = files.filter((path) => !known.test(path));
    expect(others.filter((path) => !/^(?:assets\/[^/]+|search\/.+\.js)$/.test(path))).toEqual([]);
    expect(files.length - others.length).toBeGreaterThan(80);
  });

  test("has assets that servers may let browsers keep, but for the icon", () => {
    const [, form = ""] = /FilesMatch "(.*)"/.exec(documentAt("docs/deploying.md").source) ?? [];
    const assets = files.filter((path) => path.startsWith("assets/"));
    expect(files.filter((path) => new RegExp(form).test(path))).toEqual(assets.filter((path) => path !== "assets/icon.svg"));
  });
});
