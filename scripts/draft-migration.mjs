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
  if (field !== undefined) assertMayCome(ledger, field)
  process.stdout.write(field === undefined ? draftMigration(ledger) : draftField(ledger, field))
})

/** Rows that are there have nothing in a new field: it comes as one that may be empty, or the table is made anew. */
function assertMayCome(ledger, name) {
  const field = ledger.fields.get(name)
  if (field === undefined)
    throw new Stop(
      `The definition of ${ledger.name} has no field ${name}. It has ${[...ledger.fields.keys()].join(', ')}.`,
    )
  if (field.required === true) {
    throw new Stop(
      `The field ${name} of ${ledger.name} is required, and the rows that are there have none. Take “required” out of the definition, and let a check of rulebook/national/ledger-checks.yaml ask for it.`,
    )
  }
}
