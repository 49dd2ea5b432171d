/** Where a page stands on the web, in one form for all spellings of its address. */
export interface PageAddress {
  /** In lower case, without `www.`; null for an address that names no host. */
  readonly host: string | null;
  /** With a slash before it, and with the part behind `?` if that says which page is meant. */
  readonly path: string;
}

/**
 * The page that an address means: one on the web with or without its scheme
 * (`http://www.a.cn/x.htm`, `//a.cn/x.htm`, `www.a.cn/x.htm`), or a path (`/x.htm`, `x.htm`). Null
 * for what is no address of a page.
 *
 * Spellings that servers answer with the same page are one: with `http` and `https`, with and
 * without `www.`, with the name of the folder and that of its index page, with identifiers of
 * sessions, marks of whence a reader came and those of print versions, and with the fields behind
 * `?` in any order. Letters keep their case, which many servers tell apart.
 */
export function pageAddress(address: string): PageAddress | null {
  const trimmed = address.trim();
  const written = schemePattern.test(trimmed) ? trimmed : hostPattern.test(trimmed) ? `http://${trimmed.replace(/^\/\//, "")}` : null;
  if (written === null && /^(?:$|#|[a-z][a-z\d+.-]*:)/i.test(trimmed)) return null;
  const url = parsed(written ?? trimmed);
  if (url === null) return null;
  const path = `${pathOf(url.pathname)}${queryOf(url.searchParams)}${routeOf(url.hash)}`;
  return { host: written === null ? null : url.host.replace(/^www\./, ""), path };
}

/** One text for a page, by which addresses of the same page are found to be equal. */
export function addressKey({ host, path }: PageAddress): string {
  return `${host ?? ""}${path}`;
}

const schemePattern = /^https?:\/\//i;

/** A name of a host at the beginning, told from that of a file by what follows it. */
const hostPattern =
  /^(?:\/\/[^/?#\s]+|(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?=\/)|www\.(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$)/iu;

function parsed(address: string): URL | null {
  try {
    return new URL(address, "http://nowhere.invalid/");
  } catch {
    return null;
  }
}

function pathOf(pathname: string): string {
  const path = decoded(pathname)
    .replace(/;jsessionid=[^/]*$/i, "")
    .replace(/\/{2,}/g, "/")
    .replace(/[_-]print(?=\.[a-z]+$)|\/print$/i, "")
    .replace(/\/(?:index|default)\.(?:s?html?|php|aspx?|jsp)$/i, "/");
  return path === "/" ? path : path.replace(/\/$/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}

/** What names a session, or tells whence a reader came, or asks for the print version. */
const idleNames = /^(?:utm_.*|spm|isappinstalled|jsessionid|phpsessid|aspsessionid.*|cfid|cftoken|session_?id|print|printable)$/i;

const idleValues: Readonly<Record<string, RegExp>> = {
  from: /^(?:timeline|singlemessage|groupmessage)$/,
  action: /^print$/,
  view: /^print$/,
};

function queryOf(fields: URLSearchParams): string {
  const telling = [...fields].filter(([name, value]) => !idleNames.test(name) && !idleValues[name.toLowerCase()]?.test(value));
  const query = telling
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .sort()
    .join("&");
  return query === "" ? "" : `?${query}`;
}

/** A part behind `#` by which a script chose the page, as in `#/news/1`. */
function routeOf(hash: string): string {
  return /^#!?\//.test(hash) ? decoded(hash) : "";
}
