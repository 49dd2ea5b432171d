/** The oldest version of Node that Jiuwen runs on (package.json, `engines`). */
export const oldestNode = "20.19";

/** Whether Jiuwen runs on a version of Node, such as `20.19.0`. */
export function supports(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
