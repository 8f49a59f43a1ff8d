import { Readable } from 'node:stream'
import type { Role } from '#domain/access/role.ts'
import { DomainError } from '#domain/errors.ts'

/** Who listens: an account through one of its sessions. */
export interface Listener {
  readonly accountId: string
  readonly role: Role
  readonly token: string
}

/** The streams that are open. */
export interface Listeners {
  count(): number
  tokens(): ReadonlySet<string>
  /** @throws DomainError `request.too-many` when the account or all together have as many as they may */
  add(listener: Listener): Readable
  /** @param textFor what a listener of a role is told */
  tell(textFor: (role: Role) => string): void
  /** Ends the streams of sessions that are over. */
  endWhere(isOver: (token: string) => boolean): void
  /** Ends all at once, heard or not, and takes no more. */
  cut(): void
}

/** A page that has not taken so many bytes is asleep or gone: it is cut off, and asks anew when it wakes. */
const mostUnheard = 64 * 1024

/** @param most open streams of one account, and of all */
export function createListeners(most: { readonly perAccount: number; readonly inAll: number }): Listeners {
  const open = new Map<Readable, Listener>()
  let isCut = false
  const assertRoom = ({ accountId }: Listener) => {
    const own = [...open.values()].filter((one) => one.accountId === accountId).length
    if (isCut || own >= most.perAccount || open.size >= most.inAll)
      throw new DomainError('request.too-many', { seconds: 60 })
  }
  const end = (stream: Readable) => {
    open.delete(stream)
    stream.push(null)
  }
  return {
    count: () => open.size,
    tokens: () => new Set([...open.values()].map(({ token }) => token)),
    add(listener) {
      assertRoom(listener)
      const stream = new Readable({ read: () => undefined })
      open.set(stream, listener)
      return stream.once('close', () => open.delete(stream))
    },
    tell(textFor) {
      for (const [stream, { role }] of open) {
        if (stream.readableLength > mostUnheard) stream.destroy()
        else stream.push(textFor(role))
      }
    },
    endWhere(isOver) {
      for (const [stream, { token }] of open) if (isOver(token)) end(stream)
    },
    cut() {
      isCut = true
      for (const stream of open.keys()) stream.destroy()
    },
  }
}
