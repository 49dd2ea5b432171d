import { missingPages, type OldSite } from "../../src/archive/old-site.ts";
import { figures } from "./number.ts";

/** How many missing addresses are listed. */
const mostNamed = 300;

/** What of the old site the archive has, and what it lacks, folder by folder. */
export function OldSiteOf({ site }: { readonly site: OldSite }) {
  const missing = missingPages(site);
  let room = mostNamed;
  const folders = site.missing.flatMap(({ folder, addresses }) => {
    const named = addresses.slice(0, room);
    room -= named.length;
    return named.length === 0 ? [] : { folder, count: addresses.length, named };
  });
  return (
    <>
      <h2>与旧站对照</h2>
      <p>
        旧站共有 {figures(site.pages)} 个网址，本存档收录 {figures(site.kept)} 个，缺 {figures(missing)} 个
        {site.others.length > 0 && `；另有 ${figures(site.others.length)} 个不是文章（栏目页、列表页等），不计在内`}。
      </p>
      {missing > 0 && (
        <details class="old-site">
          <summary>缺少的 {figures(missing)} 个网址</summary>
          {folders.map(({ folder, count, named }) => (
            <>
              <p class="folder">
                {folder}
                <span class="count">{figures(count)} 个</span>
              </p>
              <ul class="addresses">
                {named.map((address) => (
                  <li>{address.slice(folder.length) || address}</li>
                ))}
              </ul>
            </>
          ))}
          {missing > mostNamed && <p>此外还有 {figures(missing - mostNamed)} 个。</p>}
        </details>
      )}
    </>
  );
}
