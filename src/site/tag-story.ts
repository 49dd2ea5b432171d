import { tagLink } from "./links.ts";
import { storyOf } from "./list-story.ts";
import type { Props } from "./page.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { CountedLink, TagCount } from "./view-models.ts";

/** Works out what the first page of a tag shows. */
export function tagProps({ path, props }: PlannedPage<"tag">): Props["tag"] {
  const { dates, oldest, sealedSize, people, institutions, related, ...shown } = props;
  const { count, story, older } = storyOf(path, props);
  return {
    ...shown,
    count,
    story: story && { ...story, people: people.map(linked), institutions: institutions.map(linked) },
    related: related.map(linked),
    older,
  };
}

function linked({ name, count }: TagCount): CountedLink {
  return { ...tagLink(name), count };
}
