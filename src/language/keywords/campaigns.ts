/**
 * The endings of names of campaigns and of recurring events: 主题教育, 五中全会, 建党百年,
 * 校园文化节.
 */
const endings =
  /(?:主题教育|学习教育|专题教育|警示教育|专项(?:行动|整治|治理)|大讨论|大学习|攻坚战|保卫战|行动计划|活动[月周]|宣传[月周]|文化[月周节]|艺术节|电影节|音乐节|读书节|体育节|科技[月周节]|双创周|开放日|运动会|奥运会|冬奥会|亚运会|世博会|博览会|进博会|交易会|全会|两会|党代会|教代会|职代会|周年|百年|诞辰|[一二三四五六七八九十]大)$/;

/** Whether a term names a campaign or a series of events (专题), not a subject. */
export function isCampaign(term: string): boolean {
  return endings.test(term);
}
