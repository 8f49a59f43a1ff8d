import type { z } from 'zod'
import type { listTerms as operation } from '#contract/ledger.ts'
import { listMeasures } from '#db/figure/measure.repository.ts'
import { listIndicators } from '#db/indicator.repository.ts'
import { listLedgerChecks } from '#db/ledger-check.repository.ts'
import { readAs } from '#db/transact.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { toTraditional } from '#i18n/traditional.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { ledgerNames, openLedgers } from './open-ledgers.ts'

/**
 * What is data, and so in no catalogue of texts, in Traditional script: the city's own fields with their choices, what checks say, measures and
 * definitions of indicators, each with its source.
 */
export function listTerms(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const fields = ledgerNames.flatMap((name) => [...open(name).fields.values()]).filter(({ isExtra }) => isExtra)
    const checks = (await listLedgerChecks(tx)).flatMap(({ zh, sourceText }) => [zh, sourceText])
    const measures = (await listMeasures(tx)).flatMap(({ zh, means, source }) => [zh, means, source])
    const indicators = (await listIndicators(tx)).flatMap(({ definition, sourceText }) => [definition, sourceText])
    return { terms: traditionalOf([...fields.flatMap(textsOf), ...checks, ...measures, ...indicators]) }
  })
}

function textsOf(field: LedgerField): string[] {
  const { means, source } = field
  const choices = field.kind === 'choice' ? field.choices : []
  return [field.zh, ...(means ? [means.zh] : []), ...(source ? [source] : []), ...choices.map(({ zh }) => zh)]
}

/** Texts that are the same in both scripts are left out. */
function traditionalOf(texts: readonly string[]): Record<string, string> {
  const terms = texts.map((zh) => [zh, toTraditional(zh)] as const)
  return Object.fromEntries(terms.filter(([zh, traditional]) => zh !== traditional))
}
