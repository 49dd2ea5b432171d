import { type Excess, excessesOf, type HostName, hosts, type Measure } from "./host-limits.ts";
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

/** Why a site is not published for a host that does not take it, and what helps. */
export function refusal(host: HostName, excesses: readonly Excess[], size: SiteSize): string {
  const wrong = excessesOf(size);
  const others = hosts.filter(({ name }) => !wrong.some((one) => one.host === name)).map(({ title }) => title);
  const helps = [...new Set(excesses.map(({ measure }) => remedies[measure]))];
  const elsewhere = others.length === 0 ? [] : [`The site fits ${others.join(", ")}`];
  return [excessText(host, excesses), ...helps, ...elsewhere].join(". ");
}

/** What was packed for a host, and why. */
export function packingText(host: HostName): string {
  return `Sources are packed by month, as ${titleOf(host)} would not take a site with one beside each page`;
}

const fewerPages = "A larger `pageSize`, and `keywords: off`, in archive.yaml make fewer pages";
const fewerFiles = `\`sources: packed\` in archive.yaml makes one file of those of a month. ${fewerPages}`;
const remedies: Readonly<Record<Measure, string>> = {
  bytes: "Smaller pictures and documents, and `sources: packed` in archive.yaml, make a smaller site",
  files: fewerFiles,
  entries: fewerFiles,
  folderFiles: fewerPages,
  fileBytes: "Save a smaller file, or put it elsewhere and let the article link to it",
};

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
