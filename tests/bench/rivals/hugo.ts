import type { Contender } from "./contender.ts";
import { markdown, type News, pageSize, pagesOf } from "./news.ts";

/** The same work by Hugo (0.146 or later), which is told to write nothing beyond it and to leave the marks of the text alone, as the others do. */
export const hugo: Contender = {
  name: "Hugo",
  version: ["hugo", "version"],
  files: (news) => ({ ...site, ...Object.fromEntries(news.map((one) => [`content/${one.id}.md`, page(one)])) }),
  build: (site, output) => ["hugo", "--quiet", "--source", site, "--destination", output],
  pages: (news) => pagesOf(news, pageSize),
  upTo: Number.POSITIVE_INFINITY,
  isBeside: () => false,
};

function page(news: News): string {
  const { title, date, views, tags } = news;
  return `+++
title = ${JSON.stringify(title)}
date = ${date}
tags = ${JSON.stringify(tags)}
[params]
views = ${views}
+++

${markdown(news)}`;
}

const site = {
  "hugo.toml": `baseURL = "https://archive.example/"
languageCode = "zh-CN"
title = "Archive"
disableKinds = ["404", "robotstxt", "rss", "section", "sitemap"]
disableHugoGeneratorInject = true
[pagination]
pagerSize = ${pageSize}
disableAliases = true
[taxonomies]
tag = "tags"
[markup.goldmark.extensions.typographer]
disable = true
`,
  "layouts/baseof.html": `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
</head>
<body>
<header><a href="/">Archive</a> <a href="/tags/">Tags</a></header>
<main>
<h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}
</main>
</body>
</html>
`,
  "layouts/page.html": `{{ define "main" }}<p><time datetime="{{ .Date.Format "2006-01-02T15:04" }}">{{ .Date.Format "2006-01-02 15:04" }}</time> {{ .Params.views }}</p>
{{ .Content }}
<ul>
{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
<nav>
{{ with .Prev }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .Next }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav>{{ end }}
`,
  "layouts/home.html": `{{ define "main" }}{{ partial "list.html" .Paginator }}{{ end }}
`,
  "layouts/term.html": `{{ define "main" }}{{ partial "list.html" .Paginator }}{{ end }}
`,
  "layouts/taxonomy.html": `{{ define "main" }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>
{{ end }}</ul>{{ end }}
`,
  "layouts/_partials/list.html": `<ol>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="{{ .Date.Format "2006-01-02T15:04" }}">{{ .Date.Format "2006-01-02" }}</time></li>
{{ end }}</ol>
<nav>
{{ with .Prev }}<a rel="prev" href="{{ .URL }}">Newer</a>{{ end }}
{{ .PageNumber }} / {{ .TotalPages }}
{{ with .Next }}<a rel="next" href="{{ .URL }}">Older</a>{{ end }}
</nav>`,
};
