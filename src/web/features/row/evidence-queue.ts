import { useState } from 'react'
import { addAttachment } from '#contract/attachment.ts'
import { upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useForgetAttachments } from './attachment.queries.ts'

interface Said {
  readonly note: string
  readonly takenOn: string | undefined
}

interface Refused {
  readonly name: string
  readonly error: unknown
}

const idle = { done: 0, total: 0, current: '' }

/** Sends files one after another; one that is refused does not hold up the rest, and says why. `add` answers whether all were kept. */
export function useEvidenceQueue(ledger: string, rowId: string) {
  const t = useT()
  const toast = useToast()
  const forget = useForgetAttachments(ledger, rowId)
  const [progress, setProgress] = useState(idle)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const add = async (files: readonly File[], { note, takenOn }: Said): Promise<boolean> => {
    const failed: Refused[] = []
    for (const [done, file] of files.entries()) {
      setProgress({ done, total: files.length, current: file.name })
      await upload(addAttachment, { ledger, rowId, note, takenOn }, file).catch((error: unknown) => {
        failed.push({ name: file.name, error })
      })
    }
    setProgress(idle)
    setRefused(failed)
    await forget()
    if (failed.length < files.length) toast(t('attachment.added', { count: files.length - failed.length }))
    return failed.length === 0
  }
  return { ...progress, isBusy: progress.total > 0, refused, add }
}
