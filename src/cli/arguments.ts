import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import type { BuildShard } from "../cache/shard-caches.ts";
import { Failure } from "../lib/failure.ts";
import { nearestName } from "../lib/nearest-name.ts";
import { type HostName, hostNames } from "../output/host-limits.ts";

/** The option for the number of threads. */
export function jobsOption(): Option {
  const option = new Option("--jobs <n>", "how many threads may work at a time");
  return option.argParser(parseJobs).default(availableParallelism(), "one for each core");
}

function parseJobs(written: string): number {
  if (!/^[1-9]\d{0,2}$/.test(written)) throw new InvalidArgumentError("Expected a number from 1 to 999.");
  return Number(written);
}

/** As many proposals as a curator looks through at a sitting. */
export const defaultLimit = 50;

/** The number of proposals. Throws an `InvalidArgumentError` unless it is from 1 to 999999. */
export function parseLimit(written: string): number {
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new InvalidArgumentError("Expected a number from 1 to 999999.");
  return Number(written);
}

/** A port. Throws an `InvalidArgumentError` unless it is from 1 to 65535. */
export function parsePort(written: string): number {
  const port = /^[1-9]\d{0,4}$/.test(written) ? Number(written) : 0;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError("Expected a number from 1 to 65535.");
  return port;
}

/** A name or address to serve at. Throws an `InvalidArgumentError` if it cannot be one. */
export function parseHost(written: string): string {
  // An empty name would make the server listen at every address.
  if (!/^[\w.:-]+$/.test(written))
    throw new InvalidArgumentError("Expected a name such as archive.local, or an address such as 192.168.1.5.");
  return written;
}

/** The most jobs that share a build: as many as a matrix of GitHub Actions has. */
const mostShards = 256;

/** The option for one of several jobs that share a build. */
export function shardOption(): Option {
  const option = new Option("--shard <k/n>", "do the part of one of n jobs that build one archive");
  return option.argParser(parseShard).conflicts(["clean", "changes"]);
}

/** One of several jobs, `3/8`. Throws an `InvalidArgumentError` if there is no such one. */
function parseShard(written: string): BuildShard {
  const [, part, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(written) ?? []).map(Number);
  if (!part || !of || part > of || of > mostShards)
    throw new InvalidArgumentError(`Expected the part of one of several jobs, such as 3/8: from 1 on, and ${mostShards} jobs at most.`);
  return { part, of };
}

/** The option for the host that must take the site. */
export function hostOption(): Option {
  const option = new Option("--host <name>", `publish nothing that this host does not take: ${hostNames.join(", ")}`);
  return option.argParser(parseHostName);
}

function parseHostName(written: string, before: HostName | undefined): HostName {
  if (before !== undefined) throw new InvalidArgumentError("A site is built for one host at a time.");
  const known = hostNames.find((name) => name === written);
  if (known) return known;
  const nearest = nearestName(written, hostNames) ?? hostNames.find((name) => name.startsWith(written.toLowerCase()));
  throw new InvalidArgumentError(`Expected ${hostNames.join(", ")}.${nearest ? ` Did you mean ${nearest}?` : ""}`);
}

/** A normalised address of a site. Throws a `Failure` if the text is none. */
export async function parseUrl(written: string): Promise<string> {
  // Loaded only here, as the library that checks settings takes long to load.
  const { parseSiteUrl } = await import("../settings/config-parser.ts");
  const url = parseSiteUrl(written);
  if (url === null) throw new Failure(`--url ${written} is not the address of a site, such as https://example.org/news/`);
  return url;
}
