import { hash } from "node:crypto";
import type { Draft } from "./draft.ts";

declare const fingerprint: unique symbol;

/** A hash of all that a page's bytes depend on. */
export type Fingerprint = string & { readonly [fingerprint]: true };

/**
 * Gives pages their fingerprints: everything in their props and site, and the version of what makes pages of them. `digestOf` gives the hash of an article for
 * any form in which a page holds it, and undefined for every other value; so an article is hashed once, not for each page that shows it.
 */
export function createFingerprints(version: string, digestOf: (value: object) => string | undefined): (page: Draft) => Fingerprint {
  const write = (value: unknown): string => {
    if (typeof value === "string") return `${value.length}"${value}`;
    if (typeof value !== "object" || value === null) return `${value};`;
    if (Array.isArray(value)) {
      let items = `${value.length}[`;
      for (const item of value) items += write(item);
      return items;
    }
    const digest = digestOf(value);
    if (digest !== undefined) return `#${digest}`;
    let fields = "{";
    for (const key in value) fields += `${key}:${write(value[key as keyof typeof value])}`;
    return `${fields}}`;
  };
  const sites = new Map<object, string>();
  return ({ kind, path, site, props }) => {
    const around = sites.get(site) ?? hash("sha256", `${version}\n${write(site)}`);
    sites.set(site, around);
    return hash("sha256", `${around}\n${kind}\n${path}\n${write(props)}`, "base64url").slice(0, 22) as Fingerprint;
  };
}
