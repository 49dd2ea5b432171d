/** A judgement of what stands from `start` to `end` of a text. */
export type Judgement = (text: string, start: number, end: number) => boolean;

/** The longest string that is judged, in UTF-16 units. */
export const longestJudged = 4;

/**
 * A judgement of strings of one to four UTF-16 units, none of which is 0, that remembers what it
 * said. The strings are remembered by their units, so that none has to be cut out of its text that
 * was judged before, and one makes room for another: a text repeats few strings that others do not.
 */
export function createJudgement(judge: (string: string) => boolean): Judgement {
  const [fronts, backs] = [new Int32Array(places), new Int32Array(places)];
  const judged = new Uint8Array(places);
  return (text, start, end) => {
    const front = (text.charCodeAt(start) << 16) | (start + 1 < end ? text.charCodeAt(start + 1) : 0);
    const back = start + 2 < end ? (text.charCodeAt(start + 2) << 16) | (start + 3 < end ? text.charCodeAt(start + 3) : 0) : 0;
    const place = Math.imul(front ^ Math.imul(back, 0x85ebca6b), 0x9e3779b1) >>> placeShift;
    if (fronts[place] !== front || backs[place] !== back) {
      fronts[place] = front;
      backs[place] = back;
      judged[place] = judge(text.slice(start, end)) ? 1 : 0;
    }
    return judged[place] === 1;
  };
}

/** How many strings are remembered at most: a power of two. */
const places = 1 << 15;
const placeShift = 32 - 15;
