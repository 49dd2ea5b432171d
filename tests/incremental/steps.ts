import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readFiles, writeFiles } from "../workspace.ts";
import {
  pictureNames,
  randomArticle,
  randomDate,
  randomParagraph,
  randomPicture,
  randomSettings,
  randomVocabulary,
  withAnotherValue,
} from "./archives.ts";
import { changeUnseen, type Project, replace } from "./builds.ts";
import type { Random } from "./random.ts";

/** A project in the course of its history. */
export interface World extends Project {
  readonly random: Random;
  /** The options of the next build. */
  options: readonly string[];
  /** Counts what is new, so that it gets a name and a date of its own. */
  count: number;
}

/** What can happen to a project between two builds. Where there is nothing it could happen to, it does not. */
export const steps: Readonly<Record<string, (world: World) => void>> = {
  "a newest article": (world) => add(world, `2023-${String(1 + (world.count % 12)).padStart(2, "0")}-${day(world)} 09:00`),
  "an article of the past": (world) => add(world, randomDate(world.random)),
  "the first article of a year": (world) => add(world, `${1950 + world.count}-03-04`),
  "several articles at once": (world) => {
    for (let more = 0; more < 5; more++) add(world, randomDate(world.random));
  },
  "another body": (world) => edit(world, (text) => `${text}\n\n${randomParagraph(world.random)}\n`),
  "another title": (world) =>
    edit(world, (text) => text.replace(/^(标题|title): .*$/m, `$1: 【要闻】改题${world.random.below(100)}与校史`)),
  "another date": (world) => edit(world, (text) => text.replace(/^(发布日期|date): .*$/m, `$1: ${randomDate(world.random)}`)),
  "other views": (world) => edit(world, (text) => text.replace(/^(浏览次数|views): .*$/m, `$1: ${world.random.below(9_000)}`)),
  "other tags": (world) =>
    edit(world, (text) =>
      text.replace(/^标签: .*$/m, `标签: 新词${world.count}、校史`).replace(/^tags: .*$/m, `tags: [新词${world.count}]`),
    ),
  "another source, author, column, address or field of its own": (world) => edit(world, (text) => withAnotherValue(text, world.random)),
  "another byte in the same size at the same time": (world) => {
    const path = someArticle(world);
    const text = readFileSync(path, "utf8");
    changeUnseen(
      path,
      text.replace(/要事|大事/, (found) => (found === "大事" ? "要事" : "大事")),
    );
  },
  "a removed article": (world) => rmSync(someArticle(world)),
  "a year without articles": (world) => {
    const year = randomDate(world.random).slice(0, 4);
    const of = articles(world).filter((path) => readFileSync(path, "utf8").includes(`: ${year}-`));
    if (of.length < articles(world).length) for (const path of of) rmSync(path);
  },
  "another name": (world) => {
    const path = someArticle(world);
    renameSync(path, join(dirname(path), `r${world.count}${/\.\w+$/.exec(path)?.[0]}`));
  },
  "a name in capitals": (world) => {
    const path = someArticle(world);
    const renamed = join(
      dirname(path),
      basename(path).replace(/^\w+/, (name) => name.toUpperCase()),
    );
    if (!existsSync(renamed)) renameSync(path, renamed);
  },
  "another folder": (world) => move(world, someArticle(world), join("新", String(world.count))),
  "two articles in each other's place": (world) => {
    const texts = articles(world).filter((path) => path.endsWith(".txt"));
    if (texts.length < 2) return;
    const [one = "", other = ""] = world.random.shuffled(texts);
    renameSync(one, `${one}.aside`);
    renameSync(other, one);
    renameSync(`${one}.aside`, other);
  },
  "another picture": (world) => writeFiles(world.seeds, { [world.random.one(pictureNames)]: randomPicture(world.random) }),
  "a removed picture": (world) => rmSync(join(world.seeds, world.random.one(pictureNames)), { force: true }),
  "a picture in another's place": (world) => {
    const [one = "", other = ""] = world.random.shuffled(pictureNames).map((name) => join(world.seeds, name));
    if (existsSync(one)) renameSync(one, other);
  },
  "a touched file": (world) => utimesSync(someArticle(world), new Date(), new Date()),
  "a copy in the place of a file": (world) => {
    const path = someArticle(world);
    writeFileSync(`${path}.aside`, readFileSync(path));
    renameSync(`${path}.aside`, path);
  },
  "a fresh checkout": (world) => {
    cpSync(world.seeds, `${world.seeds}-aside`, { recursive: true });
    rmSync(world.seeds, { recursive: true });
    renameSync(`${world.seeds}-aside`, world.seeds);
  },
  "no vocabulary any more": (world) => rmSync(join(world.seeds, "tags.yaml"), { force: true }),
  "another vocabulary": (world) => writeFiles(world.seeds, { "tags.yaml": randomVocabulary(world.random) }),
  "other settings": (world) => writeFiles(world.seeds, { "archive.yaml": randomSettings(world.random) }),
  "another address": (world) => {
    world.options = world.options.includes("--url") ? ["--skip-invalid"] : ["--skip-invalid", "--url", "https://example.org/news/"];
  },
  "an article that is wrong": (world) => edit(world, (text) => text.replace(/^(发布日期|date): /m, "$1: 无")),
  "wrong articles mended": (world) => {
    for (const path of articles(world)) {
      const text = readFileSync(path, "utf8");
      if (/^(?:发布日期|date): 无/m.test(text)) writeFileSync(path, text.replace(/^(发布日期|date): 无/m, "$1: "));
    }
  },
  "an id that is there twice": (world) => {
    const path = someArticle(world);
    writeFiles(world.seeds, { [join("双", String(world.count), basename(path))]: readFileSync(path) });
  },
  "no id twice any more": (world) => rmSync(join(world.seeds, "双"), { recursive: true, force: true }),
  "a page that is gone": (world) => rmSync(join(world.site, somePage(world))),
  "a folder of pages that is gone": (world) => rmSync(join(world.site, "tags"), { recursive: true, force: true }),
  "a page replaced": (world) => {
    const path = join(world.site, somePage(world));
    replace(path, altered(readFileSync(path), world.random));
  },
  "a page cut off": (world) => replace(join(world.site, somePage(world)), "<!doctype"),
  "a file of somebody else": (world) => writeFiles(world.site, { [world.random.one(["CNAME", "2021/我的.html", "页/a.txt"])]: "mine" }),
  "an output that is gone": (world) => rmSync(world.site, { recursive: true, force: true }),
  "a memory that is gone": (world) => remember(world, () => null),
  "a memory cut off": (world) => remember(world, (bytes) => bytes.subarray(0, world.random.below(bytes.length))),
  "a memory altered": (world) => remember(world, (bytes) => altered(bytes, world.random)),
};

function day({ count }: World): string {
  return String(1 + (count % 28)).padStart(2, "0");
}

function add(world: World, date: string): void {
  const [path, text] = randomArticle(world.random, `added-${world.count++}`, date);
  writeFiles(world.seeds, { [path]: text });
}

function edit(world: World, change: (text: string) => string): void {
  const path = someArticle(world);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  world.count++;
}

function move(world: World, path: string, to: string): void {
  mkdirSync(join(world.seeds, to), { recursive: true });
  renameSync(path, join(world.seeds, to, basename(path)));
}

/** Bytes of which one is another. */
function altered(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
}

function articles({ seeds }: World): string[] {
  return [...readFiles(seeds).keys()].filter((path) => /\.(?:txt|md)$/.test(path)).map((path) => join(seeds, path));
}

function someArticle(world: World): string {
  return world.random.one(articles(world));
}

function somePage({ site, random }: World): string {
  return random.one([...readFiles(site).keys()].filter((path) => path.endsWith(".html")));
}

/** Changes one of the files in which something is remembered; null removes it. */
function remember({ readings, published, random }: World, change: (bytes: Buffer) => Uint8Array | null): void {
  const months = [...readFiles(readings).keys()].map((name) => join(readings, name));
  const others = [...readFiles(published).keys()].map((name) => join(published, name));
  const path = random.one(random.chance(0.5) ? months : others);
  if (!existsSync(path)) return;
  const bytes = change(readFileSync(path));
  if (bytes === null) rmSync(path);
  else writeFileSync(path, bytes);
}
