import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Connection, SqlParameter } from './database.ts'

/** Kysely's PostgreSQL dialect on a connection that somebody else opened, inside a transaction that somebody else ends. */
export function boundDialect(connection: Connection): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => boundDriver(connection),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function boundDriver(connection: Connection): Driver {
  const bound: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      // the schema allows no column type but those of SqlParameter
      const { rows, affectedRows } = await connection.query<Row>(sql, parameters as readonly SqlParameter[])
      return { rows, numAffectedRows: BigInt(affectedRows) }
    },
    streamQuery: () => {
      throw new Error('rows are not streamed: read pages instead')
    },
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => bound,
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  }
}

async function refuseTransaction(): Promise<void> {
  throw new Error('transactions are opened by transact() only')
}
