import { answerSearch } from "./script/answer.ts";
import { copyButtons, fillAccessDates } from "./script/citation.ts";
import { formatsWhenNear } from "./script/formats.ts";
import { hitsWhenAsked } from "./script/hits/loader.ts";
import { askInOrder } from "./script/order.ts";
import { paletteSwitch, showPalette } from "./script/palette.ts";
import { searchShortcut } from "./script/shortcut.ts";
import { linkToday } from "./script/today.ts";

// This script runs in the head, before anything is painted: it must stay small. Every page but the
// search works without it.
showPalette();

addEventListener("DOMContentLoaded", () => {
  paletteSwitch();
  fillAccessDates();
  copyButtons();
  formatsWhenNear();
  linkToday();
  searchShortcut();
  askInOrder();
  answerSearch();
  hitsWhenAsked();
});
