import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const changing = ["renameSync", "rmSync", "rmdirSync", "mkdirSync", "writeFileSync"] as const;
type Change = (typeof changing)[number];

/** From `begin` to `end`, `step` is called before every change of the disk that Jiuwen makes: it may look at it, or throw, so that it is not made. */
export function beforeChanges(step: (name: Change, path: string) => void): { readonly begin: () => void; readonly end: () => void } {
  const real = Object.fromEntries(changing.map((name) => [name, fs[name]]));
  return {
    begin: () => {
      for (const name of changing)
        Object.assign(fs, {
          [name]: (...parts: unknown[]) => {
            step(name, String(parts[0]));
            return (real[name] as (...parts: unknown[]) => unknown)(...parts);
          },
        });
      syncBuiltinESMExports();
    },
    end: () => {
      Object.assign(fs, real);
      syncBuiltinESMExports();
    },
  };
}
