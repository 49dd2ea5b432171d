import type { Env } from "markdown-it";
import { sha256 } from "../../lib/sha256.ts";
import { notesOf } from "./parse-notes.ts";

/**
 * The environment for the parse of an article's body, with anything that tells the article from
 * others: its ids are then its own where several bodies stand in one document, as readers of feeds
 * show them.
 */
export function envOf(article: string): Env {
  const env: Env = {};
  notesOf(env).article = article;
  return env;
}

/** The id of something in a body. Its kind keeps it apart from the ids of the page around it. */
export function pageId(env: Env, kind: "note" | "mark" | "part", name: string): string {
  const notes = notesOf(env);
  if (notes.article === null) return `${kind}-${name}`;
  notes.idScope ??= sha256(new TextEncoder().encode(notes.article)).slice(0, 8);
  return `${kind}-${notes.idScope}-${name}`;
}
