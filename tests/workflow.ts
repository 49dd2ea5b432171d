/** What a CI system takes for a command in the output of a step, by its name; the rest is only shown. */
export function commandsIn(output: string): string[] {
  // Lines end as .NET's StreamReader has it; others too, to be sure.
  return output.split(/[\n\r\v\f\u0085\u2028\u2029]/).flatMap((line) => commandIn(line) ?? []);
}

/**
 * A line as GitHub's runner reads it (ActionCommand.cs, TryParseV2 and TryParse), and as Azure's agent does (Command.cs). They compare by culture, for which
 * invisible characters are not there.
 */
function commandIn(line: string): string | null {
  const compared = line.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, "");
  const second = /^\s*::([^\s:]+)(?: [^:]*)?::/.exec(compared);
  const first = /##(?:vso)?\[([^\]\s]+)[^\]]*\]/.exec(compared);
  return second?.[1] ?? first?.[1] ?? null;
}
