import type { Env } from "markdown-it";
import { sha256 } from "../../lib/sha256.ts";
import type { BodyPage } from "../body-page.ts";
import { notesOf } from "./parse-notes.ts";

/**
 * The environment for the parse of an article's body, with what it must know of its page: its
 * files, and which ids are its own where several bodies stand in one document, as readers of feeds
 * show them. Without a page there are no files.
 */
export function envOf(page: BodyPage | undefined): Env {
  const env: Env = {};
  if (page) Object.assign(notesOf(env), page);
  return env;
}

/** The id of something in a body. Its kind keeps it apart from the ids of the page around it. */
export function pageId(env: Env, kind: "note" | "mark" | "part", name: string): string {
  const notes = notesOf(env);
  if (notes.article === null) return `${kind}-${name}`;
  notes.idScope ??= sha256(new TextEncoder().encode(notes.article)).slice(0, 8);
  return `${kind}-${notes.idScope}-${name}`;
}
