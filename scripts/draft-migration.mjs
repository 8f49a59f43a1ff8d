#!/usr/bin/env node
import { register } from 'tsx/esm/api'
import { runScript, Stop } from './project.mjs'

/** Prints the SQL of a ledger's table, or of one new field of it, drafted from the definition: `npm run draft-migration -- park [field]`. */
await runScript(async () => {
  register()
  const { draftField, draftMigration } = await import('../src/db/ledger/draft-migration.ts')
  const { openLedger } = await import('../src/domain/ledger/ledger.ts')
  const { ledgerDefinitions } = await import('../src/domain/ledgers/all-ledgers.ts')
  const [name, field] = process.argv.slice(2)
  const definition = ledgerDefinitions.find((one) => one.name === name)
  if (definition === undefined) {
    throw new Stop(`Which ledger? One of ${ledgerDefinitions.map((one) => one.name).join(', ')}.`)
  }
  const ledger = openLedger(definition)
  process.stdout.write(field === undefined ? draftMigration(ledger) : draftField(ledger, field))
})
