import type { downloadTemplate } from '#contract/ledger-workbook.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { nameOf } from '#i18n/names.ts'
import { translatorFor } from '#i18n/translate.ts'
import { writeTemplate } from '#office/workbook/write-template.ts'
import type { App } from '../app.ts'
import { loadChecks } from '../check/load-checks.ts'
import { FileAnswer } from '../http/route.ts'
import { loadNames } from '../ledger/load-names.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { isWithinRange, loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { workbookType } from './export-rows.ts'
import { wordOf } from './form-words.ts'
import { type TemplateParts, templateOf } from './template-of.ts'
import { writtenNames } from './written-names.ts'

/**
 * The empty workbook of a ledger for one person: its drop-downs offer the places that the person may write and the rows that the person sees.
 *
 * @throws DomainError `ledger.unknown`
 */
export async function makeTemplate(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof downloadTemplate>,
): Promise<FileAnswer> {
  const { ledger, parts } = await readAs(database, actor, (tx) => gather(tx, world, actor, input))
  const fileName = parts.say('export.template.file', { ledger: wordOf(ledger, input.locale) })
  return new FileAnswer(`${fileName}.xlsx`, workbookType, await writeTemplate(templateOf(ledger, parts)))
}

async function gather(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  { ledger: name, locale }: ParsedInputOf<typeof downloadTemplate>,
): Promise<{ readonly ledger: Ledger; readonly parts: TemplateParts }> {
  const open = await openLedgers(tx)
  const ledger = open(name)
  const today = todayOf(world)
  const reference = await loadReference(tx, today)
  const names = await loadNames(tx, reference, open, [...ledger.fields.values()])
  const own = reference.organisations.get(actor.organisationId ?? '')
  return {
    ledger,
    parts: {
      ...{ open, names, cityName: world.cityName, day: today },
      say: translatorFor(locale),
      written: writtenNames(names, locale),
      placeIds: offeredPlaces(reference, actor),
      organisationIds: offeredOrganisations(reference),
      checks: await loadChecks(tx, ledger, open, today),
      reporter: own ? nameOf(own, locale) : '',
    },
  }
}

/** In the order of the reporting tree: a county, then what lies in it. */
function offeredPlaces(reference: Reference, actor: PersonActor): string[] {
  return [...reference.positions.reporting.values()]
    .filter(({ placeId }) => isWithinRange(reference, actor.placeRange, placeId))
    .toSorted((a, b) => a.pre - b.pre)
    .map(({ placeId }) => placeId)
}

/** Enterprises are owners and tenants, and rows of their own ledger; they answer for nothing here. */
function offeredOrganisations({ organisations }: Reference): string[] {
  return [...organisations.values()].filter(({ kind }) => kind !== 'enterprise').map(({ id }) => id)
}
