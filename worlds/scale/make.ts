import { Command, Option } from 'commander'
import type { Database } from '#db/connection/database.ts'
import { openPostgres } from '#db/connection/postgres.ts'
import { migrate } from '#db/migrate.ts'
import { fillCity, keepMadeFigures } from './fill-city.ts'
import { type MadeWorld, madeCity, madeWorlds } from './made-city.ts'

interface Wish {
  readonly world: MadeWorld
  readonly scale: string
  readonly seed: string
  readonly to: string
}

const command = new Command('scale')
  .description('Fills an empty PostgreSQL database with a synthetic province.')
  .addOption(
    new Option('--world <world>', 'province, or values for figures alone').choices(madeWorlds).default('province'),
  )
  .option('--scale <factor>', '1 is the full size', '0.01')
  .option('--seed <text>', 'the same seed makes the same rows', 'citong')
  .requiredOption('--to <url>', 'an empty PostgreSQL database')
  .action(make)

await command.parseAsync()

async function make({ world, scale, seed, to }: Wish): Promise<void> {
  const factor = Number(scale)
  if (!(factor > 0 && factor <= 10)) throw new Error(`--scale ${scale}: a number above 0 and up to 10`)
  const database = await openPostgres(to, { onIdleError: (error) => console.error(error) })
  try {
    await assertEmpty(database)
    await migrate(database)
    const { versions, checksum } = await fillCity(database, madeCity(world, factor, seed), tell)
    process.stdout.write(`\n${JSON.stringify(versions)}\nchecksum ${checksum}\n`)
    const { figures } = await keepMadeFigures(database)
    process.stdout.write(`${figures} figures\n`)
  } finally {
    await database.close()
  }
}

/** Rows cannot be taken out again, and the accounts have a password that everybody knows. */
async function assertEmpty(database: Database): Promise<void> {
  const { rows } = await database.withConnection((connection) =>
    connection.query<{ name: string }>(`
      select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'v', 'm') and nspname not like 'pg\\_%' and nspname <> 'information_schema' limit 1`),
  )
  if (rows[0]) throw new Error(`the database is not empty, it has ${rows[0].name}: make a new one for the scale world`)
}

function tell(versions: number): void {
  process.stdout.write(`\r${versions} versions`)
}
