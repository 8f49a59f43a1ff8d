import { useEffect, useRef, useState } from 'react'
import { getLedgerImport, sendImportPart, startLedgerImport } from '#contract/ledger-import.ts'
import { call, upload } from '../../app/api-client.ts'
import { useChangeSearch } from '../../app/view.ts'
import { hashFile } from './file-hash.ts'
import { useKeepImport } from './ledger-import.queries.ts'
import { sendParts, type Wire } from './send-parts.ts'

export interface Transfer {
  /** Reading the file on this device, sending it, or neither. */
  readonly phase: 'idle' | 'hashing' | 'sending'
  /** Bytes of the file on this device that were read. */
  readonly hashed: number
  readonly size: number
  readonly error: unknown
  readonly begin: (file: File) => void
  readonly stop: () => void
}

const wire: Wire = {
  send: (importId, offset, part) => upload(sendImportPart, { importId, offset }, part),
  look: (importId) => call(getLedgerImport, { importId }),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

const idle = { phase: 'idle', hashed: 0, size: 0, error: null } as const

/** Carries a file to the server and puts the import into the address; the same file goes on where an earlier transfer broke off. */
export function useTransfer(ledger: string): Transfer {
  const change = useChangeSearch()
  const keep = useKeepImport()
  const [shown, setShown] = useState<Pick<Transfer, 'phase' | 'hashed' | 'size' | 'error'>>(idle)
  const stopping = useRef<AbortController | null>(null)
  const stop = () => stopping.current?.abort()
  useEffect(() => () => stopping.current?.abort(), [])
  const carry = async (file: File, signal: AbortSignal) => {
    const sha256 = await hashFile(file, signal, (hashed) => setShown((before) => ({ ...before, hashed })))
    const begun = await call(startLedgerImport, { ledger, fileName: file.name, bytes: file.size, sha256 })
    signal.throwIfAborted()
    keep(begun)
    setShown((before) => ({ ...before, phase: 'sending' }))
    change({ import: begun.importId, step: undefined })
    await sendParts(file, begun, wire, signal, keep)
  }
  const begin = (file: File) => {
    stop()
    const controller = new AbortController()
    stopping.current = controller
    setShown({ phase: 'hashing', hashed: 0, size: file.size, error: null })
    carry(file, controller.signal).then(
      () => setShown(idle),
      (error: unknown) => setShown(controller.signal.aborted ? idle : { ...idle, error }),
    )
  }
  return { ...shown, begin, stop }
}
