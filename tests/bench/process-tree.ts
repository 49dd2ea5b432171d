import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What a process and all below it have used; null where the system has no `/proc` to read it from. */
export interface TreeUsage {
  /** Seconds of processor time, in user and system mode. */
  readonly cpu: number | null;
  /** The most memory resident at once, in megabytes. */
  readonly peak: number | null;
}

/** Milliseconds between two looks at the processes: a look takes 0.6 ms of one core. */
const interval = 20;

/** The clock ticks a second of `/proc/PID/stat`: the kernel promises its users 100, whatever its own clock does. */
const ticks = 100;

/**
 * Watches a process that has just been started, and all that it starts, until the returned function is called. What a process has used is what it
 * had used when it was last seen, so processor time lacks at most the last 20 ms of each process, and all of what began and ended between two
 * looks. Memory is the sum of what is resident of each process (RSS): pages that two of them share count twice. Their proportional share (PSS)
 * would be the truer sum, but the kernel walks all pages of a process for it, while that process waits.
 */
export function watchTree(root: number): () => TreeUsage {
  if (!existsSync("/proc/self/stat")) return () => ({ cpu: null, peak: null });
  /** Every process that was there at the last look, and whether it is one of ours: so that the many that are not are read once. */
  let known = new Map<string, boolean>([[String(root), true]]);
  const seconds = new Map<string, number>();
  let peak = 0;
  const look = () => {
    let resident = 0;
    const now = new Map<string, boolean>();
    for (const pid of readdirSync("/proc")) {
      if (!/^\d/.test(pid) || known.get(pid) === false) {
        now.set(pid, false);
        continue;
      }
      const found = readProcess(pid);
      const ours = found !== null && (known.get(pid) === true || known.get(found.parent) === true || now.get(found.parent) === true);
      now.set(pid, ours);
      if (!ours) continue;
      seconds.set(pid, found.cpu);
      resident += found.resident;
    }
    known = now;
    peak = Math.max(peak, resident);
  };
  look();
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    return { cpu: [...seconds.values()].reduce((sum, cpu) => sum + cpu, 0), peak };
  };
}

/** A process's parent, processor time and resident memory; null when it has ended meanwhile. */
function readProcess(pid: string): { readonly parent: string; readonly cpu: number; readonly resident: number } | null {
  try {
    // The name, in brackets, can hold anything; what follows it are the fields from the third on.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // Read beside `stat`, which has the memory in pages, of a size that Node does not tell. What has ended and waits for its parent has none.
    const kibibytes = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
    return {
      parent: fields[1] ?? "",
      cpu: (Number(fields[11]) + Number(fields[12])) / ticks,
      resident: (Number(kibibytes) * 1024) / 1e6,
    };
  } catch {
    return null;
  }
}
