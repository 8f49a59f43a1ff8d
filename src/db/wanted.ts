import { AsyncLocalStorage } from 'node:async_hooks'
import type { Connection } from './connection/database.ts'

const wanted = new AsyncLocalStorage<AbortSignal>()

/**
 * Runs work that is given up when the signal says so: PostgreSQL is told to stop the statement at hand, and no further one is sent. The
 * transaction is rolled back, and the reason of the signal is thrown.
 */
export function whileWanted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return wanted.run(signal, work)
}

/** Says when the work at hand is given up; nothing where nobody does. */
export function wantedSignal(): AbortSignal | undefined {
  return wanted.getStore()
}

/** The connection for work that may be given up; the same where nobody does. */
export function heedingWanted(connection: Connection): Connection {
  const signal = wanted.getStore()
  if (signal === undefined) return connection
  return {
    query: (text, parameters) => unlessGivenUp(connection, signal, () => connection.query(text, parameters)),
    execute: (script) => unlessGivenUp(connection, signal, () => connection.execute(script)),
  }
}

/** Whoever uses the connection next must not be met by the call to stop: it is waited for. */
async function unlessGivenUp<T>(connection: Connection, signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping = connection.stop?.()
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await send()
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    await stopping
  }
}
