import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuildDocument } from "../../src/cli/report-document.ts";
import { sha256 } from "../../src/lib/sha256.ts";
import { hostNames } from "../../src/output/host-limits.ts";
import { jiuwen, jiuwenIn, jiuwenProcess, type Run, readFiles, seed, sharedFolder, temporaryFolder, writeFiles } from "../workspace.ts";

/** One byte more than Cloudflare takes in a file. */
const largeBytes = 25 * 2 ** 20 + 1;
const too = "takes at most 25 MiB a file (26,214,400 bytes); 2024/05/a/large.pdf has 26,214,401, 1 too many";
const warnings = [`Warning: Cloudflare Pages (free) ${too}`, `Warning: Cloudflare Pages (paid) ${too}`];

/** A PDF of so many bytes, as far as its first bytes tell. */
function pdf(bytes: number): Buffer {
  const file = Buffer.alloc(bytes);
  file.write("%PDF-1.4\n");
  return file;
}

const article = "---\ntitle: 附件\ndate: 2024-05-01\nviews: 3\n---\n见[附件](large.pdf)。\n";

function sizeOf(site: string): { files: number; bytes: number } {
  const files = readFiles(site);
  return { files: files.size, bytes: Array.from(files.values(), ({ length }) => length).reduce((sum, bytes) => sum + bytes, 0) };
}

/** All files of a folder, each as its path and its hash. */
function hashesOf(site: string): string[] {
  return Array.from(readFiles(site), ([path, bytes]) => `${path} ${sha256(bytes)}`);
}

const lineOf = ({ stdout }: Run) => stdout.split("\n").find((line) => line.startsWith("Site: "));
const warned = ({ stderr }: Run) => stderr.split("\n").filter((line) => line.startsWith("Warning: "));

describe("a site with a file that Cloudflare does not take", () => {
  const folder = sharedFolder();
  const args = (options: readonly string[]) => ["build", join(folder, "in"), "--output", join(folder, "site"), ...options];
  const build = (...options: readonly string[]) => jiuwen(args(options));
  let first: Run;
  beforeAll(() => {
    writeFiles(join(folder, "in"), { "a.md": article, "large.pdf": pdf(largeBytes), "b.txt": seed() });
    first = build();
  });

  test("is published, with its files and bytes, and a warning for each host that does not take it", () => {
    const { files, bytes } = sizeOf(join(folder, "site"));
    expect(first.status).toBe(0);
    expect(lineOf(first)).toBe(`Site: ${files} files, ${Math.ceil(bytes / 1e6)} MB`);
    expect(warned(first)).toEqual(warnings);
  });

  test("is told the same where nothing has changed", () => {
    const again = build();
    expect(again.stdout).toContain("Files: 0 new, 0 changed, 0 removed\n");
    expect([lineOf(again), warned(again)]).toEqual([lineOf(first), warnings]);
  });

  test("is told the same where one article has changed, whatever stands in the folders that have not", () => {
    writeFiles(join(folder, "in"), { "c.txt": seed({ date: "2021-03-04 05:06" }) });
    const more = build();
    const { files, bytes } = sizeOf(join(folder, "site"));
    expect([lineOf(more), warned(more)]).toEqual([`Site: ${files} files, ${Math.ceil(bytes / 1e6)} MB`, warnings]);
    rmSync(join(folder, "in/c.txt"));
    expect(lineOf(build())).toBe(lineOf(first));
  });

  test("is published without a word with --host, where that takes it", () => {
    const run = build("--host", "netlify");
    expect([run.status, lineOf(run), run.stderr]).toEqual([0, lineOf(first), ""]);
  });

  test("is not published with --host, where that does not take it, and the last site stays", () => {
    build();
    const before = hashesOf(join(folder, "site"));
    writeFiles(join(folder, "in"), { "d.txt": seed({ title: "新文章" }) });
    const run = build("--host", "cloudflare-pages");
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/\n0 articles published\n$/);
    expect(run.stderr).toBe(
      `Nothing was published: Cloudflare Pages (free) ${too}. Save a smaller file, or put it elsewhere and let the article link to it. ` +
        "The site fits GitHub Pages, GitLab Pages (GitLab.com), Netlify.\n",
    );
    expect(hashesOf(join(folder, "site"))).toEqual(before);
    // Also once more, and though another build has published it.
    expect(build().stdout).toContain("\n3 articles published\n");
    expect(build("--host", "cloudflare-pages").status).toBe(1);
    rmSync(join(folder, "in/d.txt"));
  });

  test("that was refused is published once the file is smaller, and counted so", () => {
    writeFiles(join(folder, "in"), { "large.pdf": pdf(largeBytes - 1) });
    const run = build("--host", "cloudflare-pages");
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(warned(build())).toEqual([]);
    writeFiles(join(folder, "in"), { "large.pdf": pdf(largeBytes) });
  });

  test("is in the JSON document, refused or not", () => {
    const document = (...options: readonly string[]): BuildDocument => JSON.parse(build("--format", "json", ...options).stdout);
    const of = (host: string, title: string) => ({
      ...{ host, measure: "fileBytes", most: largeBytes - 1, found: largeBytes, paths: ["2024/05/a/large.pdf"] },
      reason: `${title} ${too}`,
    });
    const [free, paid] = [of("cloudflare-pages", "Cloudflare Pages (free)"), of("cloudflare-pages-paid", "Cloudflare Pages (paid)")];
    const published = document();
    expect(published).toMatchObject({ published: sizeOf(join(folder, "site")), foreign: 0, excesses: [free, paid], withheld: null });
    expect(document().excesses).toEqual(published.excesses);
    expect(document("--host", "github-pages").excesses).toEqual([]);
    expect(document("--host", "cloudflare-pages-paid")).toMatchObject({
      ...{ published: null, foreign: null, excesses: [paid] },
      withheld: expect.stringContaining(paid.reason),
    });
  });

  test("is in annotations and in the step's summary, as an error where it is refused", () => {
    const summary = join(folder, "summary.md");
    const inWorkflow = (...options: readonly string[]) => {
      rmSync(summary, { force: true });
      const environment = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
      const { stdout } = jiuwenProcess(args(options), environment);
      return stdout.split("\n").filter((line) => line.startsWith("::"));
    };
    const paragraphs = () =>
      readFileSync(summary, "utf8")
        .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
        .split("\n\n");
    expect(inWorkflow()).toEqual([
      `::warning title=host::Cloudflare Pages (free) ${too}`,
      `::warning title=host::Cloudflare Pages (paid) ${too}`,
    ]);
    expect(paragraphs().map((one) => one.replace(/<\/?code>|\n/g, ""))).toEqual([
      ...[lineOf(first), `Cloudflare Pages (free) ${too}`, `Cloudflare Pages (paid) ${too}`],
    ]);
    expect(inWorkflow("--host", "cloudflare-pages")).toEqual([`::error title=host::Cloudflare Pages (free) ${too}`]);
    expect(inWorkflow("--host", "netlify", "--quiet")).toEqual([]);
  });

  test("is nothing that --quiet tells of", () => {
    expect(build("--quiet")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(build("--quiet", "--host", "cloudflare-pages")).toMatchObject({
      ...{ status: 1, stdout: "", stderr: expect.stringMatching(/^Nothing was published: Cloudflare Pages \(free\) /) },
    });
  });
});

test("files that others have put into the output folder are not counted, and that is said", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "in/a.txt": seed(), "site/CNAME": "archive.example.org\n", "site/.well-known/a": "" });
  const build = () => jiuwenIn(folder, ["build", "in", "--output", "site"]);
  const line = lineOf(build());
  expect(line).toMatch(/^Site: \d+ files, 0\.\d MB \(2 other files in site are not counted\)$/);
  expect(lineOf(build())).toBe(line);
  rmSync(join(folder, "site/CNAME"));
  expect(lineOf(build())).toMatch(/ \(1 other file in site is not counted\)$/);
});

describe("a host that is not known", () => {
  test.each([
    ["cloudfare-pages", "Did you mean cloudflare-pages?"],
    ["GitHub-Pages", "Did you mean github-pages?"],
    ["gitlab", "Did you mean gitlab-pages?"],
    ["netlfy", "Did you mean netlify?"],
  ])("is wrong usage, with the name that was meant: %s", (written, meant) => {
    const run = jiuwen(["build", temporaryFolder(), "--host", written]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain(`Expected ${hostNames.join(", ")}. ${meant}\n`);
  });

  test("is wrong usage, also where none is near", () => {
    const { status, stderr } = jiuwen(["build", temporaryFolder(), "--host", "example"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`Expected ${hostNames.join(", ")}.\n`)]);
  });

  test("is wrong usage where there is another one already", () => {
    const { status, stderr } = jiuwen(["build", temporaryFolder(), "--host", "netlify", "--host", "github-pages"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("A site is built for one host at a time.")]);
  });
});

describe("an archive of which Cloudflare takes the pages, but not a source beside each", () => {
  const folder = sharedFolder();
  const build = (...options: readonly string[]) => jiuwen(["build", join(folder, "in"), "--output", join(folder, "site"), ...options]);
  const packing =
    "Sources are packed by month, as Cloudflare Pages (free) would not take a site with one beside each page; " +
    "`sources: packed` in archive.yaml keeps them there whatever the host.";
  beforeAll(() => {
    const texts = Array.from({ length: 9000 }, (_, at) => [`${at}.txt`, seed({ date: "2024-05-01 08:00" })] as const);
    writeFiles(join(folder, "in"), { ...Object.fromEntries(texts), "archive.yaml": "keywords: off\n" });
  });

  test("is published for it with packed sources, which is said, also where nothing has changed", () => {
    for (const { status, stdout, stderr } of [build("--host", "cloudflare-pages"), build("--host", "cloudflare-pages")]) {
      expect([status, warned({ status, stdout, stderr })]).toEqual([0, []]);
      expect(stdout.split("\n")).toContain(packing);
    }
    const paths = [...readFiles(join(folder, "site")).keys()];
    expect(paths.length).toBeLessThan(20_000);
    expect(paths.filter((path) => path.startsWith("2024/05/") && !path.endsWith(".html"))).toEqual(["2024/05/sources-2024-05.zip"]);
  });

  test("is published for others with its sources beside its pages", () => {
    const { stdout } = build("--host", "netlify");
    expect(stdout).not.toContain("packed");
    expect([...readFiles(join(folder, "site")).keys()].filter((path) => path.endsWith(".txt"))).toHaveLength(9001);
  });
});
