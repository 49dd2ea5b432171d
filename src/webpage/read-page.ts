// STUB, to be replaced at merge.
import { markdownOfHtml } from "./markdown/html-to-markdown.ts";
import type { PageFields, PageOrigin, PageReading, RewriteAddress } from "./page-reading.ts";
import type { SiteMap } from "./selector-map.ts";

export interface PageOptions {
  readonly map: SiteMap | null;
  readonly rewrite: RewriteAddress;
  readonly zone: string;
}

export function readPage(bytes: Uint8Array, _origin: PageOrigin, { rewrite }: PageOptions): PageReading {
  const html = Buffer.from(bytes).toString("utf8");
  const field = (pattern: RegExp, from: string) => {
    const value = pattern.exec(html)?.[1];
    return value === undefined ? {} : { [from]: { value, from } };
  };
  const fields: PageFields = {
    ...field(/<title>(.*?)<\/title>/, "title"),
    ...field(/<meta name="PubDate" content="(.*?)"/, "date"),
    ...field(/<link rel="canonical" href="(.*?)"/, "url"),
  };
  const body = /<div id="vsb_content">(.*?)<\/div>/s.exec(html)?.[1];
  const why =
    body === undefined
      ? ({ reason: "list", told: "it is a list of links" } as const)
      : fields.date === undefined
        ? ({ reason: "no-date", told: "no date was found" } as const)
        : null;
  return { fields, body: body === undefined ? null : markdownOfHtml(body, rewrite), bodyFrom: "", system: null, why };
}
