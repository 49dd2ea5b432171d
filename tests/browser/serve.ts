import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves a folder below a sub-path of a free port, as a plain file server would: bytes as they are, no folder indexes, nothing outside the sub-path.
 * Where there is nothing it shows the file `missing` of the folder, if one is named. Returns the address of the site, with a slash at its end.
 */
export async function serve(
  folder: string,
  subPath: `/${string}/`,
  missing: string | null = null,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname);
    try {
      // Of a page that names no icon, such as a plain text, browsers ask the server's root for one.
      if (path === "/favicon.ico") {
        response.writeHead(204).end();
        return;
      }
      if (!path.startsWith(subPath)) throw new Error("outside the site");
      const bytes = readFileSync(join(folder, path.slice(subPath.length)));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      if (missing === null) response.writeHead(404, { "content-type": "text/plain" }).end("404");
      else response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(readFileSync(join(folder, missing)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${subPath}`, server };
}
