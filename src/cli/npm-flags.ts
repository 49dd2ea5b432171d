import type { Command } from "commander";
import { Failure } from "../lib/failure.ts";

/**
 * Options that may stand in a person's own settings of npm, for programs that it runs. `--quiet`
 * and `--verbose` are two of npm's for its own messages, and `--format` it takes for one of which
 * nothing can be seen here.
 */
const npmsOwn = new Set(["jobs", "version", "help", "quiet", "verbose"]);

/**
 * Throws a `Failure` if npm has kept an option for itself, as it does with all that stand before
 * two dashes: `npm run build --output site` would build into `_site`. npm hands them on in the
 * environment (docs.npmjs.com/cli/v10/using-npm/config, "Environment Variables").
 */
export function refuseFlagsOfNpm({ options }: Command, environment: NodeJS.ProcessEnv): void {
  const script = environment["npm_lifecycle_event"];
  if (script === undefined) return;
  const taken = options.flatMap((option) => {
    if (npmsOwn.has(option.name())) return [];
    const names = [option.name().replaceAll("-", "_"), option.short?.slice(1)];
    const isTaken = names.some((name) => name !== undefined && environment[`npm_config_${name}`] !== undefined);
    // npm 11 hands the value on as an argument, so that nobody knows any more whose it was.
    const [, value] = /<(\w+)>/.exec(option.flags) ?? [];
    return isTaken ? [{ flag: option.long, given: value ? `${option.long} ${value.toUpperCase()}` : option.long }] : [];
  });
  if (taken.length === 0) return;
  const flags = taken.map(({ flag }) => flag).join(" and ");
  const given = taken.map((one) => one.given).join(" ");
  throw new Failure(`npm has kept ${flags} for itself; put two dashes before the options, as in \`npm run ${script} -- ${given}\``);
}
