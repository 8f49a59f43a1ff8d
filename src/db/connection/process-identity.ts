import { readFile } from 'node:fs/promises'

/** What tells a process from any other, also from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** Identity of the boot and clock ticks from it to the start of the process; null where the system has no /proc. */
  readonly startedAt: string | null
}

export async function identifySelf(): Promise<ProcessIdentity> {
  return { pid: process.pid, startedAt: (await readStart(process.pid))?.startedAt ?? null }
}

/** True when the process of that identity still runs; a zombie and a later process with the same number do not count. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  if (!isPidTaken(identity.pid)) return false
  const current = await readStart(identity.pid)
  if (current === null || identity.startedAt === null) return true
  return !current.isZombie && current.startedAt === identity.startedAt
}

function isPidTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // it exists and belongs to someone else
  }
}

/** @source proc(5): in /proc/PID/stat the state is field 3 and starttime field 22; field 2 is a name in parentheses */
async function readStart(pid: number): Promise<{ startedAt: string; isZombie: boolean } | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ])
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { startedAt: `${boot.trim()}/${fields[19]}`, isZombie: fields[0] === 'Z' }
  } catch {
    return null // no /proc here, or the process has just ended: the number alone decides
  }
}
