import { type PageNames, possibleOf } from "./page-names.ts";

/** How the pages of one content system, or of one host, are made. */
export interface ContentSystem {
  readonly name: string;
  /** By selectors, of which one that finds something is enough. */
  readonly by: readonly string[];
  /** By a mark in the source of the page, such as a comment or a generator. */
  readonly mark?: RegExp;
  /** Selectors, the best first. */
  readonly body: readonly string[];
  readonly title: readonly string[];
  /** Where a date stands alone. */
  readonly date?: readonly string[];
  readonly source?: readonly string[];
  readonly author?: readonly string[];
  readonly views?: readonly string[];
  readonly column?: readonly string[];
  /** Links of the way to the page, of which the last one names its column, or that before it. */
  readonly trails?: readonly { readonly links: string; readonly fromEnd: number }[];
  /** Whether answers follow the text, with authors and dates of their own. */
  readonly hasAnswers?: boolean;
  /** Where lines of facts stand: `来源：… 时间：…`. */
  readonly facts: readonly string[];
  /** Links to files that belong to the article and stand outside its body. */
  readonly attachments?: readonly string[];
  /** What within the body is no text of the article. */
  readonly remove: readonly string[];
  /** Values that only the scripts of the page have. Each begins with what cannot be elsewhere. */
  readonly scripts?: Readonly<Partial<Record<"date" | "source" | "title", readonly RegExp[]>>>;
}

/**
 * The systems that Chinese institutions and media publish with, told by what their templates share.
 * A system that is surer to be told stands before one that is less so.
 */
const contentSystems: readonly ContentSystem[] = [
  {
    name: "微信公众号",
    by: ["#js_content", "#js_article"],
    body: ["#js_content"],
    title: ["#activity-name", "h1.rich_media_title"],
    date: ["#publish_time", "#post-date"],
    source: ["#js_name", "#profileBt a"],
    author: ["#js_author_name", "#meta_content > .rich_media_meta_text:not(#publish_time)"],
    facts: [],
    remove: [".qr_code_pc", "mpvoice", ".js_ad_link"],
    scripts: {
      date: [
        /\bvar\s{1,4}ct\s{0,4}=\s{0,4}["'](\d{10})["']/,
        /\bcreateTime\s{0,4}[:=]\s{0,4}["'](\d{4}-\d\d-\d\d \d\d:\d\d)["']/,
        /\bpublish_time\s{0,4}[:=]\s{0,4}["'](\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)["']/,
      ],
      source: [/\bvar\s{1,4}nickname\s{0,4}=\s{0,4}(?:htmlDecode\()?["']([^"'<>\\]{1,60})["']/],
    },
  },
  {
    name: "博达 VSB",
    by: ["form[name=_newscontent_fromname]", "#vsb_content", "[id^=vsb_content_]", ".v_news_content"],
    mark: /_showDynClicks\(|name="?generator"? content="?VSB|\/_sitegray\/|\/system\/resource\/js\/vsb/i,
    body: [
      ...[".v_news_content", "#vsb_content", "[id^=vsb_content_]", "#vsb_newscontent"],
      ...["form[name=_newscontent_fromname] .content", "form[name=_newscontent_fromname] .nr"],
    ],
    title: [
      ...["form[name=_newscontent_fromname] h1", "form[name=_newscontent_fromname] h2", "form[name=_newscontent_fromname] h3"],
      ...["form[name=_newscontent_fromname] [class*=title]", ".titlestyle", "[class^=titlestyle]"],
    ],
    date: ["[class^=timestyle]"],
    author: ["[class^=authorstyle]"],
    facts: ["form[name=_newscontent_fromname]"],
    trails: [{ links: "[class^=winstyle] a", fromEnd: 1 }],
    attachments: ['form a[href*="/_content/download.jsp"]', 'form a[href*="DownloadAttachUrl"]', "#fjlist a"],
    remove: ["[id^=div_vote_id]", "#fjlist", ".vsbcontent_end script"],
  },
  {
    name: "苏迪 WebPlus",
    by: [".wp_articlecontent", ".arti_metas", "[frag=窗口] [portletmode=simpleArticleAttri]"],
    mark: /\/_upload\/(?:tpl|site)\/|\/_visitcount\?/,
    body: [".wp_articlecontent", ".read .entry", ".Article_Content"],
    title: [".arti_title", ".arti-title", "h1"],
    views: [".WP_VisitCount", ".wp_visitCount"],
    facts: [".arti_metas", ".arti-metas"],
    attachments: [".arti_attachment a", ".wp_attachments a"],
    remove: [".wp_pdf_player_ctrl"],
  },
  {
    name: "大汉 JCMS",
    by: ["#zoom .TRS_JCMS", "meta[name=Maketime]", "meta[name=maketime]"],
    mark: /<!--\s{0,4}(?:ZJEG_RSS|\$ZJEG_RSS|<\$\[)|\/jcms\/jcms_files\/|\/script\/web_front\.js/,
    body: ["#zoom", ".bt_content", "#zoomcon", ".article_con"],
    title: [".title h1", "#title", ".bt-title", "h1"],
    facts: [".xxgk_title", ".explain", ".article_info"],
    attachments: ['a[href*="/module/download/down"]', ".bt_file a", ".fujian a"],
    remove: ["#share", ".print"],
  },
  {
    name: "TRS WCM",
    by: [".TRS_Editor", ".trs_editor_view", ".trs_paper_default", ".TRS_UEDITOR"],
    body: [".TRS_UEDITOR", ".trs_editor_view", ".TRS_Editor", ".trs_paper_default"],
    title: ["#ReportIDname", "#title", ".title h1", "h1"],
    date: ["#ReportIDIssueTime"],
    facts: [".info", ".xl_xx", ".article_tit"],
    attachments: [".fujian a", "#appendix a", ".appendix a"],
    remove: [".TRS_Editor style", "#appendix_title"],
  },
  {
    name: "Discuz!",
    hasAnswers: true,
    by: ["td.t_f", "[id^=postmessage_]", "#article_content.d"],
    mark: /content="?Discuz!|var STYLEID = '|static\/js\/common\.js\?/,
    body: ["#article_content", "#postlist td.t_f", "td.t_f", "[id^=postmessage_]"],
    title: ["#thread_subject", "h1.ph", "h1.ts", "h1"],
    // Each answer has its own date, and so only the head of the first post is looked at.
    date: [".pti .authi", ".authorinfo em"],
    author: [".authi a.xw1", ".pls .authi a"],
    views: ["#_viewnum"],
    trails: [{ links: "#pt .z a", fromEnd: 2 }],
    facts: [".h .xg1", "p.xg1", "#postlist .hm.ptn"],
    remove: [".pstatus", ".quote .pstatus", ".jammer", ".tip", ".aimg_tip", "#click_div", ".xs0"],
  },
  {
    name: "WordPress",
    hasAnswers: true,
    by: ["body.single-post", "article[id^=post-]", "[id^=post-].hentry", ".hentry .entry-content"],
    mark: /content="?WordPress|\/wp-content\/|\/wp-includes\//,
    body: [".entry-content", ".post-content", ".single-content", ".post-body"],
    title: ["h1.entry-title", ".entry-title", "h1.post-title", "h1"],
    date: ["time.entry-date", "time.published", ".entry-date", ".posted-on time"],
    author: [".author.vcard a", ".author a", ".byline a"],
    column: [".cat-links a", "a[rel~=category]"],
    facts: [".entry-meta", ".post-meta"],
    remove: [
      ".sharedaddy",
      ".jp-relatedposts",
      ".wp-block-buttons",
      ".post-navigation",
      "#jp-post-flair",
      ".addtoany_share_save_container",
    ],
  },
  {
    name: "织梦 DedeCMS",
    by: [".viewbox .content", "#arcbody .dede_pages"],
    mark: /content="?Powered by DedeCms|\/plus\/(?:count|diggindex|ad_js|feedback_ajax|view|list)\.php|\/templets\/default\/|\/dede_?cms/i,
    body: [".viewbox .content table td", ".viewbox .content", "#arcbody", ".arcbody", ".article-content", ".content"],
    title: [".viewbox .title h2", ".viewbox h2", ".viewbox h1", "h1"],
    trails: [
      { links: ".place a", fromEnd: 1 },
      { links: ".position a", fromEnd: 1 },
    ],
    facts: [".viewbox .info", ".info"],
    remove: [".dede_pages", ".pagination", ".newdigg", ".boxoff", ".adbox", ".handle"],
  },
  {
    name: "帝国 EmpireCMS",
    by: ["#text .content-text", "#news_content_empire"],
    mark: /\/e\/public\/(?:ViewClick|onclick)\/?|\/e\/(?:pl|enews|DoPrint|member)\/|content="?EmpireCMS|\/d\/js\/acmsd\//i,
    body: ["#text", "#news_content", "#newstext", ".newstext", ".news_content", "#content", ".content"],
    title: ["td.title_info_text strong", ".title_info h1", ".news_title", "h1"],
    trails: [{ links: ".position a", fromEnd: 1 }],
    facts: [".info_text", ".newsinfo", ".info"],
    remove: [".epages", ".digg", "#pagelist"],
  },
  {
    name: "PHPCMS",
    by: ["#Article > h1", "#Article .content"],
    mark: /\/statics\/js\/|\/statics\/css\/|\/api\.php\?op=count|phpcms/i,
    body: ["#Article .content", "#endText", ".article-content", "#artibody", ".content"],
    title: ["#Article > h1", "h1"],
    trails: [{ links: ".crumbs a", fromEnd: 1 }],
    facts: ["#Article h1 span", ".info"],
    remove: ["#pages", ".pages", ".bdsharebuttonbox", ".related", ".Article-Tool", ".summary.phpcms"],
  },
];

/**
 * Parts that hold the text on many sites whose system is not told, the surest first. The last ones
 * may hold more than the text, or something else, and so are only taken with care.
 */
export const usualBodies: readonly string[] = [
  ...["#artibody", "#ozoom", "#rwb_zw", ".rm_txt_con", "#articleContent", "#article_content", "#ArticleContent", "#articleText"],
  ...["#zoom", "#Zoom", "#fontzoom", "#UCAP-CONTENT", "#detailContent", "#p-detail", "#detail .main-aticle", ".main-aticle", "#endText"],
  ...[".post_body", "#chan_newsDetail", ".left_zw", ".article-content", ".article_content", ".articleContent", ".articleText"],
  ...["#contentText", "#text_area", "#content_area", "#newsContent", "#news_content", ".news_content", ".newsContent", "#contentMain"],
  ...["#article-content", ".article-body", ".article_body", ".art_content", ".artcontent", ".detail-content", ".TextContent"],
  ...[".wp_articlecontent", ".Article_Content", "#mainContent .text", ".entry-content", "[itemprop=articleBody]"],
];

/** Parts that may be a body where they have paragraphs and few links. */
export const doubtfulBodies: readonly string[] = [
  ...["article", "#content", ".content", "#article", ".article", "#text", ".text", "#main .con"],
  ...["#Content", "#neirong", ".neirong", ".nr", "#nr", "#newscontent", "main"],
];

/** The system by which a page was made; null if none is recognised. */
export function systemOf(document: Document, html: string, names: PageNames): ContentSystem | null {
  const bySelector = contentSystems.find(({ by }) => {
    const signs = possibleOf(by, names);
    return signs.length > 0 && document.querySelector(signs.join(", ")) !== null;
  });
  if (bySelector) return bySelector;
  // Marks of systems stand in heads and in calls of scripts, all of them near either end.
  const ends = html.length > 400_000 ? html.slice(0, 200_000) + html.slice(-200_000) : html;
  return contentSystems.find(({ mark }) => mark?.test(ends)) ?? null;
}
