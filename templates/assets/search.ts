import { openSearcher } from "../../src/search/read/searcher.ts";
import { loadScript } from "./script/search/load.ts";
import { startSearch } from "./script/search/session.ts";

// This script runs on the search page once that is parsed, after the site's own script.
startSearch(openSearcher(loadScript));
