/**
 * Writes the invented rows of the demo world: `npx tsx worlds/quanzhou-demo/make-synthetic.ts`.
 *
 * The files are committed; `synthetic.test.ts` holds them to what this program makes.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderGatePromises } from './synthetic/ledgers/gate-promises.ts'
import { makeLedgers, renderLedger } from './synthetic/ledgers/render-ledgers.ts'
import { renderSplits, renderStatistics } from './synthetic/render.ts'

writeFileSync(fileURLToPath(new URL('splits.csv', import.meta.url)), renderSplits())
writeFileSync(fileURLToPath(new URL('statistics.csv', import.meta.url)), renderStatistics())
const ledgers = makeLedgers()
writeFileSync(
  fileURLToPath(new URL('gate-promises.csv', import.meta.url)),
  renderGatePromises(ledgers.get('project') ?? []),
)
for (const [ledger, lines] of ledgers)
  for (const [file, text] of renderLedger(ledger, lines))
    writeFileSync(fileURLToPath(new URL(`ledgers/${file}`, import.meta.url)), text)
