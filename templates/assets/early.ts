import { showPalette } from "./script/palette.ts";

// Runs in the head, before anything is painted; it is in the page itself. Keep it small.
showPalette();
