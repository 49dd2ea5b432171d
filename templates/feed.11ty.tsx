import { xmlText } from "../src/export/xml.ts";
import { paired } from "../src/lib/text-direction.ts";
import { absoluteUrl, href } from "../src/site/href.ts";
import { homePath, type SitePath } from "../src/site/paths.ts";
import type { FeedEntry } from "../src/site/view-models.ts";
import { xmlTemplate } from "./template.tsx";
import { xml } from "./xml.ts";

/**
 * The Atom feed (RFC 4287). If the site's address is not known, links are relative to the feed,
 * which RFC 4287 allows.
 */
export default xmlTemplate("feed", ({ site, path, props: { id, of, articles } }) => {
  const addressOf = (to: SitePath) => (site.url === null ? href(path, to) : absoluteUrl(site.url, to));
  // This is the newest article's date, as building the site again changes nothing that is
  // published.
  const updated = articles[0]?.published;
  return xml`
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
      <id>${id}</id>
      <title>${of === null ? site.title : `${site.title}：${of.label}`}</title>
      <subtitle>${of === null ? site.description : `与“${paired(of.label)}”有关的文章。`}</subtitle>
      <updated>${updated}</updated>
      <author><name>${site.publisher ?? site.title}</name></author>
      <link rel="self" type="application/atom+xml" href="${addressOf(path)}"/>
      <link rel="alternate" type="text/html" href="${addressOf(of === null ? homePath : of.path)}"/>
      <generator>Jiuwen</generator>
      ${articles.map((entry) => entryOf(entry, addressOf))}
    </feed>
  `;
});

function entryOf(entry: FeedEntry, addressOf: (path: SitePath) => string) {
  return xml`
    <entry>
      <id>${entry.id}</id>
      <title>${entry.title}</title>
      <published>${entry.published}</published>
      <updated>${entry.published}</updated>
      ${entry.authors.filter(isSayable).map((name) => xml`<author><name>${name}</name></author>`)}
      <link rel="alternate" type="text/html" href="${addressOf(entry.path)}"/>
      ${entry.files.filter(({ use }) => use !== "picture").map((file) => xml`<link rel="enclosure" type="${file.type}" length="${String(file.bytes)}" href="${addressOf(file.path)}"/>`)}
      ${entry.labels.filter(isSayable).map((label) => xml`<category term="${label}"/>`)}
      <summary>${entry.excerpt}</summary>
      ${entry.body !== null && xml`<content type="html">${entry.body}</content>`}
    </entry>
  `;
}

/** Whether anything is left of a name in XML. An author or category without a name is left out. */
function isSayable(name: string): boolean {
  return xmlText(name).trim() !== "";
}
