import type { NewRowVersion } from '#db/ledger/ledger-row.ts';
import type { RowValues } from '#domain/ledger/ledger.ts';
/** What a test may say of a version: its values beside those that every one needs. */
export type VersionChange = Partial<Omit<NewRowVersion, 'values'>> & {
    readonly values?: RowValues;
};
/** A project of Jinjiang, entered and approved by the city office, known on 2026-01-10, the first version. */
export declare function aProject({ values, ...change }?: VersionChange): NewRowVersion;
/** A park of Jinjiang. */
export declare function aPark({ values, ...change }?: VersionChange): NewRowVersion;
/** A month of `project-1`. */
export declare function aProjectMonth({ values, ...change }?: VersionChange): NewRowVersion;
/** The version after one: a correction, known on the same day; its values are those given. */
export declare function aVersionAfter(before: NewRowVersion, { values, ...change }?: VersionChange): NewRowVersion;
