import { existsSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../lib/failure.ts";

/** Where an archive is looked for if none is named, below the folder where the command is given. */
const usual = [".", "articles", "seeds"];

/**
 * The folder of the archive to work on: the one that is named, or the first of the usual ones with
 * an `archive.yaml`. Throws a `Failure` if there is none.
 */
export function archiveFolder(named: string | undefined): string {
  if (named !== undefined) return named;
  const found = usualFolder();
  if (found === undefined) {
    const where = "there is no archive.yaml here, nor in articles/ or seeds/";
    throw new Failure(`${where}; name the folder of articles, which may be this one: \`jiuwen build old-news\`, \`jiuwen build .\``);
  }
  return found;
}

/** The first of the usual folders here with an `archive.yaml`; undefined if there is none. */
export function usualFolder(): string | undefined {
  return usual.find((folder) => existsSync(join(folder, "archive.yaml")));
}

/** The real path of an archive's folder. Throws a `Failure` if there is no such folder. */
export function findFolder(input: string): string {
  const found = statSync(input, { throwIfNoEntry: false });
  if (!found) throw new Failure(`the folder ${input} does not exist; name the one that holds the articles`);
  if (!found.isDirectory()) throw new Failure(`${input} is not a folder; name the one that holds the articles`);
  return realpathSync(input);
}
