import { Command, Option } from 'commander'
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
    await migrate(database)
    const { versions, checksum } = await fillCity(database, madeCity(world, factor, seed), tell)
    process.stdout.write(`\n${JSON.stringify(versions)}\nchecksum ${checksum}\n`)
    const { figures } = await keepMadeFigures(database)
    process.stdout.write(`${figures} figures\n`)
  } finally {
    await database.close()
  }
}

function tell(versions: number): void {
  process.stdout.write(`\r${versions} versions`)
}
