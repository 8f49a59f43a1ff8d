import type { Database } from '#db/connection/database.ts';
export interface TestDatabases {
    readonly name: 'PGlite' | 'PostgreSQL';
    /** A fresh database, migrated, owned by an ordinary user where it is a server; closed and dropped after the suite. */
    open(): Promise<Database>;
    /** The same before the first migration. */
    openEmpty(): Promise<Database>;
}
/** A superuser's address of a PostgreSQL server whose databases tests may create and drop. */
export declare const postgresUrl: string | null;
/** Runs the suite on PGlite, and on PostgreSQL when `CITONG_TEST_POSTGRES_URL` names one. */
export declare function describeDatabases(suite: (databases: TestDatabases) => void): void;
/** A dump to start from, made once for each text of the migrations: a second instead of six. */
export declare function prepareTemplate(kind: 'empty' | 'migrated'): Promise<string>;
