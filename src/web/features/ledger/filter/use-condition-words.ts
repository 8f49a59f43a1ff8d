import { useQueries, useQuery } from '@tanstack/react-query'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { organisationsQuery, placesQuery } from '../../place/place.queries.ts'
import { rowQuery } from '../ledger.queries.ts'
import { ledgerNamed } from '../list-address.ts'
import { useNaming } from '../values/field-words.ts'
import { useLocalNames } from '../values/local-names.ts'
import { noNames, type RowNames, valueText } from '../values/value-text.tsx'
import { referencesIn } from './condition-references.ts'
import type { ConditionWords } from './condition-words.ts'

/** The words for a condition, with the names of the places, organisations and rows that it mentions. */
export function useConditionWords(ledger: Ledger, condition: Condition | null): ConditionWords {
  const t = useT()
  const naming = useNaming()
  const isAsked = condition !== null
  const places = useQuery({ ...placesQuery('reporting'), enabled: isAsked }).data?.places ?? []
  const organisations = useQuery({ ...organisationsQuery, enabled: isAsked }).data?.organisations ?? []
  const names: RowNames = {
    places: Object.fromEntries(places.map(({ id, name }) => [id, name])),
    organisations: Object.fromEntries(organisations.map(({ organisationId, name }) => [organisationId, name])),
    references: useReferenceNames(ledger, condition),
  }
  return { t, naming, names: useLocalNames(isAsked ? names : noNames), ledgerNamed }
}

function useReferenceNames(ledger: Ledger, condition: Condition | null): Record<string, string> {
  const t = useT()
  const naming = useNaming()
  const mentioned = referencesIn(condition, ledger, ledgerNamed)
  const rows = useQueries({ queries: mentioned.map((one) => rowQuery(one.ledger, one.id, undefined)) })
  return Object.fromEntries(
    mentioned.flatMap((one, index) => {
      const data = rows[index]?.data
      const title = ledgerNamed(one.ledger)
      const field = title?.fields.get(title.title)
      if (!data || !field) return []
      return [
        [
          `${one.ledger}/${one.id}`,
          valueText(field, data.row.values[field.name] ?? null, { t, naming, names: data.names }),
        ],
      ]
    }),
  )
}
