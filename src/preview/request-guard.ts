import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/**
 * Why the preview must not answer a request; null if it may. Any page that is open in a browser can
 * send requests to this machine, and there are two ways in which it could read the answers. It can
 * be served under a name of its own that leads here (DNS rebinding): so the name in `Host` must be
 * `localhost`, `host` (what `--host` named), or an address, which nobody can make lead elsewhere.
 * Or it asks openly from another origin, or loads a script by an element of its own: then `Origin`
 * or `Sec-Fetch-Site` say so.
 */
export function refusalOf(headers: IncomingHttpHeaders, host: string | null): string | null {
  const { host: asked = "", origin } = headers;
  const name = /^(?:\[([\da-f:.]+)\]|([^:[\]]+))(?::\d+)?$/i.exec(asked)?.slice(1).find(Boolean)?.toLowerCase() ?? "";
  if (!(name === "localhost" || name === host?.toLowerCase() || isIP(name))) {
    return "The preview is not served under this name; name it with --host if it should be.";
  }
  if (origin !== undefined && origin !== `http://${asked}`) return "The preview answers its own pages only.";
  const { "sec-fetch-site": site = "none", "sec-fetch-mode": mode } = headers;
  if (site !== "same-origin" && site !== "none" && mode !== "navigate") return "The preview answers its own pages only.";
  return null;
}
