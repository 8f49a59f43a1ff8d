import { verifyChain } from '#db/audit.repository.ts'
import { findBrokenChains, findWronglyReplaced, findWronglySuperseded } from '#db/backup/find-broken-chains.ts'
import { findBrokenLinks } from '#db/backup/find-broken-links.ts'
import { verifyFigures } from '#db/figure/rebuild-figures.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { App } from '../app.ts'
import { checkFiles } from '../attachment/check-files.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'

/** Something in a database that is not as it was written; each names the table and row, or the file. */
export interface Finding {
  readonly kind:
    | 'version-missing'
    | 'superseded-differs'
    | 'replaced-differs'
    | 'named-missing'
    | 'audit-gap'
    | 'audit-hash'
    | 'audit-link'
    | 'audit-head'
    | 'file-lost'
    | 'figure-differs'
  readonly params: Readonly<Record<string, string | number>>
}

export interface CheckResult {
  /** Chains, kinds of references, entries or files that were looked at. */
  readonly checked: number
  readonly findings: readonly Finding[]
}

/** One thing that `citong verify` looks at. It runs as Citong itself and writes nothing. */
export interface Check {
  readonly name: 'chains' | 'links' | 'audit' | 'figures' | 'files'
  run(deps: CheckDeps, cityId: string): Promise<CheckResult>
}

type CheckDeps = Pick<App, 'database' | 'files' | 'evidenceBytes'>

/** Everything that is looked at, in the order in which it is told. */
export const checks: readonly Check[] = [
  { name: 'chains', run: (deps, cityId) => inCity(deps, cityId, checkChains) },
  { name: 'links', run: (deps, cityId) => inCity(deps, cityId, checkLinks) },
  { name: 'audit', run: (deps, cityId) => inCity(deps, cityId, checkAudit) },
  { name: 'figures', run: (deps, cityId) => inCity(deps, cityId, checkFigures) },
  { name: 'files', run: checkStore },
]

function inCity<T>({ database }: CheckDeps, cityId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return readAs(database, { kind: 'system', cityId }, work, { statementTimeoutMs: 0 })
}

async function checkChains(tx: Transaction): Promise<CheckResult> {
  const { chains, broken } = await findBrokenChains(tx)
  const superseded = await findWronglySuperseded(tx)
  const replaced = await findWronglyReplaced(tx)
  return {
    checked: chains,
    findings: [
      ...broken.map((chain): Finding => ({ kind: 'version-missing', params: { ...chain } })),
      ...superseded.map((version): Finding => ({ kind: 'superseded-differs', params: { ...version } })),
      ...replaced.map((version): Finding => ({ kind: 'replaced-differs', params: { ...version } })),
    ],
  }
}

async function checkLinks(tx: Transaction): Promise<CheckResult> {
  const { links, broken } = await findBrokenLinks(tx)
  return { checked: links, findings: broken.map((link): Finding => ({ kind: 'named-missing', params: { ...link } })) }
}

async function checkAudit(tx: Transaction): Promise<CheckResult> {
  const verdict = await verifyChain(tx)
  if (verdict.intact) return { checked: verdict.entries, findings: [] }
  const { reason, seq } = verdict
  return { checked: seq, findings: [{ kind: `audit-${reason}`, params: { seq } }] }
}

async function checkFigures(tx: Transaction): Promise<CheckResult> {
  const { figures, differing } = await verifyFigures(tx, await openLedgers(tx))
  return {
    checked: figures,
    findings: differing.map((figure): Finding => ({ kind: 'figure-differs', params: { ...figure } })),
  }
}

async function checkStore(deps: CheckDeps, cityId: string): Promise<CheckResult> {
  const { named, lost } = await checkFiles(deps, cityId, { sweep: false, now: new Date() })
  return { checked: named, findings: lost.map((file): Finding => ({ kind: 'file-lost', params: { ...file } })) }
}
