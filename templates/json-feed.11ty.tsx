import { absoluteUrl } from "../src/site/href.ts";
import { leadPicture } from "../src/site/lead-picture.ts";
import { homePath, jsonFeedPath, type SitePath } from "../src/site/paths.ts";
import type { PublishedFile } from "../src/site/view-models.ts";
import { textTemplate } from "./template.tsx";

/**
 * The JSON Feed 1.1 (jsonfeed.org). If the site's address is not known, the optional addresses are
 * left out, as they must be complete.
 */
export default textTemplate("json-feed", ({ site, props: { articles } }) => {
  const addressOf = (name: string, path: SitePath) => (site.url === null ? {} : { [name]: absoluteUrl(site.url, path) });
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: site.title,
    ...addressOf("home_page_url", homePath),
    ...addressOf("feed_url", jsonFeedPath),
    description: site.description,
    language: "zh-Hans",
    authors: [{ name: site.publisher ?? site.title }],
    items: articles.map(({ id, path, title, published, authors, labels, excerpt, files, body }) => ({
      id,
      ...addressOf("url", path),
      title,
      // An item must have one of the two. Of a text that is too long for a feed it has the
      // beginning.
      ...(body === null ? { content_text: excerpt } : { content_html: body }),
      summary: excerpt,
      ...pictureOf(files, addressOf),
      date_published: published,
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
      tags: labels,
      ...attachmentsOf(files, site.url),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
});

function pictureOf(files: readonly PublishedFile[], addressOf: (name: string, path: SitePath) => object) {
  const picture = leadPicture(files);
  return picture === null ? {} : addressOf("image", picture.path);
}

/** The recordings and documents of an item. Their addresses must be complete. */
function attachmentsOf(files: readonly PublishedFile[], siteUrl: string | null) {
  const others = files.filter(({ use }) => use !== "picture");
  if (siteUrl === null || others.length === 0) return {};
  return {
    attachments: others.map(({ path, name, type, bytes }) => ({
      url: absoluteUrl(siteUrl, path),
      mime_type: type,
      title: name,
      size_in_bytes: bytes,
    })),
  };
}
