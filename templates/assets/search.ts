import { openSearcher } from "../../src/search/read/searcher.ts";
import { loadScript } from "./script/search/load.ts";
import { startSearch } from "./script/search/session.ts";

// This script runs on the search page once that is parsed; what it starts comes after what the
// site's own script does then.
addEventListener("DOMContentLoaded", () => startSearch(openSearcher(loadScript)));
