import { keepPreviousData, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { checkDraft, checkDraftFile } from '#contract/draft-check.ts'
import type { OutputOf } from '#contract/operation.ts'
import type { Locale } from '#i18n/locale.ts'
import { call, upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useSearchText, useView } from '../../app/view.ts'

export type Checked = OutputOf<typeof checkDraft>
export type Judged = Checked['findings'][number]

/** A draft as long as this window is open: no server keeps it, and reloading the page forgets it. */
export interface Draft {
  /** Another one for each draft that is checked. */
  readonly number: number
  readonly text: string
  readonly title: string
  /** Ids of the findings whose quote was replaced. */
  readonly mended: readonly string[]
}

/** What a draft is held against. */
export interface Asked {
  readonly asOf: string | undefined
  readonly place: string | undefined
  readonly event: string | undefined
  readonly locale: Locale
}

const draftKey = ['draft-check']

/** Lives in the address, so that Back works. */
export function useAsked(): Asked {
  const { asOf } = useView()
  return { asOf, place: useSearchText('place'), event: useSearchText('event'), locale: useT().locale }
}

export const checkedQuery = (draft: Draft | null, asked: Asked) =>
  queryOptions({
    queryKey: [...draftKey, draft?.number ?? 0, asked],
    queryFn: draft === null ? skipToken : ({ signal }) => call(checkDraft, { ...asked, text: draft.text }, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

/** The draft of this window, or null. */
export function useDraft(): Draft | null {
  const kept = useQuery<Draft | null>({
    queryKey: draftKey,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return kept.data ?? null
}

interface DraftKeeping {
  /** Takes another draft; what was found in the one before is forgotten. */
  readonly take: (text: string, title: string) => void
  /** Checks a file, whose text is the draft from then on. */
  readonly takeFile: (file: File, asked: Asked) => Promise<void>
  readonly mend: (ids: readonly string[]) => void
  readonly forget: () => void
}

export function useDraftKeeping(): DraftKeeping {
  const queryClient = useQueryClient()
  const latest = () => queryClient.getQueryData<Draft | null>(draftKey) ?? null
  const keep = (text: string, title: string): Draft => {
    const draft = { number: (latest()?.number ?? 0) + 1, text, title, mended: [] }
    queryClient.setQueryData(draftKey, draft)
    return draft
  }
  return {
    take: (text, title) => void keep(text, title),
    takeFile: async (file, asked) => {
      const checked = await upload(checkDraftFile, asked, file)
      const draft = keep(checked.text, file.name.replace(/\.[^.]+$/, ''))
      queryClient.setQueryData(checkedQuery(draft, asked).queryKey, checked)
    },
    mend: (mended) =>
      queryClient.setQueryData(draftKey, (draft: Draft | null | undefined) => draft && { ...draft, mended }),
    forget: () => {
      queryClient.setQueryData(draftKey, null)
      queryClient.removeQueries({ queryKey: draftKey, predicate: ({ queryKey }) => queryKey.length > 1 })
    },
  }
}
