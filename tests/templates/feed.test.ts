import fc from "fast-check";
import { expect, test } from "vitest";
import feedTemplate from "../../templates/feed.11ty.tsx";
import jsonFeedTemplate from "../../templates/json-feed.11ty.tsx";
import { seed } from "../workspace.ts";
import { asInXml, children, only, parseXml } from "../xml.ts";
import { hasWords, lines, meant, plannedOf } from "./planned.ts";

/** The only entry of the feed of an archive with one article. */
function entryOf(content: string, file?: string) {
  return only(parseXml(Buffer.from(feedTemplate.render({ planned: plannedOf("feed", content, file) }))), "entry");
}

test("whatever a title holds, the feed is well-formed, and the title comes back but for what XML cannot hold", () => {
  fc.assert(
    fc.property(lines, (title) => {
      expect(only(entryOf(seed({ title })), "title").text).toBe(asInXml(meant(title)));
    }),
  );
});

test("whatever a body holds, the feed is well-formed, and the content is the HTML of the article's page but for what XML cannot hold", () => {
  fc.assert(
    fc.property(lines, (line) => {
      fc.pre(hasWords(line));
      const content = seed({ body: line });
      expect(only(entryOf(content), "content").text).toBe(asInXml(plannedOf("article", content).props.body));
    }),
  );
});

const names = fc.array(fc.oneof(lines, fc.constantFrom("\u0001", "\uFFFE", "\u0008\uFFFF", " \u001F ")), { minLength: 1, maxLength: 5 });

test("whatever tags and authors hold, each is a category or an author, if XML can hold anything of it", () => {
  fc.assert(
    fc.property(names, (tags) => {
      const content = `---\ntitle: 甲\ndate: 2024-04-24\ntags: ${JSON.stringify(tags)}\nauthor: ${JSON.stringify(tags)}\n---\n乙\n`;
      const [entry] = plannedOf("feed", content, "meeting.md").props.articles;
      const sayable = (found: readonly string[] = []) => found.map(asInXml).filter((name) => name.trim() !== "");
      const found = entryOf(content, "meeting.md");
      expect(children(found, "category").map(({ attributes }) => attributes["term"])).toEqual(sayable(entry?.labels));
      expect(children(found, "author").map((author) => only(author, "name").text)).toEqual(sayable(entry?.authors));
    }),
  );
});

test("whatever title and body hold, both come back from the JSON Feed as they were", () => {
  fc.assert(
    fc.property(lines, lines, (title, line) => {
      const content = seed({ title, body: line });
      fc.pre(hasWords(line));
      const { items } = JSON.parse(jsonFeedTemplate.render({ planned: plannedOf("json-feed", content) }));
      expect(items).toMatchObject([{ title: meant(title), content_html: plannedOf("article", content).props.body }]);
    }),
  );
});
