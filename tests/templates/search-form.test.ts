import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { homePath } from "../../src/site/paths.ts";
import { searchWithin } from "../../templates/components/search-form.ts";
import { html } from "../../templates/html.ts";

describe("a search within a part of the archive", () => {
  const month = { name: "2024年5月", filters: { from: "2024-05", to: "2024-05" } };

  test("hands on what narrows it, and says where it searches", () => {
    const form = renderToString(html`${searchWithin(homePath, 5, month)}`);
    expect(form).toContain('aria-label="在2024年5月中搜索"');
    expect(form.match(/<input type="hidden"[^>]*>/g)).toEqual([
      '<input type="hidden" name="from" value="2024-05">',
      '<input type="hidden" name="to" value="2024-05">',
    ]);
  });

  test("is there from five articles on", () => {
    expect(searchWithin(homePath, 4, month)).toBe(false);
  });
});
