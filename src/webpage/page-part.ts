import type { PagePart } from "./page-reading.ts";

/** Addresses of parts: `1_2.htm`, `1-2.html`, `?page=2`, `page/2/`. */
const partAddress = /(?:[_-](\d{1,3})\.(?:s?html?|php|aspx?|jsp)|[?&](?:page|p|cpage)=(\d{1,3})|\/page\/(\d{1,3})\/?)$/i;

/** Where content systems list the parts of a text. */
const lists =
  ".dede_pages, #dede_pages, .pagination, .pagebreak, #pages, .pages, .epages, #pagelist, .page-links, .post-page-numbers, [id^=div_currpage], .article-page, .page";

/**
 * The place of a page among the parts of its article; null for an article on one page. A list of
 * parts stands within the body or in a part of the page that is called so; its links are figures.
 */
export function pagePart(document: Document, body: Element | null, url: string | null): PagePart | null {
  const places = [...document.querySelectorAll(lists)].slice(0, 10);
  const links = [...(body === null ? [] : [body]), ...places].flatMap((place) => [...place.querySelectorAll("a[href]")].slice(0, 500));
  const others = new Set<string>();
  const numbers = new Set<number>();
  for (const link of links) {
    const text = (link.textContent ?? "").replace(/[\s[\]【】()（）第页]/g, "");
    const address = link.getAttribute("href") ?? "";
    const isNumber = /^\d{1,3}$/.test(text);
    if (!isNumber && !/^(?:上一?|下一?|尾|末|>+|»|›|<+|«)$/.test(text)) continue;
    if (!partAddress.test(address) && !(isNumber && text === "1" && /\.(?:s?html?|php)$/i.test(address))) continue;
    others.add(address);
    if (isNumber) numbers.add(Number(text));
  }
  const hasParts = [...others].some((address) => partAddress.test(address));
  if (!hasParts) return null;
  const [, ...own] = partAddress.exec(url ?? "") ?? [];
  const ownNumber = own.find((one) => one !== undefined);
  return { number: ownNumber === undefined ? firstMissing(numbers) : Number(ownNumber), others: [...others] };
}

/** The page itself is no link in the list of its parts. */
function firstMissing(numbers: ReadonlySet<number>): number {
  let number = 1;
  while (numbers.has(number)) number++;
  return number;
}
