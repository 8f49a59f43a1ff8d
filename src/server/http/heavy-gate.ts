import { DomainError } from '#domain/errors.ts'

/** Lets in only so much heavy work at once; the rest waits its turn, for a while. */
export interface HeavyGate {
  /**
   * @param signal ends the waiting; what runs already heeds it by itself
   * @throws DomainError `request.too-many` when the account’s own work kept it waiting too long, `request.busy` when that of all did
   */
  run<T>(accountId: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

export interface HeavyLimits {
  readonly perAccount: number
  readonly inAll: number
  /** So long one waits for a turn. */
  readonly waitMilliseconds: number
  /** So many wait at most; whoever comes after them is refused at once. */
  readonly waiting: number
  /** So many of one account: nobody fills the room for the others. */
  readonly waitingPerAccount: number
}

/** A page asks some questions together: they come one after the other. PostgreSQL has ten connections, of which others need some. */
export const usualHeavyLimits: HeavyLimits = {
  perAccount: 2,
  inAll: 6,
  waitMilliseconds: 30_000,
  waiting: 200,
  waitingPerAccount: 20,
}

/** After so long the one who was refused may ask again. */
const secondsUntilNext = 10

interface Waiting {
  readonly accountId: string
  readonly enter: () => void
}

export function createHeavyGate(limits: HeavyLimits = usualHeavyLimits): HeavyGate {
  const inside = new Map<string, number>()
  const waiting = new Set<Waiting>()
  const count = () => [...inside.values()].reduce((sum, one) => sum + one, 0)
  const isOwnFull = (accountId: string) => (inside.get(accountId) ?? 0) >= limits.perAccount
  const enter = (accountId: string) => inside.set(accountId, (inside.get(accountId) ?? 0) + 1)
  const refusal = (accountId: string) =>
    isOwnFull(accountId)
      ? new DomainError('request.too-many', { seconds: secondsUntilNext })
      : new DomainError('request.busy', { seconds: secondsUntilNext })
  const leave = (accountId: string) => {
    const left = (inside.get(accountId) ?? 1) - 1
    if (left === 0) inside.delete(accountId)
    else inside.set(accountId, left)
    const next = [...waiting].find((one) => !isOwnFull(one.accountId))
    next?.enter()
  }
  const turn = (accountId: string, signal: AbortSignal): Promise<void> => {
    if (count() < limits.inAll && !isOwnFull(accountId)) {
      enter(accountId)
      return Promise.resolve()
    }
    const own = [...waiting].filter((one) => one.accountId === accountId).length
    if (own >= limits.waitingPerAccount)
      return Promise.reject(new DomainError('request.too-many', { seconds: secondsUntilNext }))
    if (waiting.size >= limits.waiting)
      return Promise.reject(new DomainError('request.busy', { seconds: secondsUntilNext }))
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', gone)
        waiting.delete(one)
      }
      const one: Waiting = {
        accountId,
        enter: () => {
          end()
          enter(accountId)
          resolve()
        },
      }
      const gone = () => {
        end()
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        end()
        reject(refusal(accountId))
      }, limits.waitMilliseconds)
      signal.addEventListener('abort', gone, { once: true })
      waiting.add(one)
    })
  }
  return {
    async run(accountId, signal, work) {
      signal.throwIfAborted()
      await turn(accountId, signal)
      try {
        return await work()
      } finally {
        leave(accountId)
      }
    },
  }
}
