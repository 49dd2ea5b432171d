import { openSearcher } from "../../src/search/read/searcher.ts";
import { loadScript } from "./script/search/load.ts";
import { startSearch } from "./script/search/session.ts";

// Runs on the search page, when it has been read. The site's own script runs before.
startSearch(openSearcher(loadScript));
