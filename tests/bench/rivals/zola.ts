import type { Contender } from "./contender.ts";
import { markdown, type News, pageSize, pagesOf } from "./news.ts";

/**
 * The same work by Zola (0.20 or later), which is told to write nothing beyond it. Its time grows with the square of the articles where the indexes of
 * tags are divided, as it hands all articles of a tag to the template of each page: with 0.22, 20,000 articles take 150 s of processor time, and 6 s
 * with undivided ones. Beyond some thousand articles it would tell nothing else.
 */
export const zola: Contender = {
  ...zolaWith(`, paginate_by = ${pageSize}`, "paginator.pages"),
  name: "Zola",
  pages: (news) => pagesOf(news, pageSize),
  upTo: 5_000,
};

/**
 * Nearly the same work at its best: the index of a tag is one page of the same links, however long. It keeps all articles as often as they have tags: 1.5 GB of 10,000
 * articles of 1,600 characters, and of 100,000 more than 20 GB.
 */
export const zolaWholeTags: Contender = {
  ...zolaWith("", "term.pages"),
  name: "Zola, whole tags",
  pages: (news) => pagesOf(news, null),
  upTo: 50_000,
};

/** What both have in common, but for the setting that divides the indexes of tags, and for where a page of one finds its articles. */
function zolaWith(division: string, listed: string): Pick<Contender, "version" | "files" | "build" | "isBeside"> {
  return {
    version: ["zola", "--version"],
    files: (news) => ({ ...site(division, listed), ...Object.fromEntries(news.map((one) => [`content/${one.id}.md`, page(one)])) }),
    build: (folder, output) => ["zola", "--root", folder, "build", "--output-dir", output],
    // No setting turns off the page for what is not found, nor the redirections from each index's first page by number.
    isBeside: (path) => path === "404.html" || /(?:^|\/)page\/1\/index\.html$/.test(path),
  };
}

function page(news: News): string {
  const { title, date, views, tags } = news;
  return `+++
title = ${JSON.stringify(title)}
date = ${date}
[taxonomies]
tags = ${JSON.stringify(tags)}
[extra]
views = ${views}
+++

${markdown(news)}`;
}

const site = (division: string, listed: string) => ({
  "config.toml": `base_url = "https://archive.example"
default_language = "zh-CN"
title = "Archive"
taxonomies = [{ name = "tags"${division} }]
generate_sitemap = false
generate_robots_txt = false
[slugify]
paths = "safe"
taxonomies = "safe"
`,
  "content/_index.md": `+++
title = "Archive"
sort_by = "date"
paginate_by = ${pageSize}
+++
`,
  "templates/base.html": `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{% block title %}{% endblock %}</title>
</head>
<body>
<header><a href="/">Archive</a> <a href="/tags/">Tags</a></header>
<main>
{% block main %}{% endblock %}
</main>
</body>
</html>
`,
  "templates/page.html": `{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock %}
{% block main %}<h1>{{ page.title }}</h1>
<p><time datetime="{{ page.date | date(format="%Y-%m-%dT%H:%M") }}">{{ page.date | date(format="%Y-%m-%d %H:%M") }}</time> {{ page.extra.views }}</p>
{{ page.content | safe }}
<ul>
{% for tag in page.taxonomies.tags %}<li><a href="{{ get_taxonomy_url(kind="tags", name=tag) }}">{{ tag }}</a></li>
{% endfor %}</ul>
<nav>
{% if page.higher %}<a rel="prev" href="{{ page.higher.path | safe }}">{{ page.higher.title }}</a>{% endif %}
{% if page.lower %}<a rel="next" href="{{ page.lower.path | safe }}">{{ page.lower.title }}</a>{% endif %}
</nav>{% endblock %}
`,
  "templates/index.html": `{% extends "base.html" %}
{% block title %}{{ section.title }}{% endblock %}
{% block main %}<h1>{{ section.title }}</h1>
${list("paginator.pages")}{% endblock %}
`,
  "templates/tags/single.html": `{% extends "base.html" %}
{% block title %}{{ term.name }}{% endblock %}
{% block main %}<h1>{{ term.name }}</h1>
${list(listed)}{% endblock %}
`,
  "templates/tags/list.html": `{% extends "base.html" %}
{% block title %}Tags{% endblock %}
{% block main %}<h1>Tags</h1>
<ul>
{% for term in terms %}<li><a href="{{ term.path | safe }}">{{ term.name }}</a> {{ term.page_count }}</li>
{% endfor %}</ul>{% endblock %}
`,
});

/** One page of an index. */
const list = (listed: string) => `<ol>
{% for page in ${listed} %}<li><a href="{{ page.path | safe }}">{{ page.title }}</a> <time datetime="{{ page.date | date(format="%Y-%m-%dT%H:%M") }}">{{ page.date | date(format="%Y-%m-%d") }}</time></li>
{% endfor %}</ol>
{% if paginator %}<nav>
{% if paginator.previous %}<a rel="prev" href="{{ paginator.previous | safe }}">Newer</a>{% endif %}
{{ paginator.current_index }} / {{ paginator.number_pagers }}
{% if paginator.next %}<a rel="next" href="{{ paginator.next | safe }}">Older</a>{% endif %}
</nav>{% endif %}`;
