import { xmlText } from "../src/export/xml.ts";
import type { FeedEntry } from "../src/site/parts.ts";
import { absoluteUrl, homePath, href, type SitePath } from "../src/site/paths.ts";
import { xmlTemplate } from "./template.tsx";

/** Atom (RFC 4287). Where the site's address is not known its links are relative to the feed, which RFC 4287 allows. */
export default xmlTemplate("feed", ({ site, path, props: { id, of, articles } }) => {
  const addressOf = (to: SitePath) => (site.url === null ? href(path, to) : absoluteUrl(site.url, to));
  return (
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
      <id>{id}</id>
      <title>{xmlText(of === null ? site.title : `${site.title}：${of.label}`)}</title>
      <subtitle>{xmlText(of === null ? site.description : `与“${of.label}”有关的文章。`)}</subtitle>
      {/* The newest article's date: what is published does not change by being built again. */}
      <updated>{articles[0]?.published}</updated>
      <author>
        <name>{xmlText(site.publisher ?? site.title)}</name>
      </author>
      <link rel="self" type="application/atom+xml" href={addressOf(path)} />
      <link rel="alternate" type="text/html" href={addressOf(of === null ? homePath : of.path)} />
      <generator>Jiuwen</generator>
      {articles.map((entry) => (
        <Entry entry={entry} address={addressOf(entry.path)} />
      ))}
    </feed>
  );
});

function Entry({ entry, address }: { readonly entry: FeedEntry; readonly address: string }) {
  return (
    <entry>
      <id>{entry.id}</id>
      <title>{xmlText(entry.title)}</title>
      <published>{entry.published}</published>
      <updated>{entry.published}</updated>
      {entry.authors.map((name) => (
        <author>
          <name>{xmlText(name)}</name>
        </author>
      ))}
      <link rel="alternate" type="text/html" href={address} />
      {entry.labels.map((label) => (
        <category term={xmlText(label)} />
      ))}
      <summary>{xmlText(entry.excerpt)}</summary>
      <content type="html">{xmlText(entry.body)}</content>
    </entry>
  );
}
