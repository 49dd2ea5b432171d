import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { formatOf } from "../ingest/format.ts";
import { writeWhole } from "../lib/atomic-write.ts";
import { Failure, writing } from "../lib/failure.ts";
import { isInside } from "../lib/is-inside.ts";
import type { Changes } from "../output/publish.ts";

/** What is to be done with a file of the site where it is copied to. */
type Action = "put" | "delete";

/**
 * Makes a function that adds what a build has changed to a file, a line for each path: `put
 * 2024/04/a.html` or `delete 2023/old.html`. What stands in the file already stays, until whoever
 * has copied the files deletes it: so nothing is lost if copying fails. Of two actions on a path
 * the later one counts. Throws a `Failure` at once if the file is of another kind, would be an
 * article of the archive in the folder `archive`, or cannot be written.
 */
export function openChanges(file: string, archive: string): (changes: Changes) => void {
  if (formatOf(file) !== null && !basename(file).startsWith("_") && isInside(resolve(archive), resolve(file)))
    throw new Failure(`${file} would be taken for an article; name another file with --changes FILE, such as _changes.txt`);
  const actions = earlierActions(file);
  // Whether it can be written is seen now, before anything is published.
  write(file, actions);
  const add = (action: Action, paths: readonly string[]) => {
    for (const path of paths) actions.set(path, action);
  };
  return ({ added, changed, removed, lost }) => {
    add("put", added);
    add("put", changed);
    add("delete", removed);
    add("delete", lost);
    write(file, actions);
  };
}

function write(file: string, actions: ReadonlyMap<string, Action>): void {
  const lines = Array.from(actions, ([path, action]) => `${action} ${path}\n`);
  writing(file, () => writeWhole(file, lines.join("")));
}

function earlierActions(file: string): Map<string, Action> {
  const actions = new Map<string, Action>();
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  for (const line of text.replace(/\n$/, "").split("\n")) {
    if (text === "") break;
    const [, action, path] = /^(put|delete) (.+)$/.exec(line) ?? [];
    if (path === undefined) throw new Failure(`${file} is no list of changes; name another file with --changes FILE`);
    actions.set(path, action as Action);
  }
  return actions;
}
