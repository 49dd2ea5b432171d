import { answerSearch } from "./script/answer.ts";
import { copyButtons, fillAccessDates } from "./script/citation.ts";
import { hitsWhenAsked } from "./script/hits/loader.ts";
import { askInOrder } from "./script/order.ts";
import { paletteSwitch } from "./script/palette.ts";
import { searchShortcut } from "./script/shortcut.ts";
import { linkToday } from "./script/today.ts";

// This script runs once the page is parsed. Every page but the search works without it.
paletteSwitch();
fillAccessDates();
copyButtons();
linkToday();
searchShortcut();
askInOrder();
answerSearch();
hitsWhenAsked();
