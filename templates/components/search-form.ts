import { href, type SitePath, searchPath } from "../../src/site/paths.ts";
import { html } from "../html.ts";

/**
 * The form for a search: in the masthead, and larger on the search page itself. Without a script it
 * still leads to the search page.
 */
export function searchForm(from: SitePath) {
  return html`
    <form class="search" role="search" action="${href(from, searchPath)}" method="get">
      <input type="search" name="q" aria-label="搜索全文" aria-keyshortcuts="/" placeholder="搜索全文" autocomplete="off" enterkeyhint="search"/>
      <button type="submit" aria-label="搜索"></button>
    </form>
  `;
}
