import { useMemo } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { useLocalNames } from '../ledger/values/local-names.ts'
import type { RowNames, ValueWords } from '../ledger/values/value-text.tsx'

/** Everything that is needed to say the values of a row in the language of the reader. */
export function useValueWords(names: RowNames): ValueWords {
  const t = useT()
  const naming = useNaming()
  const local = useLocalNames(names)
  return useMemo(() => ({ t, naming, names: local }), [t, naming, local])
}
