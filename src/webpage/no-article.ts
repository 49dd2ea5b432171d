import type { BodyCandidate } from "./body-choice.ts";
import { lengthOf, type PageLine } from "./page-lines.ts";
import type { PageFields, PageReading } from "./page-reading.ts";

/** What tells whether a page is an article. */
export interface ArticleSigns {
  readonly document: Document;
  readonly lines: readonly PageLine[];
  readonly body: BodyCandidate | null;
  /** How many characters the body has after cleaning. */
  readonly bodyLength: number;
  readonly fields: PageFields;
  /** How many posts of a blog the body has one below the other; 0 for one text. */
  readonly posts: number;
}

type Why = PageReading["why"];

/**
 * Why a page is no article; null if it is one. A body that stands where its system has it is
 * believed, unless it is as short as what servers say of a page that is gone.
 */
export function whyNoArticle(signs: ArticleSigns): Why {
  const { fields, body } = signs;
  const other = framesIn(signs) ?? forwardIn(signs) ?? notFoundIn(signs) ?? loginIn(signs) ?? listIn(signs) ?? postsOf(signs);
  if (other !== null) return other;
  if (!fields.title) return { reason: "no-title", told: "no title was found" };
  if (body === null) return { reason: "no-body", told: "no part of the page looks like the text of an article" };
  return fields.date ? null : { reason: "no-date", told: "no date was found" };
}

/** How much text may stand on a page that only leads elsewhere, in characters. */
const fewCharacters = 300;

function charactersOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + lengthOf(text), 0);
}

function isArticle({ body, bodyLength }: ArticleSigns): boolean {
  return body?.isSure === true && bodyLength >= 60;
}

/** How long a body is at least that has a title and a date beside it, and hardly any links. */
const shortest = 80;

/** Whether a page has all that a short piece of news has; neither a list nor a login page does. */
function isDated({ fields, body, bodyLength }: ArticleSigns): boolean {
  const { title, date } = fields;
  if (body === null || title === undefined || date === undefined || bodyLength < shortest) return false;
  // Links that were taken out below it do not count.
  const linked = body.linked - (body.characters - bodyLength);
  return linked <= bodyLength * 0.3;
}

function framesIn(signs: ArticleSigns): Why {
  const frames = [...signs.document.querySelectorAll("frame[src], iframe[src]")];
  const isSet = signs.document.querySelector("frameset, frame") !== null;
  if (isArticle(signs) || (!isSet && (frames.length === 0 || charactersOf(signs.lines) > 20))) return null;
  const names = frames.slice(0, 5).map((frame) => frame.getAttribute("src"));
  return { reason: "no-body", told: `the page only shows others in frames: ${names.join(", ")}` };
}

const refresh = /^\s{0,9}(\d{1,4})[\d.]{0,9}\s{0,9}[;,]?\s{0,9}(?:url\s{0,9}=)?\s{0,9}["']?\s{0,9}([^\s"']{1,2000})/i;

const scripted =
  /(?:^|[\s;{(])(?:(?:window|self|top|parent|document)\.){0,2}location(?:\.href)?\s{0,4}(?:=|\.(?:replace|assign)\s{0,4}\()\s{0,4}["']([^"'\s<>]{1,2000})["']/;

function forwardIn(signs: ArticleSigns): Why {
  if (isArticle(signs) || charactersOf(signs.lines) > fewCharacters) return null;
  const { document } = signs;
  const meta = [...document.querySelectorAll("meta[http-equiv]")].find(({ attributes }) =>
    /^refresh$/i.test(attributes.getNamedItem("http-equiv")?.value ?? ""),
  );
  const [, seconds, target] = refresh.exec(meta?.getAttribute("content") ?? "") ?? [];
  // A page that loads itself anew names no other; one that waits longer is there to be read.
  if (target !== undefined && Number(seconds) <= 15) return { reason: "forward", told: `the page sends readers on to ${target}` };
  for (const script of [...document.querySelectorAll("script:not([src])")].slice(0, 50)) {
    const [, address] = scripted.exec((script.textContent ?? "").slice(0, 5_000)) ?? [];
    if (address !== undefined && charactersOf(signs.lines) <= fewCharacters / 3) {
      return { reason: "forward", told: `a script of the page sends readers on to ${address}` };
    }
  }
  return null;
}

const gone =
  /(?:(?:您|你)?(?:所)?(?:访问|请求|浏览|查找|要找|查看)的(?:页面|网页|文章|内容|信息|资源|地址)(?:暂时|可能)?(?:不存在|已(?:被)?删除|已(?:经)?不存在|不可用|没有找到|找不到|已失效|走丢)|(?:页面|网页|文章|内容|信息|主题|帖子)(?:不存在|未找到|没有找到|找不到了?|已被?删除|已失效|走丢了)|没有找到(?:您|你)?(?:所)?(?:要|需|请求|访问)|指定的主题不存在|该内容已被发布者删除|此内容(?:因违规)?无法查看|抱歉.{0,10}(?:不存在|删除)|404 ?(?:错误|not found|error|page)|(?:page|file|object|document) ?(?:is |was )?(?:not found|does not exist)|无权(?:限)?访问|403 forbidden)/i;

function notFoundIn(signs: ArticleSigns): Why {
  const { document, lines, fields, bodyLength } = signs;
  const title = document.querySelector("title")?.textContent?.slice(0, 200) ?? "";
  const isTitle = gone.test(title) || /^\s*404\b/.test(title);
  const said = lines.find(({ text, linked }) => text.length <= 100 && linked * 2 < text.length && gone.test(text));
  if (!isTitle && !said) return null;
  if (bodyLength > fewCharacters || (fields.date !== undefined && !isTitle && bodyLength > 60)) return null;
  return { reason: "not-found", told: `the page says that there is none: ${(said?.text ?? title.trim()).slice(0, 80)}` };
}

function loginIn(signs: ArticleSigns): Why {
  const { document, body, bodyLength } = signs;
  const field = [...document.querySelectorAll("input")].find((input) => /^password$/i.test(input.getAttribute("type") ?? ""));
  if (!field || isArticle(signs) || isDated(signs) || (body !== null && bodyLength > fewCharacters)) return null;
  return { reason: "login", told: "the page asks for a password, and has no article" };
}

/** From how many links on a page may be a list, and which share of its characters they have. */
const [fewestLinks, leastShare] = [8, 0.45];

function listIn(signs: ArticleSigns): Why {
  const { lines, body, bodyLength, document } = signs;
  if (body?.isSure || isDated(signs)) return null;
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  const links = lines.filter((line) => line.linked >= 6).length;
  const prose = lines.filter((line) => line.text.length >= 40 && line.linked * 4 < line.text.length).length;
  const isListed = body !== null && body.linked >= body.characters * leastShare;
  const isMostlyLinks = linked >= charactersOf(lines) * leastShare && prose < Math.max(2, links / 8);
  const hasBody = body !== null && !isListed && bodyLength > fewCharacters && prose >= 2;
  if (links < fewestLinks || hasBody || !(isListed || isMostlyLinks)) return null;
  const all = document.querySelectorAll("a[href]").length;
  return { reason: "list", told: `the page lists others (${all} links) and has no text of its own` };
}

function postsOf({ posts }: ArticleSigns): Why {
  return posts === 0 ? null : { reason: "list", told: `the page has ${posts} posts one below the other, each with its own comments` };
}
