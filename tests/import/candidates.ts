import type { Candidate } from "../../src/import/candidate.ts";
import { civil } from "../articles.ts";

/** A candidate with other values in some of its fields. */
export function candidate(fields: Partial<Candidate> = {}): Candidate {
  return {
    ...{
      record: "a.html",
      address: null,
      key: null,
      isCanonical: false,
      title: "会议",
      date: civil("2024-05-10"),
      text: "",
      characters: 100,
      originalHash: null,
      isRow: false,
      files: { saved: [], names: [], unsaved: [] },
      part: null,
    },
    ...fields,
  };
}
