import type { Archive } from "../archive/archive.ts";
import { type Tag, tagKinds } from "../archive/tags.ts";
import { groupBy } from "../group.ts";
import type { EntryOf } from "./entry.ts";
import { listPages } from "./list-pages.ts";
import type { PlannedPage } from "./page.ts";
import { tagListPath, tagPath, tagsPath } from "./paths.ts";
import type { MakePage } from "./plan.ts";

const tagsLink = { label: "标签", path: tagsPath };

/** The tag index, and for each tag its first page and its sealed ones. */
export function tagPages(page: MakePage, { tags }: Archive, entryOf: EntryOf, pageSize: number): PlannedPage[] {
  const byKind = groupBy(tags, ({ kind }) => kind);
  const groups = tagKinds.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    return ofKind
      ? [{ kind, tags: ofKind.map(({ name, articles }) => ({ label: name, path: tagPath(name), count: articles.length })) }]
      : [];
  });
  return [page("tags", tagsPath, { groups }), ...tags.flatMap((tag) => pagesOf(page, tag, entryOf, pageSize))];
}

function pagesOf(page: MakePage, { name, kind, note, articles }: Tag, entryOf: EntryOf, pageSize: number): PlannedPage[] {
  const of = { label: name, path: tagPath(name) };
  const sealedPath = (k: number) => tagListPath(name, k);
  const { entries, older, pages } = listPages(page, articles, entryOf, { of, trail: [tagsLink], pageSize, sealedPath });
  return [page("tag", of.path, { name, kind, note, count: articles.length, entries, older }), ...pages];
}
