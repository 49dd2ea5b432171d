import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isArticlePath } from "../../src/site/paths.ts";
import { brokenLinks, type Files, reachable } from "../site-check.ts";
import { readFiles, writeFiles } from "../workspace.ts";
import { type Archive, randomArchive, randomArticle, randomDate, randomParagraph, randomSettings, randomVocabulary } from "./archives.ts";
import { type Project, type Started, start } from "./builds.ts";
import type { Random } from "./random.ts";

/** Editions of one archive, each some steps after the one before: articles are removed, dated anew, edited and added, and settings and vocabulary change. */
export function randomEditions(random: Random, count: number, articles: number): Archive[] {
  const editions = [randomArchive(random, articles)];
  while (editions.length < count) {
    const edition = { ...editions[editions.length - 1] };
    const [removed = [], dated = [], edited = []] = groups(
      random.shuffled(Object.keys(edition).filter((path) => !path.endsWith(".yaml"))),
      4,
    );
    for (const path of removed) delete edition[path];
    for (const path of dated) edition[path] = edition[path]?.replace(/^(发布日期|date): .*$/m, `$1: ${randomDate(random)}`) ?? "";
    for (const path of edited) edition[path] += `\n\n${randomParagraph(random)}\n`;
    for (let added = 0; added < 4; added++) {
      const date = added === 0 ? `${2023 + editions.length}-01-02` : randomDate(random);
      const [path, text] = randomArticle(random, `added-${editions.length}-${added}`, date);
      edition[path] = text;
    }
    if (random.chance(0.5)) edition["tags.yaml"] = randomVocabulary(random);
    if (random.chance(0.3)) edition["archive.yaml"] = randomSettings(random);
    editions.push(edition);
  }
  return editions;
}

function groups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** Makes an input folder hold an archive and nothing else. Files that are the same are not touched. */
export function become(seeds: string, archive: Archive): void {
  const there = new Map(existsSync(seeds) ? [...readFiles(seeds)].filter(([path]) => !path.startsWith(".")) : []);
  for (const path of there.keys()) if (!(path in archive)) rmSync(join(seeds, path));
  writeFiles(seeds, Object.fromEntries(Object.entries(archive).filter(([path, text]) => there.get(path)?.toString("utf8") !== text)));
}

/**
 * Starts a build that is killed while it publishes: before it does for the `nth` time (counted from 0) a thing to the disk that, written as `renameSync FROM TO`,
 * has `pattern` in it. Publishing begins with the first file that goes, or when it is noted what is about to be added.
 */
export function startAndKill(project: Project, options: readonly string[], pattern: RegExp, nth: number): Started {
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    let [begun, left] = [false, ${nth}];
    for (const name of ["renameSync", "rmSync", "rmdirSync", "mkdirSync", "writeFileSync"]) {
      const real = fs[name];
      fs[name] = (...parts) => {
        const told = [name, ...parts.filter((part) => typeof part === "string")].join(" ");
        begun ||= /^renameSync .*[/]journal$|^rmSync .*[/]site[/]/.test(told);
        if (begun && ${pattern}.test(told) && left-- === 0) process.kill(process.pid, "SIGKILL");
        return real(...parts);
      };
    }
    syncBuiltinESMExports();`;
  return start(project, options, { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` });
}

/**
 * What is wrong with a site that may be half published, for a reader who begins at home: links that lead nowhere, and pages that are cut off. A link may lead to the
 * top of a page instead of a place in it, while one of the two is of the last edition and the other of the next.
 */
export function faults(site: Files): string[] {
  const reached = reachable(site);
  // Where there is no home yet, nobody comes upon the web manifest, which leads there.
  const found = [...site].filter(([path]) => reached.size > 0 || !path.endsWith(".webmanifest"));
  // Other pages count as files to which a link may lead.
  const seen = new Map(found.map(([path, bytes]) => [path, reached.has(path) || !path.endsWith(".html") ? bytes : Buffer.of()]));
  const cut = [...site].filter(([path, bytes]) => path.endsWith(".html") && !bytes.toString("utf8").endsWith("</html>\n"));
  const broken = brokenLinks(seen).filter((fault) => !fault.includes(": nothing in "));
  return [...broken, ...cut.map(([path]) => `${path} is cut off`)];
}

/**
 * What is wrong with the pages that are about to go, in a site of which everything that stays is in its place: a page that lists others and leads to an article that has gone, or any page that leads to
 * a file that has gone and is no page. That pages which go in circles, such as neighbours, lead to one another cannot be helped.
 */
export function faultsOfGoing(site: Files, staying: Files): string[] {
  // Pages that stay count as files to which a link may lead.
  const going = new Map([...site].map(([path, bytes]) => [path, staying.has(path) && path.endsWith(".html") ? Buffer.of() : bytes]));
  return brokenLinks(going).filter((fault) => {
    const [, from, to] = /^(\S+) -> .*: there is no file (.*)$/.exec(fault) ?? [];
    if (from === undefined || to === undefined) return false;
    return isArticlePath(to) ? !isArticlePath(from) : !to.endsWith(".html");
  });
}

/** What stands in the output folder of a project; nothing where there is none. */
export function siteOf({ site }: Project): Files {
  return existsSync(site) ? readFiles(site) : new Map();
}

/** What is done to the disk while a build removes what is published no more. */
export const removing = /^rm(?:dir)?Sync .*\/site\//;
