import type { SourcePlace } from "../settings/archive-config.ts";
import { type Excess, excessesOf, type HostName, hosts } from "./host-limits.ts";
import type { SiteSize } from "./site-size.ts";

/** The most files that a message names. */
const mostNamed = 5;

/**
 * What a site has too much of for a host, by name, figure and limit: `Netlify takes at most 54,000
 * files in a folder; tags has 54,001, 1 too many`. `excesses` are all of one host.
 */
export function excessText(host: HostName, excesses: readonly Excess[]): string {
  return `${titleOf(host)} ${excesses.map(takes).join(". It ")}`;
}

/** The messages about all hosts that do not take a site, one for each. */
export function excessTexts(excesses: readonly Excess[]): string[] {
  return [...new Set(excesses.map(({ host }) => host))].map((host) =>
    excessText(
      host,
      excesses.filter((one) => one.host === host),
    ),
  );
}

/** What decides how many files a site has. */
export interface MadeOf {
  readonly articles: number;
  readonly sources: SourcePlace;
  /** Whether articles get automatic tags, which have pages. */
  readonly automaticKeywords: boolean;
}

/** Why a site is not published for a host that does not take it, and what helps. */
export function refusal(host: HostName, excesses: readonly Excess[], size: SiteSize, site: MadeOf): string {
  const helps = [...new Set(excesses.flatMap((excess) => remedies(excess, site)))];
  return [excessText(host, excesses), ...helps, ...fittingText(excessesOf(size))].join(". ");
}

/**
 * Which hosts take a site, by the limits of all that it exceeds: nothing if it exceeds none, or if
 * no host does.
 */
export function fittingText(excesses: readonly Excess[]): string[] {
  const others = hosts.filter(({ name }) => !excesses.some((one) => one.host === name)).map(({ title }) => title);
  return others.length === 0 || others.length === hosts.length ? [] : [`The site fits ${others.join(", ")}`];
}

/** What was packed for a host, and why. */
export function packingText(host: HostName): string {
  const keep = "`sources: packed` in archive.yaml keeps them there whatever the host";
  return `Sources are packed by month, as ${titleOf(host)} would not take a site with one beside each page; ${keep}`;
}

/** What helps against an excess, as far as it has not been done. */
function remedies({ measure, most, paths }: Excess, { articles, sources, automaticKeywords }: MadeOf): string[] {
  const isPacked = sources === "packed";
  const without = automaticKeywords ? ", and `keywords: off`, in archive.yaml make" : " in archive.yaml makes";
  const fewerPages = `A larger \`pageSize\`${without} fewer pages`;
  switch (measure) {
    case "bytes":
      return [`Smaller pictures and documents${isPacked ? "" : ", and `sources: packed` in archive.yaml,"} make a smaller site`];
    case "files":
    case "entries":
      if (articles >= most) return [`No setting helps, as each of the ${digits(articles)} articles has a page`];
      return [...(isPacked ? [] : [onePack]), fewerPages];
    case "folderFiles":
      if (!paths.some(isMonth)) return [fewerPages];
      return isPacked ? [] : [onePack];
    case "fileBytes":
      if (paths.every((path) => /^data\/|^feed\./.test(path)))
        return ["It holds the articles of a year or of all, so that only dividing the archive makes it smaller"];
      return ["Save a smaller file, or put it elsewhere and let the article link to it"];
  }
}

const onePack = "`sources: packed` in archive.yaml makes one file of those of a month";

/** Whether a folder is that of a month, in which articles are. */
function isMonth(folder: string): boolean {
  return /^\d{4}\/\d{2}$/.test(folder);
}

function takes(excess: Excess): string {
  const { measure, most, found } = excess;
  const inBytes = measure === "bytes" || measure === "fileBytes" ? ` (${digits(most)} bytes)` : "";
  return `takes at most ${writtenOf(excess)}${inBytes}; ${where(excess)} has ${digits(found)}, ${digits(found - most)} too many${others(excess)}`;
}

function where({ paths: [first] }: Excess): string {
  if (first === undefined) return "this site";
  return first === "." ? "the site's own folder" : first;
}

/** The other files that are too large. */
function others({ paths }: Excess): string {
  const named = paths.slice(1, mostNamed);
  if (named.length === 0) return "";
  const rest = paths.length - 1 - named.length;
  return `; too large are also ${named.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
}

function writtenOf({ host, measure }: Excess): string {
  return hosts.flatMap(({ name, limits }) => (name === host ? [...limits] : [])).find((one) => one.measure === measure)?.written ?? "";
}

function titleOf(host: HostName): string {
  return hosts.find(({ name }) => name === host)?.title ?? host;
}

/** A number with commas between thousands. */
export function digits(number: number): string {
  return number.toLocaleString("en");
}
