/** An item of a roundup (快讯, 简讯): its heading, and the id that this has on the page. */
export interface Item {
  readonly heading: string;
  readonly id: string;
}

/** How ids of items begin, which no other id of a page does. */
export const itemIdStart = "item-";
