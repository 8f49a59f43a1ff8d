import type { Connection, Database } from '#db/connection/database.ts'

/** A database whose owner is an ordinary user where it is a server, so that tests meet what a duty server has. */
export interface TestDatabase extends Database {
  /** Lends a connection that no policy and no trigger holds back, for putting the rows of a test in place. */
  asSuperuser<T>(work: (connection: Connection) => Promise<T>): Promise<T>
}
