import { listed } from "../names/lexicon.ts";

/**
 * What happens at a place, so that place and happening together name a story: 土耳其地震. Each line
 * has the name by which the story goes, and then other words for it, all of them subjects
 * (`subjectNouns`).
 */
const lines = `
  地震 强震
  海啸
  火山
  台风
  飓风
  龙卷风
  暴雨 强降雨
  洪水 洪涝 山洪 内涝
  干旱 旱情
  寒潮
  暴雪
  山火 林火 森林火灾
  火灾
  爆炸
  滑坡 山体滑坡 泥石流
  空难
  沉船
  矿难
  核事故
  核污染水 核污染
  疫情
  猴痘
  埃博拉
  枪击案 枪击
  恐怖袭击
  政变
  弹劾
  公投
  停火
  罢工
  关税
`;

/** The name of the happening that a word stands for. */
export const happenings: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split("\n")
    .flatMap((line) => listed(line).map((word, _, [name = word]) => [word, name] as const)),
);
