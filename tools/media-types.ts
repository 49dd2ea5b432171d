/** The media types of what a site may hold, by extension. */
const types: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  jsonl: "application/jsonl",
  webmanifest: "application/manifest+json",
  xml: "application/xml",
  svg: "image/svg+xml",
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  bib: "text/plain",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  wav: "audio/wav",
  mp4: "video/mp4",
  webm: "video/webm",
  pdf: "application/pdf",
  zip: "application/zip",
  gz: "application/gzip",
};

/**
 * Stands for mime-types in the bundle, of which `send` only asks this one question. Its own table
 * of all media types there are would be a sixth of the bundle.
 */
export function contentType(extension: string): string | false {
  const type = types[extension.replace(/^\./, "").toLowerCase()];
  if (type === undefined) return false;
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}
