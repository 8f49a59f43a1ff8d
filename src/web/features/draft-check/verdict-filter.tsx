import { verdictNames } from '#domain/verdict/verdict-name.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { Checked } from './draft-check.queries.ts'
import { chosenFindings } from './shown-verdicts.ts'
import { verdictText } from './verdict-mark.ts'

interface VerdictFilterProps {
  readonly checked: Checked
  readonly mended: ReadonlySet<string>
}

/** How many figures have which verdict and were not replaced, and how many were; choosing one shows only those. */
export function VerdictFilter({ checked: { findings }, mended }: VerdictFilterProps) {
  const t = useT()
  const change = useChangeSearch()
  const verdict = useSearchText('verdict') ?? ''
  const count = (choice: string) => chosenFindings(findings, mended, choice).length
  const counted = verdictNames
    .map((value) => ({ value: value as string, text: verdictText(t, value), count: count(value) }))
    .concat(
      { value: 'certain', text: t('draft-check.filter.certain'), count: count('certain') },
      { value: 'mended', text: t('draft-check.mended'), count: mended.size },
    )
    .filter((choice) => choice.count > 0 || choice.value === verdict)
  const choices = [{ value: '', text: t('draft-check.filter.all'), count: findings.length }, ...counted]
  return (
    <Segmented
      label={t('draft-check.filter')}
      choices={choices.map(({ value, text, count }) => ({ value, text: `${text} ${count}` }))}
      value={verdict}
      onChoice={(value) => change({ verdict: value === '' ? undefined : value, at: undefined }, { replace: true })}
    />
  )
}
