import type { Database } from '#db/connection/database.ts'
import type { CommandsUnderTrial } from './commands-under-trial.ts'

/** The figures that a city keeps, looked at behind Citong's back. */
export interface KeptFigures {
  readonly count: number
  readonly checksum: string
}

/** Figures that are computed anew by the command, while no server has the city open. */
export class FiguresUnderTrial {
  readonly #commands: CommandsUnderTrial

  constructor(commands: CommandsUnderTrial) {
    this.#commands = commands
  }

  kept(): Promise<KeptFigures> {
    return this.#commands.inspect(readKept)
  }

  /** Takes every third figure away, so that a rebuild has something to write. @returns what is left */
  damage(): Promise<KeptFigures> {
    return this.#commands.inspect(async (database) => {
      await database.withConnection((connection) =>
        connection.query(`delete from figure where month like '%1' or month like '%4' or month like '%7'`),
      )
      return readKept(database)
    })
  }

  rebuild(): Promise<Record<string, number>> {
    return this.#commands.run('figures', '--rebuild')
  }

  killRebuild(milliseconds: number): Promise<boolean> {
    return this.#commands.kill(milliseconds, 'figures', '--rebuild')
  }
}

async function readKept(database: Database): Promise<KeptFigures> {
  const { rows } = await database.withConnection((connection) =>
    connection.query<KeptFigures>(`
      select count(*)::integer as count,
        md5(string_agg(figure::text, ';' order by relation, place_id, measure_id, month, approval)) as checksum
      from figure`),
  )
  const [kept] = rows
  if (kept === undefined) throw new Error('a count is one row')
  return kept
}
