/** An article of the site that closes. */
export interface News {
  /** Its number in the content system. */
  readonly id: number;
  readonly column: Column;
  readonly title: string;
  /** Civil time, as `2019-05-03 10:20`. */
  readonly date: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly hasPicture: boolean;
  readonly hasAttachment: boolean;
  /** The article to which its text leads, by its number; null for none. */
  readonly linksTo: number | null;
}

export interface Column {
  /** The number of its folder below `info/`, and the stem of its lists. */
  readonly tree: number;
  readonly stem: string;
  readonly name: string;
}

export const columns: readonly Column[] = [
  { tree: 1002, stem: "xwdt", name: "新闻动态" },
  { tree: 1003, stem: "tzgg", name: "通知公告" },
  { tree: 1007, stem: "mtjj", name: "媒体聚焦" },
];

const subjects = ["图书馆", "化工学院", "校友会", "后勤处", "艺术团", "研究生院", "校医院", "教务处", "田径队", "档案馆"];
const events = ["举行开放日活动", "公布年度工作计划", "迎来新学期第一批学生", "整理出一批老照片", "召开座谈会", "完成暑期修缮工程"];

/** Sixty articles of three columns, from 2009 to 2019, the oldest first. */
export const news: readonly News[] = Array.from({ length: 60 }, (_, index) => {
  const column = columns[index % columns.length] ?? { tree: 0, stem: "", name: "" };
  const subject = subjects[index % subjects.length] ?? "";
  const event = events[Math.floor(index / subjects.length) % events.length] ?? "";
  const day = new Date(Date.UTC(2009, 0, 5) + index * 66 * 86_400_000).toISOString().slice(0, 10);
  return {
    id: 10_200 + index * 7,
    column,
    title: `${subject}${event}`,
    date: `${day} ${String(8 + (index % 10)).padStart(2, "0")}:15`,
    author: ["王琳", "李岩", "赵小满"][index % 3] ?? "",
    paragraphs: [
      `本网讯（记者 ${["王琳", "李岩", "赵小满"][index % 3]}）${day.replaceAll("-", ".")}，${subject}${event}，师生共${120 + index}人参加。`,
      `据介绍，此次工作历时${3 + (index % 9)}个月，经费1.5万元，完成率达99.${index % 10}%；其中“* 重点项目_${index} *”排在第[${index}]位。`,
      `${subject}负责人表示，今后将继续做好服务，欢迎师生提出意见。下一步的安排另行公布。`,
    ],
    hasPicture: index % 4 === 0,
    hasAttachment: index % 6 === 1,
    linksTo: index % 5 === 3 ? 10_200 + (index - 1) * 7 : null,
  };
});

/** The path of its page, as the system makes static pages. */
export function pathOf({ column, id }: News): string {
  return `/info/${column.tree}/${id}.htm`;
}
