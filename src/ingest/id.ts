declare const id: unique symbol;

/** The name of an article in addresses. It is unique in its month, regardless of case and width. */
export type ArticleId = string & { readonly [id]: true };

/**
 * The longest id in UTF-8 bytes: with an extension it fits into the 255 bytes that file systems
 * allow for a name.
 */
const maxBytes = 200;

/**
 * The id that a stem stands for: the stem in NFC, without the `NNN_` counter that scrapers put
 * before a hexadecimal hash of 16 digits or more.
 */
export function idFromStem(stem: string): string {
  return stem.normalize("NFC").replace(/^\d+_(?=[0-9a-f]{16,}$)/i, "");
}

/**
 * Device names that Windows keeps for itself, with or without an extension (Microsoft, “Naming
 * Files, Paths, and Namespaces”).
 */
export const windowsReserved = /^(?:con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?: *\..*)?$/i;

/** An id that can stand in addresses, or the reason why it cannot. */
export type ParsedId = { readonly ok: true; readonly id: ArticleId } | { readonly ok: false; readonly reason: string };

/**
 * Parses a text (NFC) as an id. It is one if every file system and URL can hold it, and it leads to
 * no other page.
 */
export function parseId(text: string): ParsedId {
  const reason = faultOf(text);
  return reason === null ? { ok: true, id: text as ArticleId } : { ok: false, reason };
}

function faultOf(id: string): string | null {
  const bytes = Buffer.byteLength(id);
  if (bytes > maxBytes) return `the id is ${bytes} bytes long, more than ${maxBytes}`;
  if (id === "") return "the id is empty";
  if (id === "." || id === "..") return `the id "${id}" would lead to another folder`;
  if (/[/\\]/.test(id)) return `the id "${id}" has a slash, which would lead to another folder`;
  if (/\p{Cc}/u.test(id)) return `the id ${JSON.stringify(id)} has a control character`;
  if (windowsReserved.test(id)) return `the id "${id}" is a device name on Windows, which no file there can have`;
  return id.toLowerCase() === "index" ? `the id "${id}" is the address of the month page` : null;
}
