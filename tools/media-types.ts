import { lookup } from "mrmime";

/**
 * Stands for mime-types in the bundle, of which `send` only asks this one question. Its own table
 * of all media types there are would be a sixth of the bundle.
 */
export function contentType(extension: string): string | false {
  const type = lookup(extension);
  if (type === undefined) return false;
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}
