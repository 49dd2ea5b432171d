import type { StateInline } from "markdown-it";
import { notesOf } from "./parse-notes.ts";
import { wordUnits } from "./word-units.ts";

/** A picture that is not written as Markdown does. */
export interface WrittenPicture {
  readonly address: string;
  /** Markdown, as between the brackets of a picture. */
  readonly description: string;
  readonly title: string;
}

/** Adds a picture as if it stood there in Markdown. `written` is what stands there. */
export function pushPicture(state: StateInline, { address, description, title }: WrittenPicture, written: string): void {
  const notes = notesOf(state.env);
  const { unseen } = notes;
  const image = state.push("image", "img", 0);
  image.attrs = [
    ["src", state.md.normalizeLink(address)],
    ["alt", ""],
  ];
  if (title !== "") image.attrPush(["title", title]);
  image.content = description;
  image.children = [];
  state.md.inline.parse(description, state.md, state.env, image.children);
  notes.hasLinks = true;
  notes.unseen = unseen + wordUnits(written);
}
