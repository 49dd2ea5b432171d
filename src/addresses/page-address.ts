/** Where a page stands on the web, in one form for all spellings of its address. */
export interface PageAddress {
  /**
   * In lower case and Punycode, without `www.`, with its port if that is not the usual one; null
   * for an address that names no host.
   */
  readonly host: string | null;
  /** With a slash before it, and with the part behind `?` if that says which page is meant. */
  readonly path: string;
}

/**
 * The page that an address means: one on the web with or without its scheme
 * (`http://www.a.cn/x.htm`, `//a.cn/x.htm`, `www.a.cn/x.htm`), or a path (`/x.htm`, `x.htm`). Null
 * for what is no address of a page, and for one that no browser would send.
 *
 * Spellings that servers answer with the same page are one: with `http` and `https`, with and
 * without `www.`, with the name of the folder and that of its index page, with identifiers of
 * sessions, marks of whence a reader came and those of print versions, percent-encoded or not, and
 * with the fields behind `?` in any order. Letters keep their case, which many servers tell apart.
 */
export function pageAddress(address: string): PageAddress | null {
  const trimmed = address.trim();
  if (trimmed.length > longest) return null;
  const namesHost = schemePattern.test(trimmed) || hostPattern.test(trimmed);
  if (!namesHost && /^(?:$|#|[a-z][a-z\d+.-]*:)/i.test(trimmed)) return null;
  const url = parsed(namesHost ? trimmed.replace(/^(?:https?:)?(?:\/\/)?/i, "//") : trimmed);
  if (url === null) return null;
  const path = `${pathOf(url.pathname)}${queryOf(url.search)}${routeOf(url.hash)}`;
  return { host: namesHost ? hostOf(url.host) : null, path };
}

/** One text for a page, by which addresses of the same page are found to be equal. */
export function addressKey({ host, path }: PageAddress): string {
  return `${host ?? ""}${path}`;
}

/** How long an address may be, as servers refuse longer ones. */
const longest = 2000;

const schemePattern = /^https?:[/]{2}/i;

/** A name of a host at the beginning, told from that of a file by what follows it. */
const hostPattern =
  /^(?:\/\/[^/?#\s]+|(?:(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?=\/)|www\.(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$)/iu;

function parsed(address: string): URL | null {
  try {
    return new URL(address, "http://nowhere.invalid/");
  } catch {
    return null;
  }
}

function hostOf(host: string): string {
  return host
    .replace(/:(?:80|443)$/, "")
    .replace(/([^.])\.(?=:|$)/, "$1")
    .replace(/^(?:www\.)+(?=[^.]+\.)/, "");
}

/** Marks of print versions and identifiers of sessions in a path. */
const idlePath = /;jsessionid=|[_-]print\.[a-z]+$|\/print$/i;

function pathOf(pathname: string): string {
  let path = plain(pathname, /[\s\p{Cc}%?#\\]/gu);
  // What is left of a path may be one that has another spelling.
  for (let before = ""; before !== path; ) {
    before = path;
    path = path
      .replace(/;jsessionid=[^/]*$/i, "")
      .replace(/\/{2,}/g, "/")
      .replace(/[_-]print(?=\.[a-z]+$)|\/print$/i, "")
      .replace(/\/(?:index|default)\.(?:s?html?|php|aspx?|jsp)$/i, "/")
      .replace(/\/\.{0,2}$/, "");
  }
  return path === "" ? "/" : path;
}

/**
 * A part of an address with its characters as they are, but those that would mean something else
 * there (`kept`), and bytes that are no UTF-8: these are percent-encoded in upper case.
 */
function plain(text: string, kept: RegExp): string {
  // An archive has thousands of addresses, and hardly one with anything in it.
  if (/^[\w/.;~-]*$/.test(text)) return text;
  return text
    .replace(/%[0-7][\da-f]|(?:%[89a-f][\da-f])+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes).replace(/%/g, "%25");
      } catch {
        return bytes.toUpperCase();
      }
    })
    .normalize("NFC")
    .replace(kept, (found, at: number, whole: string) =>
      found === "%" && /^[\dA-F]{2}/.test(whole.slice(at + 1, at + 3)) ? found : encodeURIComponent(found),
    );
}

/** What names a session, or tells whence a reader came, or asks for the print version. */
const idleNames = /^(?:utm_.*|spm|isappinstalled|jsessionid|phpsessid|aspsessionid.*|cfid|cftoken|session_?id|print|printable)$/i;

const idleValues: ReadonlyMap<string, RegExp> = new Map([
  ["from", /^(?:timeline|singlemessage|groupmessage)$/],
  ["action", /^print$/],
  ["view", /^print$/],
]);

function isIdle(name: string, value: string): boolean {
  return idleNames.test(name) || idleValues.get(name.toLowerCase())?.test(value) === true;
}

/**
 * Whether an address has nothing that `pageAddress` leaves out as it says nothing of the page: the
 * mark of a print version, the identifier of a session, whence a reader came.
 */
export function isPlainAddress(address: string): boolean {
  const [path = "", query = ""] = address.trim().replace(/#.*$/s, "").split("?", 2);
  const isIdleField = (field: string) => isIdle(...nameAndValue(field));
  return !idlePath.test(path) && !query.split("&").some(isIdleField);
}

function nameAndValue(field: string): [string, string] {
  const at = field.indexOf("=");
  return at === -1 ? [field, ""] : [field.slice(0, at), field.slice(at + 1)];
}

function queryOf(search: string): string {
  const fields = search
    .slice(1)
    .split("&")
    .map((field) => {
      const [name = "", ...value] = field.replace(/\+/g, "%20").split("=");
      return [name, value.join("=")].map((part) => plain(part, /[\s\p{Cc}%&=+#]/gu));
    });
  const telling = fields.filter(([name = "", value = ""]) => name + value !== "" && !isIdle(name, value));
  const query = telling
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .sort()
    .join("&");
  return query === "" ? "" : `?${query}`;
}

/** A part behind `#` by which a script chose the page, as in `#/news/1`. */
function routeOf(hash: string): string {
  return /^#!?[/]/.test(hash) ? plain(hash, /[\s\p{Cc}%]/gu) : "";
}
