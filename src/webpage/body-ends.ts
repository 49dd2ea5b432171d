import { columnOfTrail, isOnlyFacts } from "./fact-lines.ts";
import { leadsToFile, lengthOf, linesOf, oneLine, type PageLine } from "./page-lines.ts";

/** Takes an element out of a body. */
export type Remove = (element: Element) => void;

/**
 * The largest element within the body that holds nothing but the text of a line; null if the line
 * is only a part of its element, as where `br` ends it.
 */
export function wholeLine({ element, text }: PageLine, body: Element): Element | null {
  let whole: Element | null = null;
  for (let above: Element | null = element; above !== null && above !== body; above = above.parentElement) {
    const own = oneLine(above.textContent ?? "");
    if (own.length > text.length || above.querySelector("img, video, audio, table") !== null) break;
    if (own === text) whole = above;
  }
  return whole;
}

/** A day with a time of the clock, which nobody writes as a line of a text. */
const moment = /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,4}\d{1,2}[:：]\d\d(?:[:：]\d\d)?$/;

/** Takes out the title and the facts with which a body begins, as they are fields. */
export function removeHead(body: Element, title: string | null, remove: Remove): void {
  for (const line of linesOf(body).slice(0, 4)) {
    const isTitle = title !== null && line.text.replace(/\s+/g, "") === title.replace(/\s+/g, "");
    if (!isTitle && !isOnlyFacts(line.text) && !moment.test(line.text) && columnOfTrail(line.text) === null) return;
    const element = wholeLine(line, body);
    if (element === null) return;
    remove(element);
  }
}

/** How many lines at the end are looked at, and how long one is that calls for readers. */
const [mostLines, longestCall] = [60, 60];

/** A call to read on in another way. */
const call = /APP|客户端|客戶端|公众号|公眾號|手机(?:新浪|搜狐|网易|腾讯|凤凰)网|粉丝团|粉絲團|订阅|訂閱/i;

/** Names of the networks to which a page is handed on, and nothing else. */
const shares =
  /^(?:[\s·|]{0,4}(?:新浪微博|腾讯微博|微信好友|微信|微博|QQ空间|QQ好友|QQ|朋友圈|豆瓣|人人网|Facebook|Twitter|LINE|Plurk|Email)){1,12}[\s·|]{0,4}$/i;

/** A notice of who may copy what a site has. */
const rights = /[未非][经經].{0,8}(?:授权|授權|许可|許可|允许|同意).{0,4}[，,]?.{0,4}(?:不得|禁止|请勿)(?:转载|轉載)|转载请注明|轉載請註明/;

/**
 * Takes out what a site puts below its texts: links to others, one below the other or side by side,
 * with the short headings above them; calls for its readers, and notices. It begins at the last
 * line and ends at the first that may be one of the text: facts stay, and so do attachments.
 */
export function removeTail(body: Element, remove: Remove): void {
  const others: { readonly line: PageLine; readonly whole: Element }[] = [];
  let [links, isKept] = [0, false];
  for (const line of linesOf(body).slice(-mostLines).reverse()) {
    if (others.at(-1)?.whole.contains(line.element) || !body.contains(line.element)) continue;
    const whole = wholeLine(line, body) ?? partOfLinks(line, body);
    if (whole !== null && isCall(line)) {
      if (line.linked > 0) links += linksIn(whole).length;
      remove(whole);
    } else if (whole !== null && isWayElsewhere(line, whole)) {
      others.push({ line, whole });
      links += linksIn(whole).length;
    } else if (whole !== null && others.length > 0 && isShortHeading(line)) others.push({ line, whole });
    else if (others.length > 0 || !imprint.test(line.text)) {
      isKept = ownList.test(line.text);
      break;
    }
  }
  // A link alone may be a text's own way on, such as to the film that it tells of.
  if (isKept || links < 2 || others.some(({ line }) => ownList.test(line.text))) return;
  const top = others.findLastIndex(({ line }) => line.linked > 0 || /[:：]$/.test(line.text));
  for (const { whole } of others.slice(0, top + 1)) remove(whole);
}

/** The part around a line that cannot be taken out alone, if it is nothing but links as well. */
function partOfLinks({ element, linked }: PageLine, body: Element): Element | null {
  const part = element.closest("div, ul, ol, dl, table, p");
  if (linked === 0 || part === null || part === body || !body.contains(part) || part.querySelector("img, video, audio") !== null)
    return null;
  return linesOf(part).every((line) => line.linked >= lengthOf(line.text) * 0.75) ? part : null;
}

/** Who made a text and where it is from, as it stands below it. */
const imprint =
  /^[\s[【(（]*(?:本文|文章|稿件)?(?:[责責]任[编編][辑輯校]|[责責][编編]|[编編][辑輯]|来源|來源|作者|记者|記者|供稿|撰稿|文字|[图圖]片|摄影|攝影|校[对對]|[审審][核校]|初审|复审|终审|发布)[^。！？]{0,3}[:：|/／][^。！？]{0,60}$/;

/** What stands above a list of links that is a part of a text. */
const ownList = /^[\s【[（(]*(?:附|参考|參考|引用|注释|註釋|资料|資料|来源|來源|文件|政策|(?:相关|有关)(?:文件|政策|法规|附件))/;

function isShortHeading({ text, linked }: PageLine): boolean {
  return linked === 0 && text.length <= 10 && !/[。！？]/.test(text);
}

function isCall({ text, linked }: PageLine): boolean {
  if (text.length > longestCall) return false;
  return rights.test(text) || shares.test(text) || (linked > 0 && !/[。！？]$/.test(text) && call.test(text));
}

/** Words of a link that belongs to a text, or an address that is itself its text. */
const named = /附[件表图录]|下载|下載|https?:|www\./;

/** Whether a line is nothing but links to other pages. */
function isWayElsewhere({ text, linked }: PageLine, whole: Element): boolean {
  if (linked < lengthOf(text) * 0.75 || named.test(text)) return false;
  return !linksIn(whole).some((link) => /^#|^mailto:/.test(link.getAttribute("href") ?? "") || leadsToFile(link));
}

function linksIn(element: Element): Element[] {
  const around = element.closest("a[href]");
  return around === null ? [...element.querySelectorAll("a[href]")].slice(0, 100) : [around];
}
