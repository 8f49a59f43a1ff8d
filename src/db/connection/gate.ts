import type { Connection } from './database.ts'

/** A door before a connection: who goes through it waits while somebody is alone inside. */
export interface Gate {
  /** The same connection, behind the door. */
  readonly connection: Connection
  /** Runs `work` while nothing else goes through; one after the other when called again meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** Statements reach the connection in the order in which they are sent, so those sent before the door closed are done first. */
export function createGate(connection: Connection): Gate {
  let last: Promise<unknown> = Promise.resolve()
  let inside = 0
  const waited = <T>(send: () => Promise<T>) => (inside === 0 ? send() : last.then(send))
  return {
    connection: {
      query: (text, parameters) => waited(() => connection.query(text, parameters)),
      execute: (script) => waited(() => connection.execute(script)),
    },
    alone(work) {
      inside += 1
      const done = last.then(work).finally(() => {
        inside -= 1
      })
      last = done.catch(() => undefined)
      return done
    },
  }
}
