import type { Transaction } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { type AuditNote, write } from '../write.ts'

/** What came of a write: an answer, and what the audit log shall hold; null: nothing was to be written. */
export interface WriteAttempt<T> {
  readonly result: T
  readonly audit: AuditNote | null
}

/**
 * Judges and writes in one transaction, so that nothing can come between the two. When there is nothing to write, everything is rolled back,
 * the data version and the audit log stay as they were, and the answer is given all the same.
 */
export async function writeOrRefuse<T>(
  deps: Pick<App, 'database' | 'dataVersion'>,
  actor: PersonActor,
  work: (tx: Transaction) => Promise<WriteAttempt<T>>,
): Promise<T> {
  try {
    const { result } = await write(deps, actor, async (tx) => {
      const { result, audit } = await work(tx)
      if (audit === null) throw new NothingWritten(result)
      return { result, audit }
    })
    return result
  } catch (error) {
    if (error instanceof NothingWritten) return error.answer as T // thrown above with the result of `work`
    throw error
  }
}

/** On its way out of the transaction; never seen outside. */
class NothingWritten extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('nothing was to be written')
    this.answer = answer
  }
}
