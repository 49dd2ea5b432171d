/**
 * What Jiuwen could take for markup within a line of Markdown. A `_` within a word is none, and
 * `&` and `<` only begin what looks like an entity or a tag.
 */
const marks = /[\\`*[\]{]|~(?=~|$)|(?<=~|^)~|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?]|$)|&(?=#?\w{1,32};)|!$/g;

/**
 * What a text stands before: the end of its line, other markup, or the end of the link in which it
 * stands.
 */
export type Behind = "line end" | "markup" | "link end";

/**
 * A text as Markdown within a line that shows just this text. It may stand beside any other
 * markup.
 */
export function escapeMarks(text: string, behind: Behind): string {
  const escaped = text.replace(marks, "\\$&");
  // No web address is a link within another.
  return text.includes("://") && behind !== "link end" ? withoutFalseAddresses(escaped, behind === "line end") : escaped;
}

/**
 * In a web address a backslash would be a part of it, and so would markup that follows: there it is
 * better no link.
 */
function withoutFalseAddresses(escaped: string, isLast: boolean): string {
  const words = escaped.split(/(\s+)/);
  return words
    .map((word, index) => {
      const isWhole = !word.includes("\\") && (isLast || index < words.length - 1);
      return isWhole ? word : word.replaceAll("://", "\\://");
    })
    .join("");
}

/** A line of Markdown that begins nothing but a paragraph, whatever its first marks. */
export function escapeLineStart(line: string): string {
  if (!/^[\d#>+\-=:|~]/.test(line)) return line;
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(line);
  if (numbered) return `${numbered[1]}\\${line.slice(numbered[1]?.length ?? 0)}`;
  return /^(?:#{1,6}(?=\s|$)|>|[-+](?=[\s\-+:|]|$)|=|:[:\-|\s]|:$|\|)/.test(line) ? `\\${line}` : line;
}

/**
 * A text as Markdown in which every mark is written as an entity, for what nothing else helps
 * against.
 */
export function asEntities(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** An address as it may stand in a link of Markdown. */
export function escapeAddress(address: string): string {
  return address.replace(/[\s()<>"\\{}|`[\]\p{Cc}]/gu, percentEncoded).replace(/&(?=#?\w{1,32};)/g, "&amp;");
}

function percentEncoded(mark: string): string {
  return Array.from(new TextEncoder().encode(mark), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
