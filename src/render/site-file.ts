import { sha256 } from "../lib/sha256.ts";
import { type DatasetKind, isDataset } from "../site/page-kinds.ts";
import { articleFilePath, dataPackagePath, type SitePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";

/** A file that pages load. */
export interface AssetFile {
  readonly kind: "asset";
  readonly path: SitePath;
  readonly bytes: Uint8Array;
}

/** A picture or document of an article, copied from the folder of articles. */
export interface MediaCopy {
  readonly kind: "media";
  readonly path: SitePath;
  /** Its path below the folder, and the SHA-256 of its bytes. */
  readonly file: string;
  readonly sha256: string;
}

/** The descriptor of the data files. Its input is theirs, and it is written after them. */
export interface DescriptorFile {
  readonly kind: "descriptor";
  readonly path: SitePath;
  readonly datasets: readonly PlannedPage<DatasetKind>[];
}

/**
 * One file of a site. An article's page stands for its source too, which is written along with it.
 */
export type SiteFile = PlannedPage | AssetFile | MediaCopy | DescriptorFile;

/**
 * All files of a site: its pages, the files of articles, the assets that pages load, and the
 * descriptor of its data.
 */
export function siteFiles(pages: readonly PlannedPage[], assets: ReadonlyMap<SitePath, Uint8Array>): SiteFile[] {
  return [
    ...pages,
    ...pages.flatMap((page) => (page.kind === "article" ? mediaCopies(page) : [])),
    { kind: "descriptor", path: dataPackagePath, datasets: pages.filter(isDataset) },
    ...Array.from(assets, ([path, bytes]): AssetFile => ({ kind: "asset", path, bytes })),
  ];
}

function mediaCopies({ props: { tagged } }: PlannedPage<"article">): MediaCopy[] {
  const { article, files } = tagged;
  return files.map(({ file, name, sha256: hash }) => ({ kind: "media", path: articleFilePath(article.summary, name), file, sha256: hash }));
}

/** The input of a file: all that it is made from, as a text; `pageInput` gives that of a page. */
export function fileInput(file: SiteFile, pageInput: (page: PlannedPage) => string): string {
  if (file.kind === "asset") return sha256(file.bytes);
  if (file.kind === "media") return file.sha256;
  if (file.kind === "descriptor") return file.datasets.map(pageInput).join("\n");
  return pageInput(file);
}
