import type { ComponentChildren } from "preact";
import type { Link, Site } from "../../src/site/page.ts";
import {
  aboutPath,
  absoluteUrl,
  archiveFragment,
  homePath,
  href,
  iconPath,
  type SitePath,
  stylePath,
  tagsPath,
} from "../../src/site/paths.ts";
import { A } from "./a.tsx";

/** Nothing runs or loads but what the site itself ships; nothing at all in a frame or plug-in. */
const policy = (baseUri: "'none'" | "'self'") =>
  `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri ${baseUri}`;

/** The same on every page, so that adding an article leaves it alone. */
const sections: readonly (Link & { readonly at?: string })[] = [
  { label: "首页", path: homePath },
  { label: "归档", path: homePath, at: archiveFragment },
  { label: "标签", path: tagsPath },
  { label: "关于", path: aboutPath },
];

interface Props {
  readonly site: Site;
  readonly path: SitePath;
  /** The page's own title; the site's title follows it. Home has none. */
  readonly title?: string;
  readonly description: string;
  /** The pages above this one, from the top, without home. */
  readonly trail?: readonly Link[];
  /** What this page is called at the end of the trail. */
  readonly here?: string;
  /** For a page that is served at any address: where its relative links start. */
  readonly base?: string | undefined;
  /** For a page that only leads to another. */
  readonly forwardTo?: SitePath;
  readonly children: ComponentChildren;
}

/** What stands around every page: head, masthead, navigation, breadcrumbs, footer. */
export function Shell({ site, path, title, description, trail = [], here, base, forwardTo, children }: Props) {
  const canonical = site.url === null || base !== undefined ? null : absoluteUrl(site.url, forwardTo ?? path);
  return (
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(base === undefined ? "'none'" : "'self'")} />
        {base !== undefined && <base href={base} />}
        {forwardTo !== undefined && <meta http-equiv="refresh" content={`0; url=${href(path, forwardTo)}`} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === undefined ? site.title : `${title} - ${site.title}`}</title>
        <meta name="description" content={description} />
        {canonical !== null && <link rel="canonical" href={canonical} />}
        <link rel="icon" type="image/svg+xml" href={href(path, iconPath)} />
        <link rel="stylesheet" href={href(path, stylePath)} />
      </head>
      <body>
        {/* With a base, a bare fragment would lead to another page. */}
        {base === undefined && (
          <a class="skip" href="#main">
            跳到正文
          </a>
        )}
        <header class="masthead">
          <p>
            <A from={path} to={homePath}>
              {site.title}
            </A>
          </p>
          <nav aria-label="主导航">
            <ul>
              {sections.map(({ label, path: to, at }) => (
                <li>
                  <A from={path} to={to} {...(at === undefined ? {} : { at })}>
                    {label}
                  </A>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main">
          {here !== undefined && <Breadcrumbs path={path} trail={trail} here={here} />}
          {children}
        </main>
        <footer>
          <p>
            {site.publisher !== null && <span>原文由{site.publisher}发布。</span>}
            <span>本站为静态存档，由旧闻（Jiuwen）生成。</span>
          </p>
        </footer>
      </body>
    </html>
  );
}

function Breadcrumbs({ path, trail, here }: { readonly path: SitePath; readonly trail: readonly Link[]; readonly here: string }) {
  return (
    <nav class="breadcrumbs" aria-label="当前位置">
      <ol>
        {[{ label: "首页", path: homePath }, ...trail].map((link) => (
          <li>
            <A from={path} to={link.path}>
              {link.label}
            </A>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
