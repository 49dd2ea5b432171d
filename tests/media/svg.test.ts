import { expect, test } from "vitest";
import { readSvg } from "../../src/media/svg.ts";

const svg = (inner: string, attributes = ' viewBox="0 0 120 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;

test.each([
  svg(""),
  svg('<defs><path id="a" d="M0 0h1"/></defs><use href="#a"/><use xlink:href="#a"/><rect fill="url(#b)" style="mask: url(\'#c\')"/>'),
  svg("<style>.a { fill: red }</style><style><![CDATA[.b { fill: url(#a) }]]></style>"),
  svg('<image href="data:image/png;base64,AAAA"/>'),
  svg("<text>西安 &amp; 交大 url(x) JavaScript: 1</text><!-- @import -->"),
  svg('<a href="https://www.example.edu.cn/"><rect/></a>'),
  svg('<m:view xmlns:m="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="a"/>'),
  svg("", ' width="120px" height="40"'),
  svg("", ' viewBox="0,0 120 40" width="100%"'),
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg("")}`,
  `\uFEFF<!-- Generator: Adobe Illustrator -->\n${svg("")}`,
])("nothing is wrong with %s", (text) => {
  expect(readSvg(text)).toEqual({ width: 120, height: 40 });
});

test.each([
  [svg("<script>alert(1)</script>"), "it holds <script>"],
  [svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'), "it holds <script>"],
  [svg("<SCRIPT/>"), "it holds <SCRIPT>"],
  [svg('<g onload="alert(1)"/>'), "it holds `onload`"],
  [svg("", ' ONLOAD="alert(1)"'), "it holds `ONLOAD`"],
  [svg("", ' width="300mm" height="10cm"'), "it does not say how large it is"],
  [svg("", ' width="100%" height="100%"'), "it does not say how large it is"],
  [svg("", ""), "it does not say how large it is"],
  [svg("", ' viewBox="0 0 1e30 1"'), "it does not say how large it is"],
  [svg('<a href="javascript:alert(1)"><rect/></a>'), "it refers to javascript:alert(1)"],
  [svg('<a xlink:href="java&#x73;cript:alert(1)"/>'), "it refers to javascript:alert(1)"],
  [svg('<a href="java&#10;script:alert(1)"/>'), "it refers to java\nscript:alert(1)"],
  [svg('<a><set attributeName="href" to="java&#10;script:alert(1)"/></a>'), "it animates `href`"],
  [svg('<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://example.org/"/>'), "it holds <meta>"],
  [svg('<image href="https&#58;//example.org/a.png"/>'), "it refers to https://example.org/a.png"],
  [svg('<image href="/\\\\example.org/a.png"/>'), "it refers to"],
  [svg('<style>@\\69mport "https://example.org/a.css";</style>'), "it holds `@import`"],
  [svg("<style>a { b: u\\72l(https://example.org/a) }</style>"), "it refers to https://example.org/a"],
  [svg("<rect style=\"background: image-set('https://example.org/a' 1x)\"/>"), "it holds `image-set`"],
  [svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), "it animates `href`"],
  [svg('<a><animate attributeName="href" values="#a;javascript:alert(1)"/></a>'), "it animates `href`"],
  [svg('<image href="#a"><set attributeName="xlink:href" to="//example.org/a.png"/></image>'), "it animates `xlink:href`"],
  [svg('<style>@im<!-- -->port "https://example.org/a.css";</style>'), "it holds `@import`"],
  [svg("<style>rect{fill:u<![CDATA[rl(https://example.org/a)]]>}</style>"), "it refers to https://example.org/a"],
  [svg("<style>@im<g/>port 'https://example.org/a.css';</style>"), "it holds"],
  [svg('<style>a{b:"https://example.org/a";c:image-set(var(--b) 1x)}</style>'), "it holds `image-set`"],
  [svg('<style>a{b:-webkit-image-set(/**/"https://example.org/a" 1x)}</style>'), "it holds `-webkit-image-set`"],
  [svg("<style>a{b:u/**/rl(https://example.org/a)}</style>"), "it refers to https://example.org/a"],
  [svg(`${"<g>".repeat(300)}${"</g>".repeat(300)}`), "its elements lie more than 200 deep in one another"],
  [svg('<g id="a"><rect/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>'), "what it uses uses others"],
  [svg('<g id="a"><use xlink:href="#a"/></g>'), "what it uses uses others"],
  [
    svg('<pattern id="a"><rect fill="url(#b)"/></pattern><pattern id="b"><rect/></pattern><rect fill="url(#a)"/>'),
    "what it uses uses others",
  ],
  [svg('<image href="https://example.org/a.png"/>'), "it refers to https://example.org/a.png"],
  [svg('<image xlink:href="//example.org/a.png"/>'), "it refers to //example.org/a.png"],
  [svg('<use href="other.svg#a"/>'), "it refers to other.svg#a"],
  [svg('<image href="data:image/svg+xml,x"/>'), "it refers to data:image/svg+xml,x"],
  [svg('<rect style="fill: url(https://example.org/a)"/>'), "it refers to https://example.org/a"],
  [svg("<style>@IMPORT 'a.css';</style>"), "it holds `@import`"],
  [svg("<style><![CDATA[a { b: url( //example.org ) }]]></style>"), "it refers to //example.org"],
  [svg("<foreignObject/>"), "it holds <foreignObject>"],
  [`<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg("&a;")}`, "it defines entities"],
  [`<?xml-stylesheet href="https://example.org/a.css"?>${svg("")}`, "it holds <?xml-stylesheet?>"],
  [svg("<g>"), "it is no sound XML"],
  ["<html><svg/></html>", "its root is no <svg>"],
])("%s is refused: %s", (text, fault) => {
  expect(readSvg(text)).toEqual({ fault: expect.stringContaining(fault) });
});

test("a small viewBox, whose unit is any length, has the same proportion in whole pixels", () => {
  expect(readSvg(svg("", ' viewBox="0 0 0.4 0.1"'))).toEqual({ width: 1000, height: 250 });
});
