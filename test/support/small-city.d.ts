import type { Database } from '#db/connection/database.ts';
import { type NewStatisticVersion } from '#db/statistic.repository.ts';
import { type NewRevision, type NewTarget } from '#db/target.repository.ts';
import { type PersonActor, type SystemActor } from '#db/transact.ts';
import type { Role } from '#domain/access/role.ts';
export declare const smallCityId = "350500";
export declare const systemOfSmallCity: SystemActor;
declare const ranges: {
    readonly '350500': {
        readonly first: 1;
        readonly last: 4;
    };
    readonly '350582': {
        readonly first: 2;
        readonly last: 3;
    };
    readonly '350582104': {
        readonly first: 3;
        readonly last: 3;
    };
    readonly '350521': {
        readonly first: 4;
        readonly last: 4;
    };
};
export type SmallCityPlace = keyof typeof ranges;
/** A signed-in person of the small city; the account is there for every role. */
export declare function personIn(role: Role, placeId?: SmallCityPlace | null): PersonActor;
/** A figure of Jinjiang, approved, known on 2026-09-01, the first version; a test states what it changes. */
export declare function aStatistic(change?: Partial<NewStatisticVersion>): NewStatisticVersion;
/** The city's target for the year, without its value; a test states what it changes. */
export declare function aTarget(change?: Partial<NewTarget>): NewTarget;
/** What the city's target promises from 2026-02-01 on; a test states what it changes. */
export declare function aRevision(change?: Partial<NewRevision>): NewRevision;
/** Fills an empty migrated database with the small city and, beside it, a neighbour whose rows nobody here may see. */
export declare function seedSmallCity(database: Database): Promise<void>;
export {};
