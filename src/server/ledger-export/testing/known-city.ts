import { amount, choice, text } from '#domain/ledger/field.ts'
import { type ExtraField, type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { KnownNames } from '../../ledger/name-finders.ts'

/** Fields that a city added to every ledger: what no definition has. */
const ownFields: readonly ExtraField[] = [
  { name: 'greenShare', field: amount({ zh: '绿地率', en: 'Green share', unit: '%', decimals: 2, adds: false }) },
  {
    name: 'chainRank',
    field: choice({
      zh: '链条位次',
      en: 'Rank in the chain',
      choices: [
        { code: 'first', zh: '链主', en: 'Lead, first' },
        { code: 'second', zh: '配套', en: 'Supplier' },
      ],
    }),
  },
  { name: 'nickname', field: text({ zh: '本地俗称', en: 'Known as' }) },
]

/** Every ledger by name, with a city's own fields. */
export function openWithOwnFields(name: string): Ledger {
  const definition = ledgerDefinitions.find((one) => one.name === name)
  if (!definition) throw new Error(`no ledger ${name}`)
  return openLedger(definition, ownFields)
}

/** Names that are hard to tell apart: two towns of one name, two rows of one title, one name inside another. */
export const knownCity: KnownNames = {
  places: [
    aPlace('350582', '晋江市', 'county', null, 'Jinjiang'),
    aPlace('350583', '南安市', 'county', null, "Nan'an"),
    aPlace('350582101', '新镇', 'town', '350582', null),
    aPlace('350583101', '新镇', 'town', '350583', null),
    aPlace('350583102', '水头镇', 'town', '350583', null),
  ],
  organisations: [
    { id: 'industry', names: ['市工业和信息化局', 'Industry Bureau'] },
    { id: 'industry-branch', names: ['市工业和信息化局园区科'] },
    { id: 'twin-1', names: ['园区管委会'] },
    { id: 'twin-2', names: ['园区管委会'] },
  ],
  references: Object.fromEntries(
    ledgerDefinitions.map(({ name }) => [
      name,
      [
        { id: `${name}-1`, names: ['晋江市经济开发区', 'A-001'] },
        { id: `${name}-2`, names: ['晋江市经济开发区（五里园）', 'A-002'] },
        { id: `${name}-3`, names: ['标准厂房一期', 'A-003'] },
        { id: `${name}-4`, names: ['标准厂房一期', 'A-004'] },
        { id: `${name}-5`, names: ['标准厂房一期', 'A-004／2026-03'] },
      ],
    ]),
  ),
}

function aPlace(id: string, name: string, kind: string, parentId: string | null, nameEn: string | null) {
  return { id, code: id, name, nameHant: null, nameEn, kind, parentId }
}
