import { useMutation } from '@tanstack/react-query'
import { acceptProposals } from '#contract/library-proposal.ts'
import { call } from '../../../app/api-client.ts'
import { useT } from '../../../app/locale-context.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { type Acceptance, useForgetLibrary } from '../library.queries.ts'

/** Makes proposals of one version targets and tasks: all of a call or none. */
export function useAccepting(document: Pick<Acceptance, 'id' | 'version'>) {
  const t = useT()
  const toast = useToast()
  const forget = useForgetLibrary()
  return useMutation({
    mutationFn: (chosen: Pick<Acceptance, 'targets' | 'tasks'>) => call(acceptProposals, { ...document, ...chosen }),
    onSuccess: async ({ targets, tasks, newIndicators }) => {
      await forget()
      const done = t('library.accepted.toast', { targets: targets.length, tasks: tasks.length })
      toast(newIndicators.length === 0 ? done : `${done} ${t('library.accepted.new', { count: newIndicators.length })}`)
    },
  })
}

export type Accepting = ReturnType<typeof useAccepting>
