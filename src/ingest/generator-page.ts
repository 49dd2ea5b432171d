import { type Problem, problem } from "../lib/diagnostics.ts";
import { dayInAddress } from "./article-date.ts";
import { leadingDate, stemOf } from "./file-name.ts";
import type { FrontFields } from "./front-value.ts";
import { fieldText, type Seed } from "./header-field.ts";

/** What `type` or `layout` calls pages that a generator has beside its articles. */
const pageKinds: ReadonlySet<string> = new Set([
  ...["tag", "tags", "category", "categories", "archive", "archives", "search", "index", "home", "page", "404"],
  ...["about", "link", "links", "friend", "friends"],
]);

/**
 * The note that a file is a page of a generator, such as its list of tags, and no article: its
 * front matter says so, and it has no date or no text. Null for any other file.
 */
export function generatorPage(front: FrontFields, { fields, body }: Seed, file: string): Problem | null {
  const isDated =
    fields.has("date") ||
    /\d/.test(fieldText(fields.get("published"))) ||
    leadingDate(stemOf(file)) !== null ||
    dayInAddress(fields) !== null;
  if (isDated && body.text.trim() !== "") return null;
  for (const { key, value } of front.entries) {
    if (key.is !== "text" || value?.is !== "text") continue;
    if (!/^(?:type|layout)$/i.test(key.value) || !pageKinds.has(value.value.trim().toLowerCase())) continue;
    const reason = `by \`${key.value}: ${value.value.trim()}\` this is a page of a generator and no article; it is not read`;
    return problem("info", "unread-file", reason, front.place(value.offset));
  }
  return null;
}
