import type { RedirectFormat } from "../settings/archive-config.ts";
import type { Redirect } from "../site/redirects.ts";

/** What a file of redirects is made from. */
interface RedirectFile {
  readonly format: RedirectFormat;
  /** The path below which the site stands on its server. */
  readonly base: string;
  readonly redirects: readonly Redirect[];
}

/**
 * The lines of a file of redirects, in the form that its server reads. Addresses and paths are
 * percent-encoded, so that they have no blank and no quotation mark in them.
 */
export function* redirectLines({ format, base, redirects }: RedirectFile): Iterable<string> {
  yield* heads[format](redirects, base);
  for (const redirect of redirects) yield lines[format](redirect);
}

/** How each server is told of a redirect. The compiler tells if a server is missing here. */
const lines: Readonly<Record<RedirectFormat, (redirect: Redirect) => string>> = {
  netlify: ({ from, query, to }) => {
    const fields = query === "" ? [] : query.split("&").filter((field) => field !== "");
    return `${[from, ...fields.map(pair), to].join(" ")} 301\n`;
  },
  cloudflare: ({ from, to }) => `${from} ${to} 301\n`,
  nginx: ({ from, query, to }) => `"${asked(from, query).replace(/["\\]/g, "\\$&")}" "${to}";\n`,
  apache: ({ from, query, to }) => `${asked(from, query)} ${to}\n`,
};

function asked(from: string, query: string): string {
  return query === "" ? from : `${from}?${query}`;
}

/** A field behind `?` as Netlify writes it, which reads no further than a second `=`. */
function pair(field: string): string {
  const [name = "", ...value] = field.split("=");
  return `${name}=${value.join("%3D")}`;
}

/** What stands first in each file: how the server is told of it. */
const heads: Readonly<Record<RedirectFormat, (redirects: readonly Redirect[], base: string) => readonly string[]>> = {
  netlify: () => [],
  cloudflare: () => [],
  nginx: (redirects, base) => {
    const longest = redirects.reduce((most, { from, query }) => Math.max(most, asked(from, query).length), 0);
    return [
      "# In the block http, with the folder that the site was copied to:",
      `#   map_hash_max_size ${powerOver(2 * redirects.length)};`,
      `#   map_hash_bucket_size ${powerOver(longest + 64)};`,
      `#   map $request_uri $jiuwen_address { include /srv${base}redirects.nginx.map; }`,
      "# In the block server:",
      "#   if ($jiuwen_address) { return 301 $jiuwen_address; }",
    ].map((line) => `${line}\n`);
  },
  apache: (_, base) =>
    [
      "# In the configuration of the server or its <VirtualHost>, with the folder that the site was copied to:",
      "#   RewriteEngine On",
      `#   RewriteMap jiuwen "txt:/srv${base}redirects.txt"`,
      '#   RewriteCond "%{THE_REQUEST}" "^\\S+ (\\S+)"',
      `#   RewriteCond "\${jiuwen:%1}" "^(/.*)"`,
      '#   RewriteRule "^" "%1" [R=301,L,NE,QSD]',
    ].map((line) => `${line}\n`),
};

/** The power of two that is larger than a number, of those that hashes are made of. */
function powerOver(number: number): number {
  return Math.max(128, 2 ** Math.ceil(Math.log2(number + 1)));
}
