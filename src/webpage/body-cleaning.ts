import { type Remove, removeHead, removeTail, wholeLine } from "./body-ends.ts";
import { removeDocumentFacts, removeLinkTables, withoutDates } from "./body-tables.ts";
import { lengthOf, linesOf, nameOf, oneLine, type PageLine } from "./page-lines.ts";

/** What is never seen, or cannot be a part of a text. */
const machinery =
  "script, style, title, head, noscript, template, link, meta, base, select, input, button, textarea, object[type*=flash], ins.adsbygoogle";

/** Parts of a page that stand beside a text, by what they are called. */
const beside = [
  ...[".bdsharebuttonbox", ".bdshare_t", "#bdshare", ".social-share", ".share-component", "[class*=jiathis]", "[id*=jiathis]", "#ckepop"],
  ...[
    ".share",
    ".shareBox",
    ".share-box",
    ".share_box",
    "#share",
    ".sns",
    ".sharebar",
    "[class^=share-]",
    ".addthis_toolbox",
    ".wechat-share",
  ],
  ...["nav", ".breadcrumb", ".breadcrumbs", ".crumbs", ".pagination", ".pagebar", ".page-nav", ".prevnext", ".prev-next", ".pre-next"],
  ...[".related", ".relate", ".related-news", ".relatedNews", ".xgxw", ".xgyd", ".xgwz", ".recommend", "#related", ".hot-news"],
  ...[".ad", ".ads", ".adv", ".advert", ".advertisement", "[id^=ad_]", "[class^=ad-]", ".gg", ".guanggao", "[id^=BAIDU_]"],
  ...[".print", ".fontsize", ".font-size", ".zihao", ".tools", ".toolbar", ".art_tools", ".ewm", ".qrcode", ".erweima", ".comment-form"],
  ...[
    "#comments",
    "[class*=player]",
    "[id^=videoList]",
    ".tags",
    ".keywords",
    ".comments",
    "footer",
    "aside",
    "[hidden]",
    "[style*='display:none']",
    "[style*='display: none']",
    "[style*='DISPLAY: none']",
  ],
].join(", ");

/** What a short line says that stands beside a text: controls, and ways to other articles. */
const control = new RegExp(
  `^[\\s【[「(（<>|·•»]*(?:${[
    ...["上一篇", "下一篇", "上一条", "下一条", "上一则", "下一则", "上一主题", "下一主题", "前一篇", "后一篇", "返回列表", "返回顶部"],
    ...["返回页首", "发送给朋友", "推荐给朋友", "第\\s?\\d{1,3}\\s?页\\s?[/／]\\s?共\\s?\\d{1,3}\\s?页"],
    ...[
      "打印本页",
      "打印此页",
      "打印文章",
      "打印",
      "关闭窗口",
      "关闭本页",
      "关闭页面",
      "关闭此页",
      "关闭",
      "加入收藏",
      "收藏本文",
      "我要纠错",
    ],
    ...["分享到", "分享至", "分享", "扫一扫在手机打开当前页", "扫一扫", "字号", "字体", "我要评论", "发表评论", "举报", "相关附件下载说明"],
  ].join("|")})(?:$|[\\s:：】\\]」)）|,，。·•<>《【[(（大中小]|打印|关闭|窗口|到|至)`,
);

/** A heading of a list of other articles. */
const relatedHeading = new RegExp(
  `^[\\s【[「■◆●>|]*(?:${[
    ...[
      "(?:相[关關]|[热熱][门門]|最新|更多|精彩|推[荐薦]|延伸|[图圖]片|[视視][频頻]|精彩[视視][频頻])(?:新[闻聞]|[阅閱][读讀]|[链鏈連][接結]|文章|[报報][道導]|信息|[内內]容|推[荐薦]|[资資][讯訊]|[点點][阅閱擊击])",
    ],
    ...["猜你喜[欢歡]", "你可能(?:也|[还還])?(?:喜[欢歡]|感[兴興]趣)"],
  ].join("|")})[\\s】\\]」:：>]*(?:更多|more)?[\\s>»]*$`,
  "i",
);

/**
 * How long may be what is taken out by its name alone, in characters, if it is no list of links.
 */
const short = 60;

/**
 * How much is looked at: elements by their names and how deep these stand within one another, and
 * lines of controls. No page of a site has half as many, and each takes time.
 */
const [mostNamed, deepestNamed, mostControls] = [5_000, 3, 200];

/** What cleaning a body may ask for. */
export interface CleaningSigns {
  /** Selectors of a map, which are believed. */
  readonly mapped: readonly string[];
  /** Selectors of the content system. */
  readonly system: readonly string[];
  readonly title: string | null;
}

/**
 * Takes out of a body what is no text of its article, and tells of all that has characters. By its
 * name or its words alone something is only taken out if it is short or a list of links: a
 * paragraph of prose stays wherever it stands.
 */
export function cleanBody(body: Element, { mapped, system, title }: CleaningSigns): string[] {
  const removed: string[] = [];
  const remove = (element: Element) => {
    if (element === body || element.parentNode === null) return;
    const text = oneLine(element.textContent ?? "");
    const isSeen = !element.matches(machinery) && text !== "";
    element.remove();
    if (isSeen) removed.push(`${nameOf(element)}: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`);
  };
  const all = (selectors: string) => [...body.querySelectorAll(selectors)];
  for (const selector of mapped) for (const element of all(selector)) remove(element);
  for (const element of all(machinery)) remove(element);
  const named = system.length === 0 ? beside : `${beside}, ${system.join(", ")}`;
  const levels = new Map<Element, number>();
  for (const element of all(named).slice(0, mostNamed)) {
    if (!body.contains(element)) continue;
    const level = levelOf(element, levels);
    levels.set(element, level);
    if (level <= deepestNamed && isAside(element)) remove(element);
  }
  removeLinkTables(body, title, remove);
  removeRelated(body, remove);
  const controls = linesOf(body).filter(({ text }) => text.length <= 120 && control.test(text) && !/[。！？]/.test(text));
  for (const line of controls.slice(0, mostControls)) {
    const element = body.contains(line.element) ? (wholeLine(line, body) ?? lineOfIcons(line, body)) : null;
    if (element) remove(element);
  }
  removeDocumentFacts(body, remove);
  removeHead(body, title, remove);
  removeTail(body, remove);
  removeComments(body);
  return removed;
}

/** The element of a line of controls that has pictures only in its links, as their icons. */
function lineOfIcons({ element, text }: PageLine, body: Element): Element | null {
  const whole = element.closest("p, div, td, li");
  if (whole === null || whole === body || !body.contains(whole) || oneLine(whole.textContent ?? "") !== text) return null;
  if (whole.querySelector("video, audio, table") !== null) return null;
  return [...whole.querySelectorAll("img")].every(isIcon) ? whole : null;
}

function isIcon(picture: Element): boolean {
  const isSmall = ["width", "height"].some((side) => Number(picture.getAttribute(side) || 1_000) <= 40);
  return picture.closest("a") !== null && (isSmall || /\.gif$/i.test(picture.getAttribute("src") ?? ""));
}

/** In how many elements that were looked at an element stands, with itself. */
function levelOf(element: Element, levels: ReadonlyMap<Element, number>): number {
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    const level = levels.get(above);
    if (level !== undefined) return level + 1;
  }
  return 1;
}

/** Whether an element is short, or mostly links; one with prose, or with pictures, is not. */
function isAside(element: Element): boolean {
  const lines = linesOf(element);
  const characters = lines.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const linked = lines.reduce((sum, line) => sum + line.linked, 0);
  if (characters > 0 && linked >= characters * 0.6) return true;
  return characters <= short && !lines.some(({ text }) => /[。！？]$/.test(text)) && !hasLargePicture(element);
}

/** Pictures of an article are no icons of networks or codes for telephones. */
function hasLargePicture(element: Element): boolean {
  return [...element.querySelectorAll("img, video, audio")].some(
    (one) => !/icon|qr|ewm|share|logo|weixin/i.test(one.getAttribute("src") ?? ""),
  );
}

/**
 * Takes out lists of other articles with their headings: whole parts, or what follows a heading.
 */
function removeRelated(body: Element, remove: Remove): void {
  const headings = linesOf(body).filter(({ text }) => text.length <= 40 && relatedHeading.test(text));
  for (const line of headings.slice(0, mostControls)) {
    const heading = body.contains(line.element) ? wholeLine(line, body) : null;
    if (heading === null) continue;
    const lists: Element[] = [];
    for (let next = heading.nextElementSibling; next !== null && (isListOfLinks(next) || isEmpty(next)); next = next.nextElementSibling) {
      if (!isEmpty(next)) lists.push(next);
    }
    if (lists.length > 0) for (const one of [...lists, heading]) remove(one);
    else {
      const part = heading.parentElement;
      if (part !== null && part !== body && isAside(part)) remove(part);
    }
  }
}

/** Whether there are links and hardly more than their dates beside them. */
function isListOfLinks(element: Element): boolean {
  const lines = linesOf(element);
  const characters = lines.reduce((sum, { text }) => sum + lengthOf(withoutDates(text)), 0);
  return characters > 0 && lines.reduce((sum, { linked }) => sum + linked, 0) >= characters * 0.5;
}

function isEmpty(element: Element): boolean {
  return oneLine(element.textContent ?? "") === "" && element.querySelector("img, video, audio, iframe") === null;
}

function removeComments(body: Element): void {
  const walk = (parent: Element) => {
    for (let node = parent.firstChild; node !== null; ) {
      const next: ChildNode | null = node.nextSibling;
      if (node.nodeType === 8) node.remove();
      else if (node.nodeType === 1) walk(node as Element);
      node = next;
    }
  };
  walk(body);
}
