import type { PageParagraph } from "../../../../src/search/read/item-hits.ts";
import { question } from "../answer.ts";

/**
 * Reads the paragraphs of an article from its page on disk, which browsers let no script read. The
 * page is loaded in a hidden frame, whose own script is asked for them.
 */
export function framedParagraphs(address: string, signal: AbortSignal): Promise<readonly PageParagraph[]> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow) return;
      end();
      resolve(Array.isArray(data) ? data.map(paragraphOf) : []);
    };
    const giveUp = () => {
      end();
      reject(new Error(`${address} has not answered`));
    };
    const end = () => {
      removeEventListener("message", hear);
      signal.removeEventListener("abort", giveUp);
      frame.remove();
    };
    addEventListener("message", hear);
    signal.addEventListener("abort", giveUp);
    // Pages from disk have no origin that could be named here; and the message holds nothing
    // secret.
    frame.addEventListener("load", () => frame.contentWindow?.postMessage(question, "*"));
    frame.hidden = true;
    frame.src = address;
    document.body.append(frame);
  });
}

/**
 * A paragraph of an answer, which a page of another edition of the site gives as text alone, or
 * with the id of an item that it heads.
 */
function paragraphOf(said: unknown): PageParagraph {
  if (typeof said !== "object" || said === null) return { text: String(said), heading: "" };
  const { text = "", item = "", heading = item } = said as Partial<PageParagraph> & { readonly item?: unknown };
  return { text: String(text), heading: String(heading) };
}
