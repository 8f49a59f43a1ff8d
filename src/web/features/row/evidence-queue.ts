import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useForgetAttachments } from './attachment.queries.ts'
import type { EvidenceHome, FileSaid } from './evidence-home.ts'

interface Refused {
  readonly name: string
  readonly error: unknown
}

const idle = { done: 0, total: 0, current: '' }

/** Sends files one after another; one that is refused does not hold up the rest, and says why. `add` answers whether all were kept. */
export function useEvidenceQueue(home: EvidenceHome) {
  const t = useT()
  const toast = useToast()
  const forget = useForgetAttachments(home)
  const [progress, setProgress] = useState(idle)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const add = async (files: readonly File[], said: FileSaid): Promise<boolean> => {
    const failed: Refused[] = []
    for (const [done, file] of files.entries()) {
      setProgress({ done, total: files.length, current: file.name })
      await home.add(file, said).catch((error: unknown) => {
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
