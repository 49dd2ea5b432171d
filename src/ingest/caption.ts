/** The longest caption, in UTF-16 units; a longer line is a paragraph. */
const longest = 200;

/** Matches how a line begins that says what the picture before it shows. */
const captionStart = /^[\s（(【[]*(?:[▲△▼▽↑⬆]|图\s*(?:\d|[一二三四五六七八九十]+\s*[：:．.、\s])|图[：:/／]|图[为注说片]|图文[：:])/u;

/** Whether a line behind a picture is its caption: `图1 …`, `▲ …`, `（图为…）`. */
export function isCaption(line: string): boolean {
  return line.length <= longest && captionStart.test(line);
}

/** Matches what editors and programs write where nobody has described a picture. */
const says =
  /^(?:image|img|picture|photo|pic|screenshot|alt(?: text)?|图片|图像|照片|截图|插图|在这里插入图片描述|enter image description here|请输入图片描述)?[\s\d._-]*$/i;

/** Matches the name of a file of a picture. */
const fileName = /^\S*\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/** The caption of a picture that its description and its title give; empty if they say nothing. */
export function captionOf(description: string, title: string): string {
  return [description, title].filter((words) => !says.test(words) && !fileName.test(words)).join("　");
}
