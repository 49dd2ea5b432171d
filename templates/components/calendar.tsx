import { dayFragment } from "../../src/site/paths.ts";
import type { CalendarDay } from "../../src/site/view-models.ts";

interface Props {
  readonly title: string;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

/** A month as a wall calendar; a day with articles leads to its section of the same page. */
export function Calendar({ title, weeks }: Props) {
  return (
    <table class="calendar">
      <caption class="unseen">{title}日历：有文章的日子可点开</caption>
      <thead>
        <tr>
          {["一", "二", "三", "四", "五", "六", "日"].map((name) => (
            <th scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <td>{day && <Day {...day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, count }: CalendarDay) {
  if (count === 0) return <span>{day}</span>;
  return (
    <a href={`#${dayFragment(day)}`}>
      {day}
      <span class="count">{count} 篇</span>
    </a>
  );
}
