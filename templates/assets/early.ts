import { showPalette } from "./script/palette.ts";

// This script runs in the head, before anything is painted. It is in every page itself, so it must
// stay small.
showPalette();
