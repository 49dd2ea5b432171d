/** Extensions of pictures that pages show. */
const pictures = "avif|gif|jfif|jpe?g|png|svg|webp";

/** Extensions of recordings. */
const audio = "mp3|m4a|wav|ogg|oga|flac|aac|wma|amr";
const video = "mp4|m4v|webm|ogv|mov|avi|wmv|flv|mkv|mpe?g|rmvb?";

/** Extensions of other pictures, recordings, documents and archives. */
const others = [
  "bmp|heic|ico|tiff?|psd|ai",
  audio,
  `${video}|swf`,
  "pdf|ofd|caj|docx?|docm|wps|rtf|odt|xlsx?|xlsm|et|ods|pptx?|dps|odp|epub|zip|rar|7z|gz|tgz|tar",
].join("|");

/** Extensions of data and texts, which may be named, and are also much else. */
const data = "csv|tsv|txt|text|json|xml";

const pictureName = extension(pictures);
const mediaName = extension(`${pictures}|${others}`);
const [audioName, videoName] = [extension(audio), extension(video)];
const fileName = extension(`${pictures}|${others}|${data}`);

/** Matches a path with such an extension, perhaps before a query or a fragment. */
function extension(extensions: string): RegExp {
  return new RegExp(`\\.(?:${extensions})(?:[?#]|$)`, "i");
}

/** Whether a path is by its extension that of a picture which browsers show. */
export function isPictureName(path: string): boolean {
  return pictureName.test(path);
}

/** Whether a file is by its extension there to be named by an article. */
export function isMediaName(path: string): boolean {
  return mediaName.test(path);
}

/** Whether a path that a text names is by its extension that of a file, and not of a page. */
export function isFileName(path: string): boolean {
  return fileName.test(path);
}

/** Which kind of recording a path is by its extension; null if it is none. */
export function recordingOf(path: string): "audio" | "video" | null {
  if (audioName.test(path)) return "audio";
  return videoName.test(path) ? "video" : null;
}
