/** Outlets whose name makes a dateline of the little that stands behind it. */
const agency = [
  "新[华華]社|新[华華][网網]|中新[社网]|中国新闻[社网]|中央社|中央广播电视总台",
  "央[视視](?:[网網]|新[闻聞]|财经|军事)?|央广网|国际在线|中国之声|人民[网網]|光明网|中国日报网|中国青年报|中国青年网",
  "(?:人民|光明|经济|科技|工人|农民|法治|解放军)日?[报報]|本[报報网網台臺刊社站校]",
].join("|");

/** An agency, perhaps with what of it: 央视新闻客户端. */
const known = `(?:${agency})(?:新[闻聞])?(?:客户端)?`;

/** Any outlet, by how its name ends: 校园网, 大河报, 交大新闻网, 某某学院新闻. */
const outlet = `(?:${known}|(?!据)[\\p{Script=Han}A-Za-z·]{1,12}?(?:[网網报報社]|电视台|广播电台|客户端|公众号|新[闻聞]|财经|在线|融媒|传媒))`;

const digit = "[\\d０-９]";
const day = `(?:(?:${digit}{4}\\s?年\\s?)?${digit}{1,2}\\s?月\\s?)?${digit}{1,2}\\s?日`;
const place = "[\\p{Script=Han}·]{2,10}?";
const sent = "(?:专?[电電]|快?[讯訊]|消息)";

/** Words before the names of those who report. What is called after them is none: 记者手记. */
const reporter =
  "(?:(?:[记記]者|通[讯訊][员員])(?!手[记記]|观察|札记|调查|提问|[节節注按])|(?:[摄攝]影|文|供稿|[实實][习習]生|作者)[\\s：:/／])";

/** Who has reported: （记者 张三 通讯员 李四）. */
const credit = `[（(][^（）()，。！？；]{0,12}${reporter}[^（）()。！？；]{0,80}[）)]`;

/** A short remark: （新闻联播）. */
const remark = "[（(][^（）()。！？；]{1,24}[）)]";

/** What parts a dateline from the text. */
const parting = "(?:\\s?[：:]|\\s?[—－-]{1,3}|\\s|$)";

/** How a dateline ends. */
const end = `(?:\\s?[：:]?\\s?${credit}${parting}?|\\s?${remark}${parting}|${parting})`;

/** Words that begin with 电, which is no end of a dateline then. */
const electric = "力网视话影脑子商信动量器台报文价池站机厂";

const forms = [
  // 新华社北京4月12日电（记者 张三）, 中新网5月1日电, 财联社3月5日讯，
  `(?:据${known}|${outlet})\\s?(?:${place}\\s?)?${day}\\s?${sent}(?:${end}|[，,]|\\s?${remark})`,
  // 新华社北京4月12日电国家主席…: the space was lost.
  `(?:${agency})(?:${place})?${day}电(?![${electric}])`,
  // 北京4月12日电 …, 4月12日讯（通讯员 李四）
  `(?:${place}\\s?)?${day}\\s?(?:${sent}(?:\\s?${credit}${parting}?|\\s?[：:])|[电電讯訊](?:\\s|$))`,
  // 央视网消息（新闻联播）：, 本报讯, 本台消息，
  `${outlet}\\s?${sent}${end}`,
  `据?${known}\\s?(?:${place})?${sent}(?:${end}|[，,]|\\s?${remark})`,
  // 讯（通讯员 李四）, 某某学院讯（记者 张三）: who reports makes a dateline of any such word.
  `[\\p{Script=Han}A-Za-z·\\s]{0,16}?${sent}\\s?${credit}${parting}?`,
  `[讯訊](?:\\s?[：:]|\\s|$)`,
  `${credit}${parting}?`,
  // 【本报讯】, （新华社北京4月12日电）
  `[【〔[（(]\\s?(?:据${known}|${outlet})(?:${place})?(?:${day})?\\s?${sent}\\s?[】〕\\]）)]${parting}?`,
  // 本报记者 张三 通讯员 李四, if there is nothing else.
  `(?:${agency})?(?:\\s?${reporter}(?:\\s?\\p{Script=Han}[\\p{Script=Han}·]{1,4}){1,4}){1,3}(?:\\s?报道)?$`,
];

const dateline = new RegExp(`^(?:${forms.join("|")})`, "u");

/** What a dateline has in it within its first characters; most other lines are told by it. */
const telling = /[电電讯訊]|消息|[记記]者|作者|供稿|[实實][习習]生|[摄攝]影|文[\s：:/／]/u;

/** The longest beginning, in UTF-16 units, that is looked at. */
const longest = 140;

/** Matches marks of bold type, written as they are in plain texts; some programs escape each. */
const bold = /\\?\*/g;

/** Matches what stands between a dateline and the text, and the name of a series' title: 题：. */
const behind = /^[\s\u200B*\\：:，,—－-]+/u;

/**
 * A line of text without the dateline (电头) that it begins with: 新华社北京4月12日电（记者 张三）.
 * Empty if it is nothing else, or names only the title behind it (新华社北京4月12日电 题：…).
 */
export function withoutDateline(line: string): string {
  const head = line.slice(0, longest).replace(bold, "").trimStart();
  const [found] = telling.test(head) ? (dateline.exec(head) ?? []) : [];
  if (found === undefined) return line;
  const rest = line.slice(lengthWithBold(line, found)).replace(behind, "");
  return /^题\s?[：:]/.test(rest) ? "" : rest;
}

/** How much of a line its beginning `found` is, in which marks of bold type are left out. */
function lengthWithBold(line: string, found: string): number {
  let at = line.search(/[^\s\\*]/);
  for (const character of found) {
    while (line[at] === "*" || line.startsWith("\\*", at)) at++;
    at += character.length;
  }
  return at;
}
