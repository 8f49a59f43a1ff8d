import { useState } from 'react'
import type { FieldValue } from '#domain/condition/word.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { useWorld } from '../../app/session.queries.ts'
import type { AmendKind } from './kind-choice.tsx'

/** What is said about a change beside the change itself. */
export interface Saying {
  /** Not chosen yet: nobody tells a mistake from a change of the world but the person. */
  readonly kind: AmendKind | null
  readonly knownFrom: string | null
  readonly why: string
}

/** A row while it is being filled in. */
export interface RowDraft {
  readonly values: RowValues
  readonly put: (field: string, value: FieldValue) => void
  readonly saying: Saying
  readonly say: (patch: Partial<Saying>) => void
}

/** Begins with these values, known today, for no reason given yet. */
export function useRowDraft(start: RowValues): RowDraft {
  const { today } = useWorld()
  const [values, setValues] = useState(start)
  const [saying, setSaying] = useState<Saying>({ kind: null, knownFrom: today, why: '' })
  return {
    values,
    put: (field, value) => setValues((before) => ({ ...before, [field]: value })),
    saying,
    say: (patch) => setSaying((before) => ({ ...before, ...patch })),
  }
}

/** What is said, as it is sent; a day that was not chosen is today. */
export function sentWith({ saying }: RowDraft): { knownFrom?: string; why: string } {
  return { ...(saying.knownFrom === null ? {} : { knownFrom: saying.knownFrom }), why: saying.why.trim() }
}
