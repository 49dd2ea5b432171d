import { expect, test } from "vitest";
import { type Excess, excessesOf } from "../../src/output/host-limits.ts";
import { excessText, excessTexts, fittingText, type MadeOf, refusal } from "../../src/output/host-messages.ts";
import type { SiteSize } from "../../src/output/site-size.ts";

const small: SiteSize = { files: 1, bytes: 1, folders: 0, fullest: { folder: ".", files: 1 }, large: [] };
const large = (count: number) => Array.from({ length: count }, (_, index) => ({ path: `${index}.pdf`, bytes: 30_000_000 - index }));

const sites: readonly { readonly site: Partial<SiteSize>; readonly says: string }[] = [
  {
    site: { bytes: 2 ** 30 + 1000 },
    says: "GitHub Pages takes at most 1 GB (1,073,741,824 bytes); this site has 1,073,742,824, 1,000 too many",
  },
  {
    site: { files: 150_000, folders: 60_000 },
    says: "GitLab Pages (GitLab.com) takes at most 200,000 files and folders; this site has 210,000, 10,000 too many",
  },
  { site: { files: 46_296 }, says: "Cloudflare Pages (free) takes at most 20,000 files; this site has 46,296, 26,296 too many" },
  {
    site: { large: large(1) },
    says: "Cloudflare Pages (paid) takes at most 25 MiB a file (26,214,400 bytes); 0.pdf has 30,000,000, 3,785,600 too many",
  },
  {
    site: { large: large(7) },
    says: "Cloudflare Pages (free) takes at most 25 MiB a file (26,214,400 bytes); 0.pdf has 30,000,000, 3,785,600 too many; too large are also 1.pdf, 2.pdf, 3.pdf, 4.pdf and 2 more",
  },
  {
    site: { files: 20_001, large: large(1) },
    says: "Cloudflare Pages (free) takes at most 20,000 files; this site has 20,001, 1 too many. It takes at most 25 MiB a file (26,214,400 bytes); 0.pdf has 30,000,000, 3,785,600 too many",
  },
  {
    site: { fullest: { folder: "tags/西迁", files: 54_001 } },
    says: "Netlify takes at most 54,000 files in a folder; tags/西迁 has 54,001, 1 too many",
  },
  {
    site: { fullest: { folder: ".", files: 54_001 } },
    says: "Netlify takes at most 54,000 files in a folder; the site's own folder has 54,001, 1 too many",
  },
];

test.each(sites)("$says", ({ site, says }) => {
  expect(excessTexts(excessesOf({ ...small, ...site }))).toContain(says);
});

test("a host has one message, however many of its limits are exceeded", () => {
  const texts = excessTexts(excessesOf({ ...small, files: 300_000, bytes: 2 ** 31, large: large(2) }));
  expect(texts.map((text) => text.replace(/ takes .*/, ""))).toEqual([
    ...["GitHub Pages", "GitLab Pages (GitLab.com)", "Cloudflare Pages (free)", "Cloudflare Pages (paid)"],
  ]);
});

const beside: MadeOf = { articles: 9000, sources: "beside", automaticKeywords: true };
const refusals: readonly {
  readonly host: Excess["host"];
  readonly site: Partial<SiteSize>;
  readonly madeOf?: MadeOf;
  readonly helps: string;
}[] = [
  {
    host: "cloudflare-pages",
    site: { files: 20_001 },
    helps:
      "`sources: packed` in archive.yaml makes one file of those of a month. A larger `pageSize`, and `keywords: off`, in archive.yaml make fewer pages. The site fits GitHub Pages, GitLab Pages (GitLab.com), Cloudflare Pages (paid), Netlify",
  },
  {
    host: "cloudflare-pages",
    site: { files: 20_001 },
    madeOf: { ...beside, sources: "packed", automaticKeywords: false },
    helps:
      "A larger `pageSize` in archive.yaml makes fewer pages. The site fits GitHub Pages, GitLab Pages (GitLab.com), Cloudflare Pages (paid), Netlify",
  },
  {
    host: "cloudflare-pages",
    site: { files: 26_099 },
    madeOf: { ...beside, articles: 21_061 },
    helps:
      "No setting helps, as each of the 21,061 articles has a page. The site fits GitHub Pages, GitLab Pages (GitLab.com), Cloudflare Pages (paid), Netlify",
  },
  {
    host: "netlify",
    site: { fullest: { folder: "2023/05", files: 60_000 } },
    helps:
      "`sources: packed` in archive.yaml makes one file of those of a month. The site fits GitHub Pages, GitLab Pages (GitLab.com), Cloudflare Pages (free), Cloudflare Pages (paid)",
  },
  {
    host: "netlify",
    site: { fullest: { folder: "2023/05", files: 60_000 } },
    madeOf: { ...beside, sources: "packed" },
    helps: "The site fits GitHub Pages, GitLab Pages (GitLab.com), Cloudflare Pages (free), Cloudflare Pages (paid)",
  },
  {
    host: "cloudflare-pages",
    site: { large: [{ path: "data/2023.jsonl.gz", bytes: 30_000_000 }] },
    helps:
      "It holds the articles of a year or of all, so that only dividing the archive makes it smaller. The site fits GitHub Pages, GitLab Pages (GitLab.com), Netlify",
  },
  {
    host: "github-pages",
    site: { bytes: 2 ** 31, files: 300_000, fullest: { folder: ".", files: 60_000 } },
    madeOf: { ...beside, sources: "packed" },
    helps: "Smaller pictures and documents make a smaller site",
  },
  {
    host: "cloudflare-pages",
    site: { large: large(1) },
    helps:
      "Save a smaller file, or put it elsewhere and let the article link to it. The site fits GitHub Pages, GitLab Pages (GitLab.com), Netlify",
  },
  {
    host: "github-pages",
    site: { bytes: 2 ** 31, files: 300_000, fullest: { folder: ".", files: 60_000 } },
    helps: "Smaller pictures and documents, and `sources: packed` in archive.yaml, make a smaller site",
  },
];

test.each(refusals)(
  "$host is refused $site with what helps, and with the hosts that take it, if any does",
  ({ host, site, madeOf = beside, helps }) => {
    const size = { ...small, ...site };
    const excesses = excessesOf(size, [host]);
    expect(refusal(host, excesses, size, madeOf)).toBe(`${excessText(host, excesses)}. ${helps}`);
  },
);

test("the hosts that take a site are told where others do not, and only then", () => {
  expect(fittingText([])).toEqual([]);
  expect(fittingText(excessesOf({ ...small, files: 20_001 }))).toEqual([
    "The site fits GitHub Pages, GitLab Pages (GitLab.com), Cloudflare Pages (paid), Netlify",
  ]);
  const huge = { files: 300_000, bytes: 2 ** 31, fullest: { folder: ".", files: 60_000 }, large: large(1) };
  expect(fittingText(excessesOf({ ...small, ...huge }))).toEqual([]);
});
