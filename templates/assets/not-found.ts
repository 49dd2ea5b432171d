import { leadHome } from "./script/homing.ts";

// This script runs on the page that is shown where there is none, once that is parsed, if the
// archive knows old addresses.
void leadHome();
