/**
 * Fields that tell a generator how to make a page, and say nothing to a reader: how it looks, what
 * stands beside it, where it stands in lists.
 */
export const settingNames = [
  ...["layout", "template", "theme", "sidebar", "sidebardepth", "toc", "toc_number", "toc_sticky", "outline", "navbar"],
  ...["comments", "comment", "disqus", "valine", "waline", "gitalk", "reward", "donate", "share", "sharing", "related"],
  ...["mathjax", "math", "katex", "mermaid", "highlight", "highlight_shrink", "aplayer", "widgets", "aside"],
  ...["sticky", "top", "weight", "order", "sidebar_position", "pinned", "index", "search", "sitemap", "noindex"],
  ...["pagination", "prev", "next", "editlink", "lastupdated", "contributors", "breadcrumb", "read_time", "classes", "single"],
  ...["copyright", "license", "islanding", "home", "markup", "render", "showtoc", "tocopen", "hidemeta", "disableshare"],
  ...["typora-root-url", "hiddenfromhomepage", "hiddenfromsearch", "lightgallery", "authorlink", "sequence", "flow"],
  ...["mindmap", "mindmap2", "topmost", "top_img", "type"],
] as const;

/** Fields that say something to a reader, unless they only turn it on or off. */
const mostlyTexts: ReadonlySet<string> = new Set(["copyright", "license", "lastupdated", "related", "share"]);

/** Fields that say nothing to a reader, whatever address they hold. */
const addresses: ReadonlySet<string> = new Set(["typora-root-url", "authorlink", "top_img"]);

/** Whether the value of such a field is a setting: a switch, or a number or one Latin word. */
export function saysNothing(name: string, value: string): boolean {
  if (addresses.has(name.toLowerCase())) return true;
  const isSwitch = /^(?:true|false|yes|no|on|off)?$/i.test(value.trim());
  return isSwitch || (!mostlyTexts.has(name.toLowerCase()) && /^[\w./-]{1,100}$/.test(value.trim()));
}
