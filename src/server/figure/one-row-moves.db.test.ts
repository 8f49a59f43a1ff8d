import { expect, test } from 'vitest'
import { writeRowVersions } from '#db/figure/write-row-versions.ts'
import { findLatestRow } from '#db/ledger/ledger.repository.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aRow, cityRows, fillFigures, fillLedgers, useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId, clock } from '../../../test/support/park-city.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadIndicators } from '../world/load-indicators.ts'
import { packFolder } from '../world/world-files.ts'
import { listComputed } from './computed-indicators.ts'
import { readQuestion } from './figure-question.ts'
import { readMeasured } from './measured.ts'
import { presentFigure } from './present-figure.ts'

// Nothing is faked but the clock: it is 2026-10-31.

const jinjiang = '350582'

/** Rows of the ledgers that the city of ledger-city.ts leaves empty, and what makes its own rows count as a base. */
const moreRows = [
  aRow('parcel', 'parcel-1', jinjiang, {
    ...{
      code: 'DK-1',
      name: '一号地块',
      place: jinjiang,
      landUse: 'industrial',
      area: '100',
      suppliedOn: '2020-01-05',
    },
    isInefficient: true,
  }),
  aRow('building', 'building-1', jinjiang, {
    ...{
      name: '1号楼',
      park: 'park-wuli',
      category: 'standard-factory',
      floorArea: '20000',
      completedOn: '2025-05-06',
    },
  }),
  aRow('space', 'space-1', jinjiang, {
    ...{ name: '1号楼1层', building: 'building-1', use: 'production', floorArea: '5000', availableOn: '2025-06-01' },
    occupancy: 'vacant',
  }),
  aRow('tenancy', 'tenancy-1', jinjiang, {
    ...{ enterprise: 'firm-shoes', park: 'park-wuli', space: 'space-1', signedOn: '2026-02-03', floorArea: '5000' },
  }),
]

/** Base for the ratios: one formal project signed this year, one firm above scale and in production, one month reported. */
const base: readonly Edit[] = [
  ['project', 'project-line', { contractKind: 'formal', signedInvestment: '35000' }],
  [
    'enterprise',
    'firm-shoes',
    { sector: 'manufacturing', landArea: '50', park: 'park-wuli', producingOn: '2020-01-01' },
  ],
  ['enterprise', 'firm-shoes', { statisticsEntryOn: '2021-03-31' }],
  ['enterprise-month', 'month-shoes-09', { output: '800', tax: '40', isAboveScale: true }],
  ['project-month', 'month-factory-08', { yearPlan: '60000' }],
  ['project-month', 'month-factory-09', { month: '2026-10', yearPlan: '60000' }],
]

type Edit = readonly [ledger: string, id: string, values: Readonly<Record<string, FieldValue>>]

/** For every indicator that is computed: one row that is edited, after which the city's value is another one. */
const edits: Readonly<Record<string, Edit>> = {
  'above-scale-enterprises': ['enterprise', 'firm-stone', { sector: 'manufacturing', statisticsEntryOn: '2026-01-31' }],
  'above-scale-output': ['enterprise-month', 'month-shoes-09', { output: '810' }],
  'above-scale-park-share': ['enterprise', 'firm-shoes', { park: null }],
  'above-scale-park-share-as-drawn': ['enterprise', 'firm-shoes', { park: 'park-wuli', parkEntry: 'moved' }],
  'attracted-enterprises-total': ['tenancy', 'tenancy-1', { endedOn: '2026-09-01' }],
  employees: ['enterprise-month', 'month-shoes-09', { month: '2026-10', employees: '120' }],
  'enterprise-revenue': ['enterprise-month', 'month-shoes-09', { revenue: '600' }],
  'enterprise-tax': ['enterprise-month', 'month-shoes-09', { tax: '44' }],
  'industrial-electricity': ['enterprise-month', 'month-shoes-09', { electricity: '70000' }],
  'industrial-output': ['enterprise-month', 'month-shoes-09', { output: '820' }],
  'inefficient-land-revived': ['parcel', 'parcel-1', { revivedOn: '2026-04-01' }],
  'let-area-total': ['tenancy', 'tenancy-1', { endedOn: null }],
  'new-above-scale-entries': ['enterprise', 'firm-stone', { statisticsEntryOn: '2025-12-31' }],
  'new-output-capacity': ['project', 'project-line', { producingOn: '2026-09-01', plannedOutput: '50000' }],
  'new-producing-enterprises': ['tenancy', 'tenancy-1', { producingOn: '2026-08-01' }],
  'output-per-mu': ['enterprise', 'firm-shoes', { landArea: '60', park: 'park-wuli' }],
  'park-above-scale-output': ['enterprise', 'firm-shoes', { park: null }],
  'park-industrial-land-share': ['parcel', 'parcel-1', { park: 'park-wuli' }],
  'park-industrial-land-share-as-drawn': ['parcel', 'parcel-1', { parkEntry: 'boundary' }],
  'parks-in-use-total': ['park', 'park-wuli', { openedOn: '2024-05-01' }],
  'parks-over-1000-mu': ['park', 'park-wuli', { landArea: '1200' }],
  'producing-enterprises-total': ['tenancy', 'tenancy-1', { producingOn: null }],
  'production-space-share': ['space', 'space-1', { use: 'living' }],
  'project-investment': ['project-month', 'month-factory-08', { invested: '4100' }],
  'projects-completed': ['project', 'project-line', { completedOn: '2026-07-01' }],
  'projects-producing': ['project', 'project-line', { producingOn: null }],
  'projects-started': ['project', 'project-line', { startedOn: '2026-06-15' }],
  'projects-under-construction': ['project', 'project-line', { completedOn: null }],
  'revived-inefficient-land-total': ['parcel', 'parcel-1', { revivedOn: null }],
  'signed-investment': ['project', 'project-line', { signedInvestment: '36000' }],
  'signed-projects': ['project', 'project-factory', { contractKind: 'formal', signedOn: '2026-05-20' }],
  'signed-projects-2b': ['project', 'project-line', { signedInvestment: '210000' }],
  'signing-effect-rate': ['project', 'project-line', { fullCapacityOn: '2026-10-01' }],
  'signing-kept-rate': ['project', 'project-line', { landedOn: '2026-06-10' }],
  'signing-production-rate': ['project', 'project-line', { producingOn: '2026-09-01' }],
  'signing-start-rate': ['project', 'project-line', { startedOn: null }],
  'space-signed': ['tenancy', 'tenancy-1', { floorArea: '5100' }],
  'space-take-up-rate': ['space', 'space-1', { occupancy: 'let', occupancyFrom: '2026-02-03' }],
  'standard-factories-completed': ['building', 'building-1', { completedOn: '2026-03-06' }],
  'standard-factory-area-completed': ['building', 'building-1', { floorArea: '21000' }],
  'standard-factory-area-total': ['building', 'building-1', { floorArea: '22000' }],
  'standard-factory-only-total': ['building', 'building-1', { category: 'office' }],
  'statistics-entered-enterprises-total': ['tenancy', 'tenancy-1', { statisticsEntryOn: '2026-10-20' }],
  'tax-per-mu': ['enterprise', 'firm-shoes', { park: 'park-wuli' }],
  'tenant-fit-out-rate': ['tenancy', 'tenancy-1', { fitOutOn: '2026-04-01' }],
  'tenant-production-rate': ['tenancy', 'tenancy-1', { producingOn: '2026-08-01' }],
  'tenant-statistics-rate': ['tenancy', 'tenancy-1', { statisticsEntryOn: null }],
  'tenants-fitting': ['tenancy', 'tenancy-1', { fitOutOn: '2025-04-01' }],
  'tenants-in-statistics': ['tenancy', 'tenancy-1', { statisticsEntryOn: '2026-10-21' }],
  'tenants-signed': ['tenancy', 'tenancy-1', { signedOn: '2025-11-03' }],
  'year-plan-completion': ['project-month', 'month-factory-08', { invested: '4200' }],
}

describeDatabases((databases) => {
  const city = useLedgerCity(databases, async (tx) => {
    await fillLedgers(tx, moreRows)
    await fillFigures(tx)
    await loadIndicators(tx, packFolder('quanzhou'), 'pack')
  })

  test('every indicator that is computed is moved by editing one row', async () => {
    await transact(city.tested.app.database, { kind: 'system', cityId }, async (tx) => {
      for (const edit of base) await write(tx, edit)
      const ids = [...(await valuesOf(tx)).keys()]
      expect(ids.toSorted()).toEqual(Object.keys(edits).toSorted())
      expect(ids.length).toBeGreaterThanOrEqual(40)
      for (const [id, edit] of Object.entries(edits)) {
        const before = (await valuesOf(tx)).get(id)
        await write(tx, edit)
        expect((await valuesOf(tx)).get(id), id).not.toBe(before)
      }
    })
  })
})

/** The value of the whole city for the year so far, by indicator. */
async function valuesOf(tx: Transaction): Promise<Map<string, string | null>> {
  const question = await readQuestion(tx, { cityId, clock: calendarDate(clock) }, { hierarchy: 'reporting' })
  const computed = await listComputed(tx, question.reference)
  const measures = computed.flatMap(({ numerator, denominator }) => [numerator, ...(denominator ? [denominator] : [])])
  const totals = await readMeasured(question, measures, [cityId])
  return new Map(computed.map((one) => [one.indicator.id, presentFigure(question, one, totals, cityId).value]))
}

async function write(tx: Transaction, [name, id, values]: Edit): Promise<void> {
  const open = await openLedgers(tx)
  const ledger = open(name)
  const before = await findLatestRow(tx, ledger, id)
  if (before === null) throw new Error(`no row ${id}; there are ${cityRows.map((row) => row.id).join(' ')}`)
  const { version: expectedVersion, recordedAt: _recordedAt, supersededOn: _supersededOn, ...carried } = before
  const next = { ...carried, kind: 'correct', values: { ...before.values, ...values }, expectedVersion } as const
  await writeRowVersions(tx, open, ledger, [next])
}
