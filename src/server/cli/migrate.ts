import { countMigrations } from '#db/migrate.ts'
import { answer, type GlobalOptions, withApp } from './command.ts'

/** Opening the application migrates; this says how far the schema is. */
export async function runMigrate(global: GlobalOptions, options: { readonly json?: boolean }): Promise<void> {
  await withApp(global, async ({ database }) => {
    const migration = await countMigrations(database)
    answer(options, { migration, database: database.engine }, () => [`${database.engine}: ${migration}`])
  })
}
