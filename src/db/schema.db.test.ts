import type { Selectable } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { describeDatabases } from '../../test/support/database.ts'
import type { Database } from './connection/database.ts'
import type { Json, Schema } from './schema.ts'
import { renderSchemaDocument } from './schema-document.ts'

// What every table owes to those after it. Nothing is faked.

/** Tables that belong to no city. */
const withoutCity = ['schema_migration']

/** A JSON column holds the JSON null as a value; the column itself may not be null. */
type IsNullable<Column> = Json extends Column ? false : null extends Column ? true : false
type Nullability<Row> = { [C in keyof Row]: IsNullable<Row[C]> }
type SchemaColumns = { [T in keyof Schema]: Nullability<Selectable<Schema[T]>> }

/** Each column and whether it may be null; the compiler holds this list to the types, the test below to the tables. */
const schemaColumns: SchemaColumns = {
  city: { cityId: false, name: false, world: false, clock: true, synthetic: false, dataVersion: false },
  place: {
    cityId: false,
    id: false,
    code: false,
    name: false,
    nameHant: true,
    nameEn: true,
    kind: false,
    seatLon: true,
    seatLat: true,
    tileX: true,
    tileY: true,
    note: true,
    sortKey: false,
  },
  placeMembership: { cityId: false, placeId: false, parentId: false, relation: false, validFrom: false, validTo: true },
  placePosition: { cityId: false, relation: false, placeId: false, pre: false, last: false, depth: false },
  organisation: {
    cityId: false,
    id: false,
    name: false,
    nameEn: true,
    kind: false,
    placeId: true,
    parentId: true,
    contactRole: true,
    contactPhone: true,
    synthetic: false,
    sortKey: false,
  },
  account: {
    cityId: false,
    id: false,
    login: false,
    displayName: false,
    role: false,
    placeId: true,
    organisationId: true,
    passwordHash: false,
    state: false,
    failedAttempts: false,
    lockedUntil: true,
    mustChangePassword: false,
    locale: false,
    createdAt: false,
    lastSignInAt: true,
  },
  accountGrant: { cityId: false, accountId: false, subjectKind: false, subjectId: false },
  session: { cityId: false, tokenHash: false, accountId: false, createdAt: false, lastSeenAt: false, expiresAt: false },
  auditEntry: {
    cityId: false,
    seq: false,
    at: false,
    accountId: true,
    action: false,
    subject: false,
    detail: false,
    previousHash: false,
    hash: false,
  },
  auditHead: { cityId: false, seq: false, hash: false },
  source: {
    cityId: false,
    id: false,
    title: false,
    outlet: true,
    publishedOn: true,
    address: true,
    kind: false,
    note: true,
    synthetic: false,
    recordedAt: false,
    recordedBy: false,
  },
  indicator: { cityId: false, id: false },
  indicatorVersion: {
    cityId: false,
    id: false,
    version: false,
    name: false,
    nameEn: true,
    unit: false,
    definition: false,
    direction: false,
    accumulation: false,
    aliases: false,
    certainty: false,
    sourceText: false,
    validFrom: false,
    validTo: true,
    publishedOnly: false,
    numeratorId: true,
    denominatorId: true,
    sortKey: false,
    recordedAt: false,
    recordedBy: false,
    why: false,
  },
  lightRuleVersion: {
    cityId: false,
    id: false,
    version: false,
    region: false,
    name: false,
    kind: false,
    thresholds: false,
    certainty: false,
    sourceText: false,
    validFrom: false,
    validTo: true,
    recordedAt: false,
    recordedBy: false,
    why: false,
  },
  programme: {
    cityId: false,
    id: false,
    year: false,
    name: false,
    theme: true,
    synthetic: false,
    sourceId: true,
    locator: true,
    stage: false,
  },
  programmeStep: {
    cityId: false,
    id: false,
    programmeId: false,
    step: false,
    placeId: true,
    doneOn: false,
    byOrganisationId: true,
    byAccountId: true,
    note: true,
    recordedAt: false,
  },
  programmeTask: {
    cityId: false,
    programmeId: false,
    id: false,
    title: false,
    dutyOrganisationId: true,
    deadline: true,
  },
  programmeRoster: { cityId: false, programmeId: false, placeId: false },
  target: {
    cityId: false,
    id: false,
    programmeId: false,
    indicatorId: false,
    placeId: false,
    parentId: true,
    level: false,
    startsOn: false,
    deadline: false,
    dutyOrganisationId: true,
    synthetic: false,
    sourceId: true,
    locator: true,
    state: false,
    rowVersion: false,
  },
  targetRevision: {
    cityId: false,
    targetId: false,
    revision: false,
    comparator: false,
    value: true,
    valueHigh: true,
    unit: false,
    baseValue: true,
    knownFrom: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
    why: false,
    sourceId: true,
    locator: true,
  },
  statisticVersion: {
    cityId: false,
    id: false,
    version: false,
    kind: false,
    indicatorId: false,
    placeId: false,
    period: false,
    periodFrom: true,
    periodTo: false,
    comparator: false,
    value: false,
    valueHigh: true,
    unit: false,
    sourceId: false,
    locator: true,
    note: true,
    synthetic: false,
    approval: false,
    knownFrom: false,
    recordedAt: false,
    recordedOn: false,
    recordedBy: false,
    recordedByName: false,
    why: false,
  },
  ledgerImport: {
    cityId: false,
    id: false,
    ledger: false,
    fileName: false,
    sha256: false,
    bytes: false,
    columns: false,
    mends: false,
    leftOut: false,
    newRows: false,
    changedRows: false,
    sameRows: false,
    refusedRows: false,
    synthetic: false,
    recordedAt: false,
    recordedOn: false,
    recordedBy: false,
    recordedByName: false,
  },
  ledgerField: {
    cityId: false,
    ledger: false,
    name: false,
    version: false,
    field: false,
    recordedAt: false,
    recordedOn: false,
    recordedBy: false,
    recordedByName: false,
  },
  ledgerView: {
    cityId: false,
    id: false,
    ledger: false,
    name: false,
    condition: true,
    sort: true,
    columns: false,
    shared: false,
    ownerId: false,
    ownerName: false,
    savedAt: false,
  },
  ledgerLayout: {
    cityId: false,
    id: false,
    ledger: false,
    name: false,
    fingerprint: false,
    columns: false,
    recordedAt: false,
    recordedOn: false,
    recordedBy: false,
    recordedByName: false,
    usedCount: false,
    lastUsedOn: true,
    withdrawnOn: true,
    withdrawnBy: true,
    shared: false,
  },
  attachment: {
    cityId: false,
    id: false,
    ledger: false,
    rowId: false,
    placeId: false,
    name: false,
    mediaType: false,
    bytes: false,
    sha256: false,
    thumbnailSha256: true,
    note: false,
    takenOn: true,
    synthetic: false,
    uploadedAt: false,
    uploadedOn: false,
    uploadedBy: false,
    uploadedByName: false,
    withdrawnAt: true,
    withdrawnBy: true,
    withdrawnByName: true,
    withdrawnWhy: true,
  },
  ledgerCheckVersion: {
    cityId: false,
    id: false,
    version: false,
    ledger: false,
    severity: false,
    condition: false,
    zh: false,
    en: false,
    fields: false,
    certainty: false,
    sourceText: false,
    validFrom: false,
    validTo: true,
    recordedAt: false,
    recordedBy: false,
    why: false,
  },
  measureVersion: {
    cityId: false,
    id: false,
    version: false,
    ledger: false,
    zh: false,
    en: false,
    unit: false,
    means: false,
    condition: false,
    summed: true,
    timing: false,
    certainty: false,
    sourceText: false,
    validFrom: false,
    validTo: true,
    recordedAt: false,
    recordedBy: false,
    why: false,
  },
  figureBasis: { cityId: false, measureId: false, version: false },
  figure: {
    cityId: false,
    relation: false,
    placeId: false,
    measureId: false,
    month: false,
    approval: false,
    amount: false,
    rows: false,
    unknown: false,
    synthetic: false,
    waiting: false,
  },
  cityMapVersion: {
    cityId: false,
    version: false,
    approvalNumber: true,
    sourceText: true,
    outlines: false,
    synthetic: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  libraryDocument: {
    cityId: false,
    id: false,
    kind: false,
    title: false,
    documentNumber: false,
    issuer: false,
    placeId: false,
    publishedOn: true,
    eventOn: true,
    validFrom: true,
    validTo: true,
    isPublic: false,
    replacedById: true,
    note: false,
    sortKey: false,
    synthetic: false,
    rowVersion: false,
    withdrawnOn: true,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  libraryVersion: {
    cityId: false,
    documentId: false,
    version: false,
    fileName: false,
    mediaType: false,
    bytes: false,
    sha256: false,
    original: false,
    note: false,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  librarySearch: {
    cityId: false,
    documentId: false,
    title: false,
    pinyin: false,
    initials: false,
    body: false,
    folded: false,
    tokens: false,
  },
  libraryClause: {
    cityId: false,
    id: false,
    documentId: false,
    version: false,
    startAt: false,
    endAt: false,
    quote: false,
    clause: false,
    targetId: true,
    programmeId: true,
    taskId: true,
    recordedAt: false,
    recordedBy: false,
  },
  issue: {
    cityId: false,
    id: false,
    number: false,
    title: false,
    text: false,
    placeId: false,
    origin: false,
    originNote: false,
    cause: false,
    weight: false,
    neededValue: true,
    neededUnit: true,
    upperBody: false,
    upperAsk: false,
    upperUntil: true,
    state: false,
    step: false,
    dutyOrganisationId: true,
    dutyPost: false,
    assignedOn: true,
    dueOn: true,
    promisedOn: true,
    askedUntil: true,
    level: false,
    outcome: false,
    evidence: false,
    submittedBy: true,
    confirmed: true,
    rating: true,
    reopened: false,
    closedOn: true,
    raisedOn: false,
    raisedOrganisationId: true,
    synthetic: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  issueStep: {
    cityId: false,
    issueId: false,
    step: false,
    act: false,
    words: false,
    until: true,
    givenOrganisationId: true,
    level: true,
    organisationId: true,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  issueAssistant: {
    cityId: false,
    issueId: false,
    organisationId: false,
  },
  issueProject: {
    cityId: false,
    issueId: false,
    projectId: false,
  },
  delayEntry: {
    cityId: false,
    id: false,
    projectId: false,
    projectName: false,
    gate: false,
    placeId: false,
    days: false,
    cause: false,
    words: false,
    organisationId: false,
    enteredOrganisationId: true,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  delayWord: {
    cityId: false,
    delayId: false,
    number: false,
    act: false,
    words: false,
    organisationId: true,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  lightWaiver: {
    cityId: false,
    projectId: false,
    kind: false,
    number: false,
    placeId: false,
    act: false,
    until: true,
    why: false,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  lightFeedback: {
    cityId: false,
    id: false,
    projectId: false,
    kind: false,
    ruleId: false,
    ruleVersion: false,
    answer: false,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  gatePromise: {
    cityId: false,
    projectId: false,
    gate: false,
    number: false,
    placeId: false,
    promisedOn: false,
    why: false,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  gateRecord: {
    cityId: false,
    projectId: false,
    gate: false,
    version: false,
    placeId: false,
    reachedOn: true,
    evidence: false,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  meeting: {
    cityId: false,
    id: false,
    kind: false,
    placeId: false,
    day: false,
    cause: true,
    industry: false,
    chairOrganisationId: true,
    chairPost: false,
    state: false,
    version: false,
    since: true,
    openedOn: true,
    closedOn: true,
    synthetic: false,
    recordedOn: false,
    recordedAt: false,
    recordedBy: false,
    recordedByName: false,
  },
  meetingAttendance: {
    cityId: false,
    meetingId: false,
    organisationId: false,
    post: false,
    presence: false,
  },
  meetingItem: {
    cityId: false,
    meetingId: false,
    rank: false,
    topic: false,
    issueId: false,
    dutyOrganisationId: true,
    promisedOn: true,
    days: false,
    output: true,
    atStake: true,
  },
  meetingDecision: {
    cityId: false,
    meetingId: false,
    number: false,
    issueId: false,
    step: false,
  },
}

/** Tables of version chains that follow a definition: ledger/ledger-tables.db.test.ts holds their columns against it. */
const ledgerTables = ledgerDefinitions.map((definition) => `'${openLedger(definition).table}'`).join(', ')

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  /** The first column of the rows, as text. */
  async function list(query: string): Promise<string[]> {
    const { rows } = await database.withConnection((connection) => connection.query<{ name: string }>(query))
    return rows.map(({ name }) => name)
  }

  test('every table has a primary key that begins with the city', async () => {
    const offenders = await list(`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not exists (
        select from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indrelid = pg_class.oid and indisprimary and attname = 'city_id'
      ) order by 1`)
    expect(offenders).toEqual(withoutCity)
  })

  test('every unique rule contains the city, as a distributed table demands', async () => {
    const offenders = await list(`
      select indexrelid::regclass::text as name from pg_index
      join pg_class on pg_class.oid = indrelid and relnamespace = 'public'::regnamespace
      where indisunique and relname <> 'schema_migration' and not exists (
        select from pg_attribute where attrelid = indrelid and attnum = any(indkey) and attname = 'city_id'
      )`)
    expect(offenders).toEqual([])
  })

  test('every foreign key has an index that begins with its columns', async () => {
    const offenders = await list(`
      select conrelid::regclass || '.' || conname as name from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select from pg_index where indrelid = conrelid and indpred is null
          and (select array_agg(key) from unnest(indkey::int2[]) with ordinality as column_of(key, place)
            where place <= cardinality(conkey)) @> conkey
      )`)
    expect(offenders).toEqual([])
  })

  test('every table of a city enforces row security, also on its owner', async () => {
    const offenders = await list(`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
      order by 1`)
    expect(offenders).toEqual(withoutCity)
  })

  test('nobody but the two roles and the owner holds a grant', async () => {
    const offenders = await list(`
      select table_name || ' ' || grantee as name from information_schema.role_table_grants
      where table_schema in ('public', 'scope') and grantee not in ('citong_request', 'citong_system')
        and grantee <> current_user`)
    expect(offenders).toEqual([])
  })

  test('every table says what it is, and every number, date and instant in what it counts', async () => {
    const silent = await list(`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'
        and obj_description(oid, 'pg_class') is null
      union all
      select relname || '.' || attname from pg_attribute
      join pg_class on pg_class.oid = attrelid and relnamespace = 'public'::regnamespace and relkind = 'r'
      where attnum > 0 and not attisdropped and atttypid in ('date'::regtype, 'timestamptz'::regtype, 'numeric'::regtype)
        and relname <> 'schema_migration' and col_description(attrelid, attnum) is null`)
    expect(silent).toEqual([])
  })

  test('the types of the schema name the columns that are there', async () => {
    const columns = await list(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name not in ('schema_migration', ${ledgerTables})`)
    const typed = Object.entries(schemaColumns).flatMap(([table, names]) =>
      Object.entries(names).map(([column, isNullable]) => [`${snake(table)}.${snake(column)}`, isNullable] as const),
    )
    expect(typed.map(([name]) => name).sort()).toEqual(columns.sort())
    const nullable = await list(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name not in ('schema_migration', ${ledgerTables}) and is_nullable = 'YES'`)
    expect(typed.flatMap(([name, isNullable]) => (isNullable ? [name] : [])).sort()).toEqual(nullable.sort())
  })

  test('docs/schema.md is the schema', async () => {
    await expect(await renderSchemaDocument(database)).toMatchFileSnapshot('../../docs/schema.md')
  }, 180_000)
})

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
