import type { ComponentChildren } from "preact";
import { paired } from "../../src/lib/text-direction.ts";
import { absoluteUrl, href } from "../../src/site/href.ts";
import type { NavigationEntry } from "../../src/site/navigation.ts";
import type { FooterItem, Site } from "../../src/site/page.ts";
import { feedPath, homePath, jsonFeedPath, type SitePath, searchPath, webManifestPath } from "../../src/site/paths.ts";
import type { Link } from "../../src/site/view-models.ts";
import { html, type Markup, rendered } from "../html.ts";
import { searchForm } from "./search-form.ts";

/**
 * The Content-Security-Policy of a page. Nothing runs or loads but files that the site itself
 * ships: no script or style in a page, and no plug-ins. Frames are only on the search page, which
 * reads excerpts from articles in them.
 */
const policy = (baseUri: "'none'" | "'self'", framesArticles: boolean) =>
  `default-src 'self';frame-src ${framesArticles ? "'self'" : "'none'"};object-src 'none';base-uri ${baseUri};form-action 'self'`;

interface Props {
  readonly site: Site;
  readonly path: SitePath;
  /** The page's own title; the site's title follows it. Home has none. */
  readonly title?: string;
  readonly description: string;
  /** The pages above this one, from the top, without home. */
  readonly trail?: readonly Link[];
  /** The name of this page at the end of the trail. */
  readonly here?: string;
  /** The base of relative links, for a page that is served at any address. */
  readonly base?: string | undefined;
  /** The target of a page that only leads to another. */
  readonly forwardTo?: SitePath;
  /** Which narrow measure of running text the page has, if any. */
  readonly measure?: "article" | "prose";
  /** A feed of this page alone, beside the archive's. */
  readonly feed?: Link;
  /** A script of this page alone. */
  readonly script?: SitePath | undefined;
  /** The metadata of an article, its title for other programs included. */
  readonly metadata?: Markup;
  readonly children: ComponentChildren;
}

/** The frame of every page: head, masthead, navigation, breadcrumbs, footer. */
export function Shell(props: Props) {
  const { site, path, trail = [], here, base, measure, children } = props;
  const frame = frameFor(site, path);
  // A page with a base has no skip link, as a bare fragment would lead to another page there.
  return html`
    <html lang="zh-Hans">
      ${head(props, frame)}
      <body>
        ${base === undefined && html`<a class="skip" href="#main">跳到正文</a>`}
        ${frame.masthead}
        <main id="main"${measure && html` class="of-${measure}"`}>
          ${here !== undefined && breadcrumbs(path, trail, here)}
          ${rendered(children)}
        </main>
        ${frame.footer}
      </body>
    </html>
  `;
}

function head({ site, path, base, forwardTo, feed, script, metadata, ...said }: Props, frame: Frame) {
  // Other programs put these texts into lines of their own, such as tabs and lists of results.
  const title = said.title === undefined ? undefined : paired(said.title);
  const description = paired(said.description);
  const isSearch = path === searchPath;
  const canonical = site.url === null || base !== undefined ? null : absoluteUrl(site.url, forwardTo ?? path);
  return html`
    <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="${policy(base === undefined ? "'none'" : "'self'", isSearch)}">
      ${isSearch && html`<meta name="robots" content="noindex">`}
      ${base !== undefined && html`<base href="${base}">`}
      ${forwardTo !== undefined && html`<meta http-equiv="refresh" content="${`0; url=${href(path, forwardTo)}`}">`}
      <meta name="viewport" content="width=device-width">
      <title>${title !== undefined && html`${title} - `}${site.title}</title>
      <meta name="description" property="og:description" content="${description}">
      ${canonical !== null && html`<link rel="canonical" property="og:url" href="${canonical}">`}
      <meta property="og:type" content="${metadata === undefined ? "website" : "article"}">
      <meta property="og:site_name" content="${site.title}">
      ${metadata ?? html`<meta property="og:title" content="${title ?? site.title}">`}
      <link rel="alternate" type="application/atom+xml"${feed && html` title="${site.title}"`} href="${href(path, feedPath)}">
      ${path === homePath && ofHome(site)}
      ${feed && html`<link rel="alternate" type="application/atom+xml" title="${feed.label}" href="${href(path, feed.path)}">`}
      ${frame.assets}
      ${script !== undefined && html`<script defer src="${href(path, script)}"></script>`}
    </head>
  `;
}

/** What stands for all of the archive, and is looked for at its first page. */
function ofHome({ title }: Site) {
  return html`
    <link rel="manifest" href="${href(homePath, webManifestPath)}">
    <link rel="alternate" type="application/feed+json" title="${title}" href="${href(homePath, jsonFeedPath)}">
  `;
}

function breadcrumbs(path: SitePath, trail: readonly Link[], here: string) {
  const links = [{ label: "首页", path: homePath }, ...trail];
  return html`
    <nav class="breadcrumbs" aria-label="当前位置">
      <ol>
        ${links.map((link) => html`<li><a href="${href(path, link.path)}">${link.label}</a></li>`)}
        <li aria-current="page">${here}</li>
      </ol>
    </nav>
  `;
}

/**
 * What all pages of a folder have in common: with relative links it is the same for all of them.
 */
interface Frame {
  readonly site: Site;
  readonly folder: string;
  readonly assets: Markup;
  readonly masthead: Markup;
  readonly footer: Markup;
}

/** The last frame is kept, as most pages come folder by folder. */
let last: Frame | null = null;

function frameFor(site: Site, path: SitePath): Frame {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  if (last === null || last.site !== site || last.folder !== folder) last = createFrame(site, path, folder);
  return last;
}

function footerItem({ text, link }: FooterItem) {
  return html`<span>${link === null ? text : html`<a href="${link}">${text}</a>`}</span>`;
}

function addressOf(entry: NavigationEntry, from: SitePath): string {
  return "link" in entry ? entry.link : href(from, entry.to.path, entry.to.fragment);
}

/** The name of the archive, beside its logo or as the logo alone. */
function nameplate({ title, logo, masthead }: Site, from: SitePath) {
  if (logo === null) return title;
  const isAlone = masthead === "logo";
  return html`<img src="${href(from, logo.path)}" width="${logo.width}" height="${logo.height}" alt="${isAlone ? title : ""}"/>${!isAlone && html`<span>${title}</span>`}`;
}

function createFrame(site: Site, path: SitePath, folder: string): Frame {
  const { style, script, search } = site.assets;
  const pages = site.footerPages.map(({ label, path: to }) => html`<span><a href="${href(path, to)}">${label}</a></span>`);
  const entries = site.navigation.map((entry) => html`<li><a href="${addressOf(entry, path)}">${entry.label}</a></li>`);
  const own = [...site.footer.map(footerItem), ...pages];
  return {
    site,
    folder,
    // Nothing is painted before the site's script has run, so that no page flashes in the wrong
    // palette. It is smaller than the style sheet, beside which it comes, and does not wait for it.
    assets: html`
      <link rel="icon" href="${href(path, site.icon.path)}">
      <script src="${href(path, script)}"></script>
      <link rel="stylesheet" href="${href(path, style)}">
      ${site.theme !== null && html`<link rel="stylesheet" href="${href(path, site.theme)}">`}
      ${path === searchPath && html`<script defer src="${href(path, search)}"></script>`}
    `,
    masthead: html`
      <header class="masthead"${site.masthead !== "centered" && html` data-style="${site.masthead}"`}>
        <p><a href="${href(path, homePath)}">${nameplate(site, path)}</a></p>
        <button class="palette" aria-label="切换深浅配色"></button>
        ${entries.length > 0 && html`<nav aria-label="主导航"><ul>${entries}</ul></nav>`}
        ${path !== searchPath && searchForm(path)}
      </header>
    `,
    footer: html`
      <footer>
        ${own.length > 0 && html`<p class="items">${own}</p>`}
        <p>
          ${site.publisher !== null && html`<span>原文由${site.publisher}发布。</span>`}
          <span>本站为静态存档，由旧闻（Jiuwen）生成。</span>
        </p>
        ${site.registrations.length > 0 && html`<p class="items">${site.registrations.map(footerItem)}</p>`}
      </footer>
    `,
  };
}
