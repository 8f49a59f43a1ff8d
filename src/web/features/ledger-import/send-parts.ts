import { isRefusal, mayRetry } from '../../app/request-refused.ts'
import type { ImportState } from './ledger-import.queries.ts'

/** The operations that carry a file, so that a test can break the line. */
export interface Wire {
  readonly send: (importId: string, offset: number, part: File) => Promise<ImportState>
  readonly look: (importId: string) => Promise<ImportState>
  readonly pause: (milliseconds: number) => Promise<void>
}

export const partBytes = 1_000_000

const attempts = 8
const longestPause = 5_000

/**
 * Sends the rest of a file part by part. A part whose answer was lost is not sent twice: the server says how far it is.
 *
 * @throws RequestRefused `client.offline` when the line stays broken; what has arrived stays on the server
 */
export async function sendParts(
  file: File,
  begun: ImportState,
  wire: Wire,
  signal: AbortSignal,
  onState: (state: ImportState) => void,
): Promise<ImportState> {
  let state = begun
  let failures = 0
  while (state.state === 'receiving' && state.received < state.bytes) {
    signal.throwIfAborted()
    try {
      state = await wire.send(state.importId, state.received, partOf(file, state.received))
      failures = 0
    } catch (error) {
      failures += 1
      if (!mayGoOn(error) || failures >= attempts) throw error
      await wire.pause(Math.min(longestPause, 250 * 2 ** failures))
      signal.throwIfAborted()
      state = await wire.look(state.importId).catch((lost: unknown) => keepIfOffline(lost, state))
    }
    onState(state)
  }
  return state
}

function partOf(file: File, offset: number): File {
  return new File([file.slice(offset, offset + partBytes)], file.name)
}

function mayGoOn(error: unknown): boolean {
  return mayRetry(error) || isRefusal(error, 'import.part-out-of-order')
}

function keepIfOffline(error: unknown, state: ImportState): ImportState {
  if (mayRetry(error)) return state
  throw error
}
