#!/usr/bin/env bash
# The first minutes of a newcomer, as README.md tells them to go. Each step checks what has come of it.
#
#   bash tests/first-minutes/first-minutes.sh jiuwen-0.1.0.tgz
set -euo pipefail

tarball=$(realpath "$1")
place=$(mktemp -d)
printed=$place/printed.txt
trap 'rm -rf "$place"' EXIT

step() { printf '\n== %s\n' "$1"; }

fail() {
  printf '\nNOT AS IT SHOULD BE: %s\n' "$1"
  exit 1
}

# Runs `npx jiuwen …`, which must end with this exit code, and shows what it prints.
jiuwen_ends_with() {
  local expected=$1 code=0
  shift
  printf '$ npx jiuwen %s\n' "$*"
  npx jiuwen "$@" >"$printed" 2>&1 || code=$?
  cat "$printed"
  test "$code" = "$expected" || fail "the exit code is $code, not $expected"
}

jiuwen() { jiuwen_ends_with 0 "$@"; }

# What was printed last must have this text in it, or must not.
says() { grep -qF -- "$1" "$printed" || fail "it does not say: $1"; }
never_says() { ! grep -qF -- "$1" "$printed" || fail "it says: $1"; }

# A file must have this text in it.
shows() { grep -qF -- "$2" "$1" || fail "$1 does not show: $2"; }

# Waits for a command to succeed, for a minute at most.
wait_until() {
  local tries
  for tries in {1..300}; do
    if "$@"; then return; fi
    sleep 0.2
  done
  fail "this never came: $*"
}

step "Install it in an empty folder, whose name is not plain"
mkdir "$place/我的 旧闻"
cd "$place/我的 旧闻"
npm install --prefer-offline --no-audit --no-fund "$tarball"

step "Ask what it is"
jiuwen --version
grep -qE '^[0-9]+\.[0-9]+\.[0-9]+' "$printed" || fail "this is no version"
jiuwen --help
for command in init build check tags dev; do says "jiuwen $command"; done

step "Make an archive"
jiuwen init my-archive
says "npx jiuwen build"
cd my-archive
for file in .gitattributes .github/actions/jiuwen/action.yml .github/workflows/site.yml .gitignore archive.yaml articles/welcome.txt; do
  test -f "$file" || fail "there is no $file"
  says "  $file"
done
test "$(find . -type f | wc -l)" -eq 6 || fail "there are other files than those that it names"

step "Make it again: nothing is changed"
jiuwen init
says ". is an archive already; nothing was changed."

step "Check it, before there is a site"
jiuwen check
says "Reading .: 1 .txt"
says "1 sound article, nothing wrong"

step "Build it, and open the site"
jiuwen build
says "Reading .: 1 .txt"
says "1 article published"
says "Open _site/index.html"
shows _site/index.html "第一篇文章"

step "Build again, with nothing new"
jiuwen build
says "Files: 0 new, 0 changed, 0 removed"

step "Add an article"
cat >articles/opening.md <<'ARTICLE'
---
title: 校史馆开馆
date: 2024-05-10 16:05
---
新的校史馆在**创新港**开馆。
ARTICLE
jiuwen build
says "2 articles published"
never_says "Files: 0 new"
shows _site/index.html "校史馆开馆"

step "Add a faulty one: the message says what is wrong and where, and the site stays as it was"
cp -a _site site-before
printf '标题: 没有这一天\n发布日期: 2024-02-30\n正文内容:\n正文。\n' >articles/faulty.txt
jiuwen_ends_with 1 build
says "articles/faulty.txt"
says "2024-02-30"
says "Nothing was published"
says "--skip-invalid"
diff -r site-before _site || fail "the site has changed"

step "Check says the same"
jiuwen_ends_with 1 check
says "articles/faulty.txt"
says "2024-02-30"

step "Publish the sound ones: the site tells what was left out"
jiuwen build --skip-invalid
says "2 articles published"
says "Left out, as told on about/index.html: 1 file"
shows _site/about/index.html "faulty.txt"

step "Mend it"
sed -i.bak 's/2024-02-30/2024-02-29/' articles/faulty.txt
rm articles/faulty.txt.bak
rm -r site-before
# The site in _site/ holds the articles again, and none of them counts twice.
jiuwen check
says "3 sound articles"
jiuwen build
says "3 articles published"

step "Preview it: an edit is seen, and Ctrl-C ends it"
# With job control the preview is a group of its own, which a Ctrl-C reaches as in a terminal.
set -m
npx jiuwen dev --port 18479 >"$printed" 2>&1 &
preview=$!
set +m
is_served() { kill -0 "$preview" && grep -q '^Serving http://localhost:18479/ ' "$printed"; }
wait_until is_served
page_has() {
  node -e 'fetch(process.argv[1]).then((page) => page.text()).then((text) => process.exit(text.includes(process.argv[2]) ? 0 : 1))' http://localhost:18479/ "$1"
}
page_has "校史馆开馆" || fail "the preview does not show the article"
sed -i.bak 's/校史馆开馆/校史馆明天开馆/' articles/opening.md
rm articles/opening.md.bak
wait_until page_has "校史馆明天开馆"
kill -INT -- "-$preview"
wait "$preview" || test "$?" -eq 130 || fail "the preview did not end well"
cat "$printed"
shows _site/index.html "校史馆开馆"
test -z "$(find .cache/jiuwen -name 'preview-*')" || fail "the preview has left its site behind"

step "Ask for tags: for proposals, and why an article has its own"
jiuwen tags
says "0 proposals: no two articles share"
jiuwen tags --explain articles/opening.md
says "No tag stands on this article"
day=0
for what in 师生弘扬 走近 讲述 传承 影片重现; do
  day=$((day + 1))
  printf '标题: %s西迁精神\n发布日期: 2024-06-0%s\n正文内容:\n师生学习西迁精神，第%s场。\n' "$what" "$day" "$day" >"articles/report-$day.txt"
done
jiuwen tags
says "西迁精神"
says "report-1.txt"
jiuwen build
jiuwen tags --explain articles/report-1.txt
says "+ 西迁精神"

step "Build a folder that is no archive yet"
cd ..
mkdir old-news
cp my-archive/articles/opening.md old-news/
jiuwen build old-news --output site
says "Reading old-news: 1 .md"
shows site/index.html "校史馆明天开馆"
test "$(ls -A old-news | tr '\n' ' ')" = ".cache opening.md " || fail "there is more in old-news than its memory"

step "A wrong word is told, and what there is"
jiuwen_ends_with 2 biuld
says "biuld"
says "Did you mean build?"

printf '\nAll is as README.md says.\n'
