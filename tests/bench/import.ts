import { rmSync } from "node:fs";
import { join } from "node:path";
import { bodyOf, gif, savedPage } from "../import/saved-site.ts";
import { projectRoot, writeFiles } from "../workspace.ts";
import { type Cost, measure, medianCost } from "./measure.ts";

/** How many saved pages are imported, and how many milliseconds of CPU one of them may cost. */
const [pages, most] = [1_000, 30];

/** Imports a generated mirror of saved pages into an empty folder, several times, and tells what a page costs. */
export async function importLine(scratch: string, runs: number): Promise<string> {
  const [mirror, articles] = [join(scratch, "mirror"), join(scratch, "imported")];
  const around = Array.from({ length: 60 }, (_, index) => `<li><a href="/info/1002/${index}.htm">相关新闻第${index}条</a></li>`).join("");
  writeFiles(join(mirror, "www.a.edu.cn"), {
    "images/a.gif": gif,
    ...Object.fromEntries(
      Array.from({ length: pages }, (_, index) => {
        const body = Array.from({ length: 8 }, (_one, part) => bodyOf(`${index}之${part}`)).join("");
        const page = savedPage({ title: `学校召开第${index}次工作会议`, body: `${body}<p><img src="/images/a.gif"></p>` });
        return [`info/1002/${index}.htm`, page.replace("</body>", `<ul>${around}</ul></body>`)];
      }),
    ),
  });
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run++) {
    rmSync(articles, { recursive: true, force: true });
    const args = [join(projectRoot, "dist/src/cli.js"), "import", mirror, "--output", articles, "--quiet"];
    costs.push((await measure(process.execPath, args)).cost);
  }
  const { wall, cpu, peak } = medianCost(costs);
  const each = cpu === null ? null : (cpu * 1000) / pages;
  const told = each === null ? "CPU unknown" : `${each.toFixed(1)} ms of CPU a page (${each <= most ? "met" : "MISSED"}: at most ${most})`;
  return `${pages} saved pages imported: ${told}, ${wall.toFixed(2)} s, ${peak === null ? "?" : peak.toFixed(0)} MB`;
}
