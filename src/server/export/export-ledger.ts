import type { ParsedInputOf } from '#contract/operation.ts'
import type { exportLedger } from '#contract/statistic.ts'
import { listProgrammes } from '#db/programme.repository.ts'
import type { StatisticRow } from '#db/statistic.repository.ts'
import { listTargets, type TargetWithRevision } from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { type FormColumnName, formColumns } from '#domain/figure-form/form-column.ts'
import { translatorFor } from '#i18n/translate.ts'
import { writeCsv } from '#office/workbook/write-csv.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import { indicatorIn, loadReference, placeIn, placesWithin, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { chooseStatistics } from '../statistic/list-statistics.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

type Input = ParsedInputOf<typeof exportLedger>
type FormValues = Partial<Record<FormColumnName, string | null>>

const numberColumns: readonly FormColumnName[] = ['value', 'valueHigh', 'baseValue']

/** The figures or targets that a filter chooses, as a workbook or CSV in the form that imports again without a change. */
export async function exportFile(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: Input,
): Promise<FileAnswer> {
  const asOf = input.asOf === undefined ? todayOf(world) : calendarDate(input.asOf)
  const rows = await readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, asOf)
    return input.ledger === 'statistic'
      ? statisticRows(tx, reference, input, asOf)
      : targetRows(tx, reference, input, asOf)
  })
  const say = translatorFor(input.locale)
  const sheet = {
    name: say(input.ledger === 'statistic' ? 'export.sheet.statistic' : 'export.sheet.target'),
    columns: formColumns.map(({ name, zh, en }) => ({
      header: input.locale === 'en' ? en : zh,
      width: columnWidths[name] ?? 14,
      kind: numberColumns.includes(name) ? ('number' as const) : ('text' as const),
    })),
    rows: rows.map((row) => formColumns.map(({ name }) => row[name] ?? null)),
  }
  const fileName = `${sheet.name}-${asOf}.${input.format}`
  if (input.format === 'csv') return new FileAnswer(fileName, 'text/csv; charset=utf-8', await writeCsv(sheet))
  const stamp = { name: say('export.sheet.stamp'), lines: stampLines(world, actor, asOf, say) }
  return new FileAnswer(
    fileName,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    await writeWorkbook({ sheets: [sheet], stamp }),
  )
}

const columnWidths: Partial<Record<FormColumnName, number>> = {
  indicator: 34,
  source: 40,
  address: 40,
  note: 30,
  programme: 18,
  year: 8,
  unit: 10,
  comparator: 8,
}

function stampLines(
  world: WorldInfo,
  actor: PersonActor,
  asOf: CalendarDate,
  say: ReturnType<typeof translatorFor>,
): [string, string][] {
  const lines: [string, string][] = [
    [say('export.stamp.city'), world.cityName],
    [say('export.stamp.as-of'), asOf],
    [say('export.stamp.by'), actor.displayName],
  ]
  return world.synthetic ? [...lines, [say('export.stamp.synthetic'), say('export.stamp.synthetic-note')]] : lines
}

function commonValues(reference: Reference, placeId: string, indicatorId: string, sourceId: string | null): FormValues {
  const place = placeIn(reference, placeId)
  const indicator = indicatorIn(reference, indicatorId)
  const source = sourceId === null ? undefined : reference.sources.get(sourceId)
  return {
    region: place.name,
    placeCode: place.code,
    indicator: indicator.name,
    indicatorCode: indicator.id,
    source: source?.title ?? null,
    outlet: source?.outlet ?? null,
    published: source?.publishedOn ?? null,
    address: source?.address ?? null,
  }
}

async function statisticRows(
  tx: Transaction,
  reference: Reference,
  input: Input,
  asOf: CalendarDate,
): Promise<FormValues[]> {
  const rows = await chooseStatistics(tx, reference, input, asOf)
  const chosen = input.year === undefined ? rows : rows.filter(({ periodTo }) => periodTo.startsWith(`${input.year}`))
  return chosen.map((row) => statisticValues(reference, row))
}

function statisticValues(reference: Reference, row: StatisticRow): FormValues {
  const { comparator, value, valueHigh, unit, period, periodTo, locator, knownFrom, note, synthetic } = row
  return {
    ...commonValues(reference, row.placeId, row.indicatorId, row.sourceId),
    year: periodTo.slice(0, 4),
    kind: 'actual',
    comparator,
    value,
    valueHigh,
    unit,
    period,
    locator,
    knownFrom,
    note,
    synthetic: synthetic ? 'true' : null,
  }
}

async function targetRows(
  tx: Transaction,
  reference: Reference,
  input: Input,
  asOf: CalendarDate,
): Promise<FormValues[]> {
  const programmes = new Map((await listProgrammes(tx)).map((programme) => [programme.id, programme]))
  const targets = await listTargets(tx, {
    asOf,
    ...(input.place === undefined ? {} : { places: placesWithin(reference, placeIn(reference, input.place).id) }),
    ...(input.indicator === undefined ? {} : { indicators: [input.indicator] }),
  })
  return targets
    .filter(({ programmeId }) => input.year === undefined || programmes.get(programmeId)?.year === input.year)
    .map((target) => ({
      ...targetValues(reference, target),
      year: String(programmes.get(target.programmeId)?.year ?? ''),
      programme: programmes.get(target.programmeId)?.name ?? null,
    }))
}

function targetValues(reference: Reference, target: TargetWithRevision): FormValues {
  const { revision, startsOn, deadline, level, synthetic } = target
  const { comparator, value, valueHigh, unit, baseValue, knownFrom, locator, why } = revision
  return {
    ...commonValues(reference, target.placeId, target.indicatorId, revision.sourceId ?? target.sourceId),
    kind: 'target',
    comparator,
    value,
    valueHigh,
    unit,
    baseValue,
    startsOn,
    deadline,
    level: levelWords[level],
    locator,
    knownFrom,
    note: why,
    synthetic: synthetic ? 'true' : null,
  }
}

const levelWords = { floor: '底线', goal: '目标', stretch: '自加压' } as const
