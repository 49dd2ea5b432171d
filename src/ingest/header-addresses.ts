import { type Problem, problem } from "../lib/diagnostics.ts";
import { isWebAddress, withScheme } from "../media/address.ts";
import { isFileName } from "../media/media-name.ts";
import type { ArticleHeader } from "./article.ts";
import { type Field, fieldText, type Seed } from "./header-field.ts";
import { quoted } from "./quoted.ts";

/**
 * The address of the original, and the addresses at which it stood before, in the order in which
 * they are written. A path at `url`, as Hugo has it, is one of these.
 */
export function readAddresses(fields: Seed["fields"], extra: Field[], problems: Problem[]): Pick<ArticleHeader, "url" | "formerAddresses"> {
  const [original, former] = [fields.get("url"), fields.get("permalink")];
  const written = fieldText(original);
  const isOwnPath = ownPath.test(written);
  const values = former === undefined ? [] : typeof former.value === "string" ? [former.value] : former.value;
  const addresses = [...values.map((value) => value.trim()), ...(isOwnPath ? [written] : [])];
  return {
    url: isOwnPath ? null : readUrl(original, extra, problems),
    // With `permalink: false` Eleventy writes no page.
    formerAddresses: [...new Set(addresses)].filter((address) => address !== "" && !/^(?:true|false)$/i.test(address)),
  };
}

/**
 * Matches a path on the site itself: from its root, or of a page or folder deep below it, as a text
 * may have one slash.
 */
const ownPath = /^(?:\/(?!\/)[^\s:]*|[^\s/:.]+\/(?:[^\s:/]+\.html?|(?:[^\s:/]+\/)+[^\s:/]*|))$/i;

/** A value that is no web address is kept as a field that is shown as it is. */
function readUrl(field: Field | undefined, extra: Field[], problems: Problem[]): string | null {
  const written = fieldText(field);
  if (!field || written === "") return null;
  if (/^https?:\/\//i.test(written) && URL.canParse(written)) return written;
  problems.push(problem("warning", "bad-url", `${quoted(written)} is not a web address; it will be shown as text`, field));
  extra.push(field);
  return null;
}

/**
 * The addresses of files that a field lists, as `图片` does: the items of a YAML list, or a text
 * split at marks that separate, and at white space where that leaves nothing but names of files.
 * Items that are no address, such as 无, are kept as a field that is shown as it is.
 */
export function readFileAddresses(fields: Seed["fields"], key: "pictures" | "attachments", extra: Field[]): string[] {
  const field = fields.get(key);
  if (!field) return [];
  const parts = typeof field.value === "string" ? partsOf(field.value) : field.value;
  const items = parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.every(isFileName) ? words : [part.trim()];
  });
  const others = items.filter((item) => item !== "" && !isAddress(item));
  if (others.length > 0) extra.push({ ...field, value: others });
  return items.filter(isAddress).map(withScheme);
}

/** The parts of a text listing files; a path whose folder has such a mark in its name is whole. */
function partsOf(written: string): readonly string[] {
  const parts = written.split(/[;；,，、|\n]+/);
  const [first = ""] = parts;
  const isOnePath = isFileName(written.trim()) && !/[\s:]/.test(written.trim()) && first.includes("/") && !isFileName(first);
  return isOnePath ? [written] : parts;
}

function isAddress(item: string): boolean {
  return isFileName(item) || isWebAddress(item) || /^(?:\/|\.{1,2}\/)\S/.test(item);
}
