import { writeFileSync } from "node:fs";

// Loaded into a measured process: writes down what it has used when it ends. (JavaScript, as plain Node loads it.)
const file = process.env.JIUWEN_USAGE;
if (file) process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
