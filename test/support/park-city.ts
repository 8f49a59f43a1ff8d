import { insertAccount, replaceGrants } from '#db/account.repository.ts'
import { insertCity } from '#db/city.repository.ts'
import { insertIndicatorVersions } from '#db/indicator.repository.ts'
import { insertLightRuleVersions } from '#db/light-rule.repository.ts'
import { insertOrganisations } from '#db/organisation.repository.ts'
import { insertMemberships, insertPlaces, type MembershipRow, type PlaceRow } from '#db/place.repository.ts'
import { insertProgrammes, insertRoster } from '#db/programme.repository.ts'
import { ensureSources } from '#db/source.repository.ts'
import { appendVersions, type NewStatisticVersion } from '#db/statistic.repository.ts'
import { appendRevisions, insertTargets } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Role } from '#domain/access/role.ts'
import { hashPassword } from '#server/session/password.ts'
import { numberTrees } from '#server/world/load-pack.ts'

// A city just large enough for every rule to have an inside and an outside. It is 2026-10-31 there.
//
//   泉州市 350500
//     惠安县 350521
//     晋江市 350582
//       磁灶镇 350582104
//     泉州台商投资区 350500-TSQ
//       张坂镇 350521104, which reports here but lies in 惠安县
//
// Targets of 2026: 签约投资 8000 亿元, of which 晋江市 1580; 升规纳统 300 家, not split.
// 2027 is a draft. 升规纳统 of 2024 is 439 by the office and 440 by the news.

export const cityId = '350500'
export const clock = '2026-10-31'
export const password = 'Citong-test-2026'

export interface CityAccount {
  readonly login: string
  readonly role: Role
  readonly placeId: string | null
  readonly organisationId: string | null
}

/** One account a role, two more county offices, and a spare one that tests may spoil. Ids are the logins. */
export const cityAccounts: readonly CityAccount[] = [
  { login: 'city-office', role: 'city-office', placeId: '350500', organisationId: 'office-city' },
  { login: 'county-office', role: 'county-office', placeId: '350582', organisationId: 'office-jinjiang' },
  { login: 'huian', role: 'county-office', placeId: '350521', organisationId: 'office-huian' },
  { login: 'operator', role: 'operator', placeId: '350582', organisationId: 'operator-jinjiang' },
  { login: 'department', role: 'department', placeId: '350500', organisationId: null },
  { login: 'leader', role: 'leader', placeId: '350500', organisationId: null },
  { login: 'auditor', role: 'auditor', placeId: '350500', organisationId: null },
  { login: 'enterprise', role: 'enterprise', placeId: '350582', organisationId: 'factory' },
  { login: 'system-admin', role: 'system-admin', placeId: null, organisationId: null },
  { login: 'security-admin', role: 'security-admin', placeId: null, organisationId: null },
  { login: 'audit-admin', role: 'audit-admin', placeId: null, organisationId: null },
  { login: 'taishang', role: 'county-office', placeId: '350500-TSQ', organisationId: null },
  { login: 'spare', role: 'department', placeId: null, organisationId: null },
]

/** The figures of the city by id; a test states what it changes. */
export function aFigure(change: Partial<NewStatisticVersion> = {}): NewStatisticVersion {
  return {
    id: 'investment-jinjiang',
    kind: 'create',
    indicatorId: 'signed-investment',
    placeId: '350582',
    period: '2026-01..2026-09',
    periodFrom: '2026-01-01',
    periodTo: '2026-09-30',
    comparator: '=',
    value: '1106',
    valueHigh: null,
    unit: '亿元',
    sourceId: 'source-report',
    locator: '表3',
    note: null,
    synthetic: false,
    approval: 'approved',
    knownFrom: '2026-10-12',
    recordedOn: '2026-10-12',
    recordedBy: 'city-office',
    recordedByName: '市专班',
    why: '',
    ...change,
  }
}

/** Fills the empty, migrated database of the transaction with the city. */
export async function fillParkCity(tx: Transaction): Promise<void> {
  await insertCity(tx, { cityId, name: '泉州市', world: 'park-city', clock, synthetic: true })
  await fillPlaces(tx)
  await fillOrganisations(tx)
  await fillAccounts(tx)
  await fillRules(tx)
  await fillProgrammes(tx)
  await fillFigures(tx)
}

const places: readonly (readonly [string, string, PlaceRow['kind'], string | null, string | null])[] = [
  ['350500', '泉州市', 'city', null, null],
  ['350521', '惠安县', 'county', '350500', '350500'],
  ['350582', '晋江市', 'county', '350500', '350500'],
  ['350582104', '磁灶镇', 'town', '350582', '350582'],
  ['350500-TSQ', '泉州台商投资区', 'zone', '350500', '350500'],
  ['350521104', '张坂镇', 'town', '350521', '350500-TSQ'],
]

async function fillPlaces(tx: Transaction): Promise<void> {
  const unplaced = { nameHant: null, nameEn: null, seatLon: null, seatLat: null, tileX: null, tileY: null, note: null }
  await insertPlaces(
    tx,
    places.map(([id, name, kind]) => ({ id, code: id, name, kind, ...unplaced })),
  )
  const memberships = places.flatMap(([placeId, , , administrative, reporting]) => [
    ...membership(placeId, administrative, 'administrative'),
    ...membership(placeId, reporting, 'reporting'),
  ])
  await insertMemberships(tx, memberships)
  await numberTrees(tx, clock)
}

function membership(placeId: string, parentId: string | null, relation: MembershipRow['relation']): MembershipRow[] {
  const dated = { validFrom: '2000-01-01', validTo: null } as Pick<MembershipRow, 'validFrom' | 'validTo'> // a day that exists
  return parentId === null ? [] : [{ placeId, parentId, relation, ...dated }]
}

async function fillOrganisations(tx: Transaction): Promise<void> {
  const contact = { nameEn: null, contactRole: '专班联络员', contactPhone: '0595-00000001', synthetic: true }
  await insertOrganisations(tx, [
    { ...contact, id: 'office-city', name: '市专班', kind: 'leading-group-office', placeId: '350500', parentId: null },
    { ...contact, id: 'office-jinjiang', name: '晋江专班', kind: 'county-office', placeId: '350582', parentId: null },
    { ...contact, id: 'office-huian', name: '惠安专班', kind: 'county-office', placeId: '350521', parentId: null },
    { ...contact, id: 'operator-jinjiang', name: '园区运营方', kind: 'operator', placeId: '350582', parentId: null },
    { ...contact, id: 'factory', name: '入园企业', kind: 'enterprise', placeId: '350582', parentId: null },
    { ...contact, id: 'other-factory', name: '另一家企业', kind: 'enterprise', placeId: '350521', parentId: null },
  ])
}

let passwordHash: Promise<string> | null = null

async function fillAccounts(tx: Transaction): Promise<void> {
  passwordHash ??= hashPassword(password)
  for (const { login, role, placeId, organisationId } of cityAccounts) {
    await insertAccount(tx, {
      id: login,
      login,
      displayName: `${login}-name`,
      role,
      placeId,
      organisationId,
      mustChangePassword: false,
      locale: 'zh-Hans',
      passwordHash: await passwordHash,
    })
  }
  await replaceGrants(tx, 'enterprise', [{ subjectKind: 'organisation', subjectId: 'factory' }])
}

async function fillRules(tx: Transaction): Promise<void> {
  const source = { outlet: null, address: null, note: null, synthetic: true, recordedBy: 'world' }
  await ensureSources(tx, [
    { ...source, id: 'source-plan', title: '2026年计划', kind: 'plan', publishedOn: '2026-02-01' },
    { ...source, id: 'source-report', title: '专班月报', kind: 'report', publishedOn: null },
    { ...source, id: 'source-news', title: '年终报道', kind: 'news', publishedOn: '2025-02-01' },
  ])
  const shared = {
    version: 1,
    direction: 'up' as const,
    certainty: 'V' as const,
    sourceText: '2026年计划',
    validFrom: '2022-01-01',
    validTo: null,
    publishedOnly: false,
    recordedBy: 'world',
    why: '',
    nameEn: null,
    accumulation: 'flow' as const,
    aliases: [],
  }
  await insertIndicatorVersions(tx, [
    { ...shared, id: 'signed-investment', name: '签约投资额', unit: '亿元', definition: '已签约项目的计划投资' },
    { ...shared, id: 'new-above-scale', name: '升规纳统', unit: '家', definition: '新纳入规上库的企业' },
    {
      ...shared,
      id: 'operating-share',
      name: '运营比例',
      unit: '%',
      definition: '投入运营的园区占比',
      accumulation: 'ratio',
    },
  ])
  await insertLightRuleVersions(tx, [
    {
      id: 'target-pace-test',
      version: 1,
      region: cityId,
      name: '序时进度亮灯',
      kind: 'target-pace',
      thresholds: [
        { light: 'green', behindFrom: null, behindTo: '3', note: false },
        { light: 'amber', behindFrom: '3', behindTo: '10', note: false },
        { light: 'red', behindFrom: '10', behindTo: null, note: false },
      ],
      certainty: 'A',
      sourceText: '测试',
      validFrom: '2022-01-01',
      validTo: null,
      recordedBy: 'world',
      why: '',
    },
  ])
}

async function fillProgrammes(tx: Transaction): Promise<void> {
  const programme = { theme: '项目巩固年', synthetic: true, sourceId: 'source-plan', locator: null }
  await insertProgrammes(tx, [
    { ...programme, id: 'programme-2026', year: 2026, name: '园区标准化建设', stage: 'splitting' },
    { ...programme, id: 'programme-2027', year: 2027, name: '来年', stage: 'draft' },
  ])
  await insertRoster(
    tx,
    ['programme-2026', 'programme-2027'].flatMap((programmeId) =>
      ['350521', '350582', '350500-TSQ'].map((placeId) => ({ programmeId, placeId })),
    ),
  )
}

async function fillFigures(tx: Transaction): Promise<void> {
  const target = {
    programmeId: 'programme-2026',
    placeId: cityId,
    parentId: null,
    level: 'goal' as const,
    startsOn: '2026-01-01',
    deadline: '2026-12-31',
    dutyOrganisationId: 'office-city',
    synthetic: false,
    sourceId: 'source-plan',
    locator: '第2页',
    state: 'active' as const,
  }
  await insertTargets(tx, [
    { ...target, id: 'target-investment', indicatorId: 'signed-investment' },
    {
      ...target,
      id: 'target-investment-jinjiang',
      indicatorId: 'signed-investment',
      placeId: '350582',
      parentId: 'target-investment',
      dutyOrganisationId: 'office-jinjiang',
    },
    { ...target, id: 'target-above-scale', indicatorId: 'new-above-scale' },
  ])
  const revision = {
    comparator: '=' as const,
    valueHigh: null,
    baseValue: null,
    knownFrom: '2026-02-01',
    recordedBy: 'city-office',
    recordedByName: '市专班',
    why: '',
    sourceId: 'source-plan',
    locator: '第2页',
    expectedRevision: 0,
  }
  await appendRevisions(tx, [
    { ...revision, targetId: 'target-investment', value: '8000', unit: '亿元' },
    { ...revision, targetId: 'target-investment-jinjiang', value: '1580', unit: '亿元' },
    { ...revision, targetId: 'target-above-scale', value: '300', unit: '家' },
  ])
  await appendVersions(
    tx,
    [
      aFigure(),
      aFigure({
        id: 'investment-huian-submitted',
        placeId: '350521',
        value: '508.9',
        approval: 'submitted',
        recordedBy: 'huian',
      }),
      aFigure({ id: 'investment-city', placeId: cityId, value: '5875' }),
      aFigure({ id: 'investment-cizao-submitted', placeId: '350582104', value: '86', approval: 'submitted' }),
      aFigure({ id: 'above-scale-office', ...aboveScale2024, value: '439', knownFrom: '2025-01-10' }),
      aFigure({
        id: 'above-scale-news',
        ...aboveScale2024,
        value: '440',
        sourceId: 'source-news',
        knownFrom: '2025-02-01',
      }),
    ].map((draft) => ({ ...draft, expectedVersion: 0 })),
  )
}

const aboveScale2024 = {
  indicatorId: 'new-above-scale',
  placeId: cityId,
  unit: '家' as const,
  period: '2024',
  periodFrom: '2024-01-01',
  periodTo: '2024-12-31',
}
