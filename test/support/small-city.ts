import { insertAccount, replaceGrants } from '#db/account.repository.ts'
import { insertCity } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { insertIndicatorVersions } from '#db/indicator.repository.ts'
import { insertOrganisations } from '#db/organisation.repository.ts'
import { insertMemberships, insertPlaces, type PlaceRow, replacePositions } from '#db/place.repository.ts'
import { insertProgrammes } from '#db/programme.repository.ts'
import { ensureSources } from '#db/source.repository.ts'
import { appendVersions, type NewStatisticVersion } from '#db/statistic.repository.ts'
import { appendRevisions, insertTargets, type NewRevision, type NewTarget } from '#db/target.repository.ts'
import { type Actor, type PersonActor, type SystemActor, type Transaction, transact } from '#db/transact.ts'
import type { Role } from '#domain/access/role.ts'

// A city of four places, one programme and a few figures: enough for every policy to have an inside and an outside.
//
//   泉州市 350500 (1–4)
//     晋江市 350582 (2–3)
//       磁灶镇 350582104 (3)
//     惠安县 350521 (4)

export const smallCityId = '350500'
export const systemOfSmallCity: SystemActor = { kind: 'system', cityId: smallCityId }

const ranges = {
  '350500': { first: 1, last: 4 },
  '350582': { first: 2, last: 3 },
  '350582104': { first: 3, last: 3 },
  '350521': { first: 4, last: 4 },
} as const
export type SmallCityPlace = keyof typeof ranges

/** A signed-in person of the small city; the account is there for every role. */
export function personIn(role: Role, placeId: SmallCityPlace | null = null): PersonActor {
  return {
    kind: 'person',
    cityId: smallCityId,
    accountId: `account-${role}`,
    role,
    placeRange: placeId === null ? null : ranges[placeId],
    organisationId: null,
  }
}

/** A figure of Jinjiang, approved, known on 2026-09-01, the first version; a test states what it changes. */
export function aStatistic(change: Partial<NewStatisticVersion> = {}): NewStatisticVersion {
  return {
    id: 'statistic-jinjiang',
    kind: 'create',
    indicatorId: 'fixed-investment',
    placeId: '350582',
    period: '2026-01..2026-08',
    periodFrom: '2026-01-01',
    periodTo: '2026-08-31',
    comparator: '=',
    value: '120.5',
    valueHigh: null,
    unit: '亿元',
    sourceId: 'source-news',
    locator: null,
    note: null,
    synthetic: false,
    approval: 'approved',
    knownFrom: '2026-09-01',
    recordedOn: '2026-09-02',
    recordedBy: 'account-city-office',
    recordedByName: '市专班办',
    why: 'first entry',
    ...change,
  }
}

/** The city's target for the year, without its value; a test states what it changes. */
export function aTarget(change: Partial<NewTarget> = {}): NewTarget {
  return {
    id: 'target-city',
    programmeId: 'programme-2026',
    indicatorId: 'fixed-investment',
    placeId: '350500',
    parentId: null,
    level: 'goal',
    startsOn: '2026-01-01',
    deadline: '2026-12-31',
    dutyOrganisationId: 'office-city',
    synthetic: false,
    sourceId: 'source-plan',
    locator: null,
    state: 'active',
    ...change,
  }
}

/** What the city's target promises from 2026-02-01 on; a test states what it changes. */
export function aRevision(change: Partial<NewRevision> = {}): NewRevision {
  return {
    targetId: 'target-city',
    comparator: '>=',
    value: '1700',
    valueHigh: null,
    unit: '亿元',
    baseValue: null,
    knownFrom: '2026-02-01',
    recordedBy: 'account-city-office',
    recordedByName: '市专班办',
    why: 'published',
    sourceId: 'source-plan',
    locator: null,
    ...change,
  }
}

/** Fills an empty migrated database with the small city and, beside it, a neighbour whose rows nobody here may see. */
export async function seedSmallCity(database: Database): Promise<void> {
  await transact(database, systemOfSmallCity, fillCity)
  const neighbour: Actor = { kind: 'system', cityId: '350100' }
  await transact(database, neighbour, fillCity)
}

async function fillCity(tx: Transaction): Promise<void> {
  await insertCity(tx, { cityId: tx.cityId, name: '泉州市', world: 'small-city', clock: '2026-10-31', synthetic: true })
  await fillPlaces(tx)
  await insertOrganisations(tx, [
    {
      id: 'office-city',
      name: '市专班办',
      nameEn: null,
      kind: 'leading-group-office',
      placeId: '350500',
      parentId: null,
      contactRole: '专班联络员',
      contactPhone: '0595-00000000',
      synthetic: true,
    },
  ])
  await fillAccounts(tx)
  await fillSources(tx)
  await fillProgrammes(tx)
  await fillFigures(tx)
}

async function fillPlaces(tx: Transaction): Promise<void> {
  await insertPlaces(tx, [
    aPlace('350500', '泉州市', 'city'),
    aPlace('350582', '晋江市', 'county'),
    aPlace('350582104', '磁灶镇', 'town'),
    aPlace('350521', '惠安县', 'county'),
  ])
  const links = [
    ['350582', '350500'],
    ['350582104', '350582'],
    ['350521', '350500'],
  ] as const
  await insertMemberships(
    tx,
    links.map(([placeId, parentId]) => ({
      placeId,
      parentId,
      relation: 'reporting',
      validFrom: '2000-01-01',
      validTo: null,
    })),
  )
  const depths = { '350500': 0, '350582': 1, '350582104': 2, '350521': 1 } as const
  await replacePositions(
    tx,
    Object.entries(ranges).map(([placeId, { first, last }]) => ({
      relation: 'reporting',
      placeId,
      pre: first,
      last,
      depth: depths[placeId as SmallCityPlace], // the keys of `ranges` are these four
    })),
  )
}

function aPlace(id: SmallCityPlace, name: string, kind: PlaceRow['kind']): PlaceRow {
  const nowhere = { seatLon: null, seatLat: null, tileX: null, tileY: null }
  return { id, code: id, name, nameHant: null, nameEn: null, kind, ...nowhere, note: null }
}

const accountRoles: readonly Role[] = [
  'city-office',
  'county-office',
  'operator',
  'department',
  'leader',
  'auditor',
  'enterprise',
  'system-admin',
  'security-admin',
  'audit-admin',
]

async function fillAccounts(tx: Transaction): Promise<void> {
  for (const role of accountRoles) {
    await insertAccount(tx, {
      id: `account-${role}`,
      login: role,
      displayName: role,
      role,
      placeId: null,
      organisationId: null,
      mustChangePassword: false,
      locale: 'zh-Hans',
      passwordHash: 'not-a-hash',
    })
  }
  await replaceGrants(tx, 'account-enterprise', [{ subjectKind: 'place', subjectId: '350582104' }])
}

async function fillSources(tx: Transaction): Promise<void> {
  const source = { outlet: null, address: null, note: null, synthetic: true, recordedBy: 'world' }
  await ensureSources(tx, [
    { ...source, id: 'source-plan', title: '2026年计划', kind: 'plan', publishedOn: '2026-02-01' },
    { ...source, id: 'source-news', title: '前八月', kind: 'news', publishedOn: '2026-09-01' },
    { ...source, id: 'source-unused', title: '未引用', kind: 'page', publishedOn: null },
  ])
  await insertIndicatorVersions(tx, [
    {
      id: 'fixed-investment',
      version: 1,
      name: '完成投资',
      nameEn: 'Completed investment',
      unit: '亿元',
      definition: '在建重点项目完成投资',
      direction: 'up',
      accumulation: 'flow',
      aliases: ['在建重点项目完成投资'],
      certainty: 'V',
      sourceText: '2026年计划',
      validFrom: '2022-01-01',
      validTo: null,
      publishedOnly: false,
      recordedBy: 'world',
      why: 'first entry',
    },
  ])
}

async function fillProgrammes(tx: Transaction): Promise<void> {
  const programme = { theme: null, synthetic: true, sourceId: 'source-plan', locator: null }
  await insertProgrammes(tx, [
    { ...programme, id: 'programme-2026', year: 2026, name: '项目巩固年', stage: 'splitting' },
    { ...programme, id: 'programme-2027', year: 2027, name: '来年', stage: 'draft' },
  ])
}

async function fillFigures(tx: Transaction): Promise<void> {
  await insertTargets(tx, [
    aTarget(),
    aTarget({ id: 'target-jinjiang', placeId: '350582', parentId: 'target-city' }),
    aTarget({ id: 'target-draft', programmeId: 'programme-2027', startsOn: '2027-01-01', deadline: '2027-12-31' }),
  ])
  await appendRevisions(tx, [
    { ...aRevision(), expectedRevision: 0 },
    { ...aRevision({ targetId: 'target-jinjiang', value: '300' }), expectedRevision: 0 },
    { ...aRevision({ targetId: 'target-draft', value: '1800' }), expectedRevision: 0 },
  ])
  await appendVersions(tx, [
    { ...aStatistic(), expectedVersion: 0 },
    {
      ...aStatistic({ id: 'statistic-jinjiang-submitted', period: '2026-09', approval: 'submitted' }),
      expectedVersion: 0,
    },
    {
      ...aStatistic({ id: 'statistic-cizao-submitted', placeId: '350582104', approval: 'submitted' }),
      expectedVersion: 0,
    },
    { ...aStatistic({ id: 'statistic-huian', placeId: '350521' }), expectedVersion: 0 },
    {
      ...aStatistic({ id: 'statistic-huian-submitted', placeId: '350521', period: '2026-09', approval: 'submitted' }),
      expectedVersion: 0,
    },
  ])
}
