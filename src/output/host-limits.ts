import type { SourcePlace } from "../settings/archive-config.ts";
import type { ExpectedSize, SiteSize } from "./site-size.ts";

/** What of a site a host sets a limit to. */
export type Measure = "bytes" | "files" | "entries" | "fileBytes" | "folderFiles";

/** The most that a host takes of something. */
export interface HostLimit {
  readonly measure: Measure;
  readonly most: number;
  /** The limit as the host writes it. */
  readonly written: string;
  /** The page that says so, and the day on which it was read. */
  readonly source: string;
  readonly seen: string;
}

/** A host of static sites. */
interface Host {
  readonly name: string;
  /** What it is called. */
  readonly title: string;
  readonly limits: readonly HostLimit[];
}

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;
const seen = "2026-11-30";
const cloudflare = "https://developers.cloudflare.com/pages/platform/limits/";
const fileOfCloudflare = {
  ...{ measure: "fileBytes", most: 25 * mebibyte, written: "25 MiB a file", seen },
  source: `${cloudflare}#file-size`,
} as const satisfies HostLimit;

/**
 * What hosts take of a site, as far as it can be told before it is deployed. What they say of
 * traffic, time and numbers of builds cannot, and what they do not say is no limit. A GB is 2^30
 * bytes to GitHub (`ONE_GIGABYTE` in actions/deploy-pages) and to GitLab (`1.gigabyte` in Rails).
 */
export const hosts = [
  {
    ...{ name: "github-pages", title: "GitHub Pages" },
    limits: [
      {
        ...{ measure: "bytes", most: gibibyte, written: "1 GB", seen },
        source: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
      },
    ],
  },
  {
    ...{ name: "gitlab-pages", title: "GitLab Pages (GitLab.com)" },
    limits: [
      {
        ...{ measure: "bytes", most: gibibyte, written: "1 GB", seen },
        source: "https://docs.gitlab.com/user/gitlab_com/#gitlab-pages",
      },
      {
        ...{ measure: "entries", most: 200_000, written: "200,000 files and folders", seen },
        source: "https://docs.gitlab.com/administration/instance_limits/#number-of-files-per-gitlab-pages-website",
      },
    ],
  },
  {
    ...{ name: "cloudflare-pages", title: "Cloudflare Pages (free)" },
    limits: [{ measure: "files", most: 20_000, written: "20,000 files", source: `${cloudflare}#files`, seen }, fileOfCloudflare],
  },
  {
    ...{ name: "cloudflare-pages-paid", title: "Cloudflare Pages (paid)" },
    limits: [{ measure: "files", most: 100_000, written: "100,000 files", source: `${cloudflare}#files`, seen }, fileOfCloudflare],
  },
  {
    ...{ name: "netlify", title: "Netlify" },
    limits: [
      {
        ...{ measure: "folderFiles", most: 54_000, written: "54,000 files in a folder", seen },
        source: "https://docs.netlify.com/deploy/deploy-overview/#files-per-directory-limit",
      },
    ],
  },
] as const satisfies readonly Host[];

export type HostName = (typeof hosts)[number]["name"];

/** The names of all hosts. */
export const hostNames: readonly HostName[] = hosts.map(({ name }) => name);

/** A limit of a host that a site exceeds. */
export interface Excess {
  readonly host: HostName;
  readonly measure: Measure;
  readonly most: number;
  /** What the site has; of files and folders the one that has most. */
  readonly found: number;
  /** The files or the folder that are too large, the largest first; none where it is the site. */
  readonly paths: readonly string[];
}

/** The most bytes of a file that every host takes. */
export const largeFile = fileOfCloudflare.most;

/** The limits of these hosts that a site exceeds, in the order of the table. */
export function excessesOf(size: SiteSize, names: readonly HostName[] = hostNames): Excess[] {
  return hosts.flatMap(({ name, limits }) => {
    if (!names.includes(name)) return [];
    return limits.flatMap(({ measure, most }) => {
      const { found, paths } = measured(size, measure, most);
      return found > most ? [{ host: name, measure, most, found, paths }] : [];
    });
  });
}

/**
 * How the sources of a site are published for a host: as it was asked for, but packed where a site
 * with a source beside each page, as large as is `expected`, would be more than the host takes.
 */
export function sourcesFor(host: HostName | null, expected: ExpectedSize, asked: SourcePlace): SourcePlace {
  const limits: readonly HostLimit[] = hosts.find(({ name }) => name === host)?.limits ?? [];
  const isTooLarge = limits.some(({ measure, most }) => {
    if (measure === "bytes") return expected.bytes > most;
    if (measure === "folderFiles") return expected.fullest > most;
    return (measure === "files" || measure === "entries") && expected.files > most;
  });
  return isTooLarge ? "packed" : asked;
}

/** How much of something a site has, and where there is more than `most` of it. */
function measured(size: SiteSize, measure: Measure, most: number): Pick<Excess, "found" | "paths"> {
  switch (measure) {
    case "bytes":
      return { found: size.bytes, paths: [] };
    case "files":
      return { found: size.files, paths: [] };
    case "entries":
      return { found: size.files + size.folders, paths: [] };
    case "folderFiles":
      return { found: size.fullest.files, paths: [size.fullest.folder] };
    case "fileBytes": {
      const larger = size.large.filter(({ bytes }) => bytes > most);
      return { found: larger[0]?.bytes ?? 0, paths: larger.map(({ path }) => path) };
    }
  }
}
