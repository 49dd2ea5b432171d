import { bylineName } from "../archive/bylines.ts";
import { authorParts } from "../ingest/authors.ts";
import type { BylineLink } from "./planned-page.ts";
import type { LinkedText } from "./view-models.ts";

/**
 * An author field part by part, each name with the page of its author, if there is one. The parts
 * together are the field; what leads nowhere is not divided, so that marks of direction keep their
 * partners.
 */
export function linkedAuthors(field: string | null, bylines: readonly BylineLink[]): LinkedText[] {
  const pages = new Map(bylines.flatMap(({ kind, name, path }) => (kind === "作者" ? [[name, path] as const] : [])));
  const parts: LinkedText[] = [];
  for (const { text, name } of authorParts(field ?? "")) {
    const path = name === null ? null : (pages.get(bylineName(name)) ?? null);
    const last = parts.at(-1);
    if (path === null && last?.path === null) parts[parts.length - 1] = { text: last.text + text, path };
    else parts.push({ text, path });
  }
  return parts;
}
