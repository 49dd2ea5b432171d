import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listSeeds } from "../input/article-files.ts";
import { Failure, writing } from "../lib/failure.ts";
import { programPath } from "../lib/package-root.ts";

/** The files of a new archive, and those of Jiuwen's own that they are copies of. */
const starter = {
  "archive.yaml": "starter/archive.yaml",
  ".gitattributes": "starter/gitattributes",
  // npm leaves a file named .gitignore out of a package.
  ".gitignore": "starter/gitignore",
  ".github/workflows/site.yml": "starter/github/site.yml",
  ".github/actions/jiuwen/action.yml": "action.yml",
};

const example = { to: "articles/welcome.txt", from: "starter/articles/welcome.txt" };

/** What `initArchive` has done, by paths below the archive's folder. */
export interface Initiated {
  readonly written: readonly string[];
  /** Files that were there already, and stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Makes an archive of a folder, which need not exist: it gets a file of settings, what a repository
 * of its own needs, and an example if there is no article yet, dated `today` (`2024-04-24`). No
 * file is replaced. Throws a `Failure` where that cannot be.
 */
export function initArchive(folder: string, today: string): Initiated {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Failure(`${folder} is a file; name a folder for the archive`);
  const hasArticles = existsSync(folder) && listSeeds(folder, []).seeds.length > 0;
  const copies = [...Object.entries(starter), ...(hasArticles ? [] : [[example.to, example.from] as const])];
  const written: string[] = [];
  const kept: string[] = [];
  for (const [to, from] of copies) {
    const path = join(folder, to);
    // A link counts as there too, wherever it leads.
    if (lstatSync(path, { throwIfNoEntry: false })) {
      kept.push(to);
      continue;
    }
    const text = readFileSync(programPath(from), "utf8");
    writing(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, to === example.to ? text.replace("TODAY", today) : text, { flag: "wx" });
    });
    written.push(to);
  }
  return { written, kept };
}
