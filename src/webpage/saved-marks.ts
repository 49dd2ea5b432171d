import { candidate, type FieldCandidate } from "./field-candidates.ts";

/** How much of either end of a page is searched for marks of programs, in UTF-16 units. */
const searched = 20_000;

/** What programs that save pages write into them, each with the address and perhaps the moment. */
const marks: readonly (readonly [form: RegExp, from: string])[] = [
  [
    /Page saved with SingleFile\s{1,9}url:\s{0,9}(?<url>\S{1,2000})(?:\s{1,9}saved date:\s{0,9}(?<at>[^\n<]{1,90}))?/,
    "the comment of SingleFile",
  ],
  [/<!-- Mirrored from (?<url>\S{1,2000}) by HTTrack[^,>]{0,90}, (?<at>[^>]{1,60}?) ?-->/, "the comment of HTTrack"],
  [/<!-- saved from url=\(\d{4}\)(?<url>[^\s>]{1,2000})/, "the comment `saved from url`"],
  [/FILE ARCHIVED ON (?<at>\d\d:\d\d:\d\d \w{3} \d\d, \d{4})/, "the comment of the Wayback Machine"],
];

/** Where a page was fetched and when, as the programs that saved it have written into it. */
export function savedMarks(html: string): FieldCandidate[] {
  const ends = html.length > 2 * searched ? `${html.slice(0, searched)}\n${html.slice(-searched)}` : html;
  return marks.flatMap(([form, from]) => {
    const { url, at } = form.exec(ends)?.groups ?? {};
    const address = url === undefined || /^(?:https?|file|about):/i.test(url) ? url : `http://${url}`;
    return [...candidate("url", address, from), ...candidate("fetched", instantOf(at), from)];
  });
}

/** A moment in ISO 8601; empty for what is none. HTTrack and the Wayback Machine write UTC. */
function instantOf(written: string | undefined): string {
  const [, time, day] = /^(\d\d:\d\d:\d\d) (\w{3} \d\d, \d{4})$/.exec(written ?? "") ?? [];
  const plain = time === undefined ? (written ?? "").replace(/\([^)]*\)/, "").trim() : `${day} ${time} GMT`;
  // Without a zone it would mean that of this machine.
  if (!/(?:GMT|UTC|Z|[+-]\d\d:?\d\d)/.test(plain)) return "";
  const moment = Date.parse(plain);
  return Number.isNaN(moment) ? "" : new Date(moment).toISOString();
}

/**
 * The address of a page as its own head tells it, but for the home page, which some tell of all
 * pages.
 */
export function ownAddresses(document: Document, known: string | null): FieldCandidate[] {
  const base = document.querySelector("base[href]")?.getAttribute("href") ?? known ?? "";
  const canonical = document.querySelector('link[rel~="canonical"][href]')?.getAttribute("href") ?? null;
  return [...candidate("url", resolved(canonical, base), "link[rel=canonical]")].filter(({ value }) => !isHome(value));
}

function resolved(address: string | null, base: string): string | null {
  if (address === null) return null;
  if (/^https?:\/\//i.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : null;
}

function isHome(address: string): boolean {
  return URL.canParse(address) && /^\/?(?:index\.\w+)?$/.test(new URL(address).pathname) && new URL(address).search === "";
}
