import fc from "fast-check";
import { expect, test } from "vitest";
import feedTemplate from "../../templates/feed.11ty.tsx";
import jsonFeedTemplate from "../../templates/json-feed.11ty.tsx";
import { seed } from "../workspace.ts";
import { asInXml, only, parseXml } from "../xml.ts";
import { lines, plannedOf } from "./planned.ts";

/** The only entry of the feed of an archive with one article. */
function entryOf(content: string) {
  return only(parseXml(Buffer.from(feedTemplate.render({ planned: plannedOf("feed", content) }))), "entry");
}

test("whatever a title holds, the feed is well-formed, and the title comes back but for what XML cannot hold", () => {
  fc.assert(
    fc.property(lines, (title) => {
      expect(only(entryOf(seed({ title })), "title").text).toBe(asInXml(title.trim()));
    }),
  );
});

test("whatever a body holds, the feed is well-formed, and the content is the HTML of the article's page but for what XML cannot hold", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const content = seed({ body: line });
      expect(only(entryOf(content), "content").text).toBe(asInXml(plannedOf("article", content).props.body));
    }),
  );
});

test("whatever title and body hold, both come back from the JSON Feed as they were", () => {
  fc.assert(
    fc.property(lines, lines, (title, line) => {
      const content = seed({ title, body: line });
      const { items } = JSON.parse(jsonFeedTemplate.render({ planned: plannedOf("json-feed", content) }));
      expect(items).toMatchObject([{ title: title.trim(), content_html: plannedOf("article", content).props.body }]);
    }),
  );
});
