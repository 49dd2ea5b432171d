import type { FooterItem } from "./page.ts";

/**
 * The registrations of a site in China, each with the link that the rules ask for: the ICP number
 * leads to the ministry's site (非经营性互联网信息服务备案管理办法, 第十三条), that of the police
 * to its page about the site (全国互联网安全管理服务平台).
 */
export function registrationsOf(icp: string | null, police: string | null): FooterItem[] {
  const code = police?.replace(/\D/g, "");
  return [
    ...(icp === null ? [] : [{ text: icp, link: "https://beian.miit.gov.cn/" }]),
    ...(police === null ? [] : [{ text: police, link: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}` }]),
  ];
}
