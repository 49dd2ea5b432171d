import { lookUpTag } from "../words/dictionary.ts";
import { centralName } from "./central-institutions.ts";
import { countryName } from "./countries.ts";
import { endingBefore, isWhole } from "./institution-endings.ts";

/** How parts of institutions' names are shortened. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/^(?:中国共产党|中共)/, ""],
  [/第?[一二三四五六七八九十]+届/, ""],
  [/卫生健康/, "卫健"],
  [/发展和?改革/, "发改"],
  [/人力资源和?社会保障/, "人社"],
  [/住房和?城乡建设/, "住建"],
  [/文化和?旅游/, "文旅"],
  [/工业和信息化/, "工信"],
  [/科学技术/, "科技"],
  [/市场监督管理/, "市场监管"],
  [/广播电视/, "广电"],
  [/林业和草原/, "林草"],
  [/粮食和物资储备/, "粮储"],
  [/人民政府/, "政府"],
  [/(?:股份|控股)?有限(?:责任)?公司/, "公司"],
  [/集团公司$/, "集团"],
  [/委员会$/, "委"],
  [/工业大学$/, "工大"],
  [/交通大学$/, "交大"],
  [/师范大学$/, "师大"],
  [/理工大学$/, "理工大"],
  [/科技大学$/, "科大"],
  [/医科大学$/, "医大"],
  [/农业大学$/, "农大"],
];

/** With what institutions of a state begin, in front of which one character stands for it. */
const ofState =
  /^(?:外交|国防|财政|总统|总理|联邦|国家|议会|政府|内阁|军方|央行|司法|内政|能源|商务|卫生|国务院|国会|众议院|参议院|最高法院|驻华)/;

/**
 * What the full name of an institution and its usual short forms have in common: 省发改委 for
 * 省发展和改革委员会, 俄罗斯外交部 for 俄外交部.
 */
export function shortKey(name: string): string {
  const central = centralName(name);
  if (central !== undefined) return central;
  const country = countryName(name.charAt(0));
  const whole = country !== undefined && ofState.test(name.slice(1)) ? country + name.slice(1) : name;
  return shortened.reduce((key, [part, short]) => key.replace(part, short), whole);
}

/** Endings of which one with a common noun alone in front says which kind of institution it is. */
const general =
  /(?:中心|医院|学校|小学|中学|高中|大学|公司|集团|政府|委员会|协会|联盟|理事会|研究院|研究所|基金会|银行|党委|支部|法院|检察院|大队|支队|总队|俱乐部|博物馆|局|部|司|办公室|指挥部|实验室|办公厅)$/;

/** The tags of words that name something of which there is one: places, names, unknown words. */
const proper = /^(?:n[rstz]|x|eng|j)/;

/**
 * Whether the name of an institution tells which it is: 远山县中心医院 and 教务处, but not 研究中心
 * or 过渡政府, of which there are many.
 */
export function isWholeName(name: string): boolean {
  if (centralName(name) !== undefined || isWhole(name)) return true;
  // Departments of the centre stand in the table; others so called are of parties abroad.
  if (/^中央.*(?:部|委员会)$/.test(name)) return false;
  const ending = general.exec(name)?.[0];
  if (ending === undefined) return true;
  const front = name.slice(0, name.length - Math.max(ending.length, endingBefore(name, name.length)));
  if (front.length < 2) return false;
  if (/^(?:国家|中国|中央|全国|国务院|[省市县区校院州])/.test(front)) return true;
  return !front.split(/[与和]/).every(isCommon) && !/前政府$/.test(name);
}

/** Whether a string consists of common words of the dictionary. */
export function isCommon(string: string): boolean {
  if (string === "") return true;
  for (let length = Math.min(4, string.length); length > 1; length--) {
    const tag = lookUpTag(string.slice(0, length));
    if (tag === "x") continue;
    return !proper.test(tag) && isCommon(string.slice(length));
  }
  return false;
}

/**
 * Whether a name is whole only where it is clear of which place or school one speaks, as 省委 and
 * 村委会.
 */
export function isRelative(name: string): boolean {
  return (isWhole(name) && centralName(name) === undefined) || /^(?:自治区|[省市县区乡镇村校院])(?!.*[省市县区]..)/.test(name);
}
