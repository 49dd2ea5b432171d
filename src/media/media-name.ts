/** Extensions of pictures that pages show, and of others. */
const pictures = "avif|gif|jfif|jpe?g|png|svg|webp";

/**
 * Extensions of the other files that articles come with: pictures, recordings, documents, archives.
 */
const others = [
  "bmp|heic|ico|tiff?|psd|ai",
  "mp3|m4a|wav|ogg|oga|flac|aac|wma|amr|mp4|m4v|webm|ogv|mov|avi|wmv|flv|mkv|mpe?g|rmvb?|swf",
  "pdf|ofd|caj|docx?|docm|wps|rtf|odt|xlsx?|xlsm|et|ods|pptx?|dps|odp|epub|zip|rar|7z|gz|tgz|tar",
].join("|");

const pictureName = new RegExp(`\\.(?:${pictures})(?:[?#]|$)`, "i");
const mediaName = new RegExp(`\\.(?:${pictures}|${others})(?:[?#]|$)`, "i");

/** Whether a path is by its extension that of a picture which browsers show. */
export function isPictureName(path: string): boolean {
  return pictureName.test(path);
}

/** Whether a path is by its extension that of a file with which articles come. */
export function isMediaName(path: string): boolean {
  return mediaName.test(path);
}
