import type { ColumnType, Generated } from 'kysely'
import type { Role } from '#domain/access/role.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { DelayAct, DelayCause } from '#domain/delay/delay.ts'
import type { IssueAct, IssueCause, IssueOrigin, IssueState, IssueWeight } from '#domain/issue/issue-words.ts'
import type { Certainty } from '#domain/light/light-rule.ts'
import type { MeetingKind } from '#domain/meeting/agenda.ts'
import type { MeetingState, MeetingTopic, Presence } from '#domain/meeting/meeting.ts'
import type { LightAnswer, WaiverAct } from '#domain/project-light/light-upkeep.ts'
import type { ProjectLightKind } from '#domain/project-light/project-light-rule.ts'
import type { Comparator } from '#domain/quantity/comparator.ts'
import type { UnitCode } from '#domain/quantity/unit.ts'
import type { TargetLevel } from '#domain/target/target.ts'

// The tables as the migrations made them, in camelCase (CamelCasePlugin). schema.db.test.ts holds the two together. The tables of the ledgers
// are not here: they follow their definitions (ledger/ledger-columns.ts), and ledger/ledger-tables.db.test.ts holds those two together.

/** A date column: read as a calendar date; written from any text, which the database checks. */
type DateText = ColumnType<CalendarDate, string, string>
/** Exact decimal, e.g. `1700.5`. */
export type DecimalText = string
/** Instant in UTC, ISO 8601 with milliseconds. */
export type InstantText = string

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** What may be written where `Row` is read: any text for a date. */
export type Writable<Row> = {
  readonly [K in keyof Row]: CalendarDate extends Row[K] ? string | Exclude<Row[K], CalendarDate> : Row[K]
}

/** Stamped by the database's real clock when the row is inserted. */
type RecordedAt = ColumnType<InstantText, InstantText | undefined, never>

export type Relation = 'administrative' | 'reporting'
export type PlaceKind = 'province' | 'city' | 'county' | 'zone' | 'town' | 'area' | 'park'
export type OrganisationKind =
  | 'leading-group'
  | 'leading-group-office'
  | 'department'
  | 'county-office'
  | 'operator'
  | 'enterprise'
export type SourceKind = 'plan' | 'news' | 'report' | 'page' | 'synthetic' | 'import' | 'entry'
export type ProgrammeStage = 'draft' | 'published' | 'splitting' | 'confirmed'
export type ProgrammeStepName = 'publish' | 'split' | 'confirm'
export type TargetState = 'active' | 'withdrawn'
export type VersionKind = 'create' | 'correct' | 'change' | 'approve' | 'ask-withdraw' | 'withdraw'
export type Approval = 'approved' | 'submitted'
export type DocumentKind = 'plan' | 'policy' | 'minutes' | 'bulletin' | 'speech' | 'notice' | 'other'
export type AccountState = 'active' | 'disabled'
export type AccountLocale = 'zh-Hans' | 'zh-Hant' | 'en'

export interface Schema {
  city: CityTable
  place: PlaceTable
  placeMembership: PlaceMembershipTable
  placePosition: PlacePositionTable
  organisation: OrganisationTable
  account: AccountTable
  accountGrant: AccountGrantTable
  session: SessionTable
  auditEntry: AuditEntryTable
  auditHead: AuditHeadTable
  source: SourceTable
  indicator: IndicatorTable
  indicatorVersion: IndicatorVersionTable
  lightRuleVersion: LightRuleVersionTable
  programme: ProgrammeTable
  programmeStep: ProgrammeStepTable
  programmeTask: ProgrammeTaskTable
  programmeRoster: ProgrammeRosterTable
  target: TargetTable
  targetRevision: TargetRevisionTable
  statisticVersion: StatisticVersionTable
  ledgerImport: LedgerImportTable
  ledgerField: LedgerFieldTable
  ledgerView: LedgerViewTable
  ledgerLayout: LedgerLayoutTable
  attachment: AttachmentTable
  ledgerCheckVersion: LedgerCheckVersionTable
  measureVersion: MeasureVersionTable
  figureBasis: FigureBasisTable
  figure: FigureTable
  cityMapVersion: CityMapVersionTable
  libraryDocument: LibraryDocumentTable
  libraryVersion: LibraryVersionTable
  librarySearch: LibrarySearchTable
  libraryClause: LibraryClauseTable
  issue: IssueTable
  issueStep: IssueStepTable
  issueAssistant: IssueAssistantTable
  issueProject: IssueProjectTable
  delayEntry: DelayEntryTable
  delayWord: DelayWordTable
  lightWaiver: LightWaiverTable
  lightFeedback: LightFeedbackTable
  gatePromise: GatePromiseTable
  gateRecord: GateRecordTable
  meeting: MeetingTable
  meetingAttendance: MeetingAttendanceTable
  meetingItem: MeetingItemTable
  meetingDecision: MeetingDecisionTable
}

interface CityTable {
  cityId: string
  name: string
  world: string
  clock: DateText | null
  synthetic: boolean
  dataVersion: Generated<number>
}

interface PlaceTable {
  cityId: string
  id: string
  code: string
  name: string
  nameHant: string | null
  nameEn: string | null
  kind: PlaceKind
  seatLon: DecimalText | null
  seatLat: DecimalText | null
  tileX: number | null
  tileY: number | null
  note: string | null
  sortKey: string
}

interface PlaceMembershipTable {
  cityId: string
  placeId: string
  parentId: string
  relation: Relation
  validFrom: DateText
  validTo: DateText | null
}

interface PlacePositionTable {
  cityId: string
  relation: Relation
  placeId: string
  pre: number
  last: number
  depth: number
}

interface OrganisationTable {
  cityId: string
  id: string
  name: string
  nameEn: string | null
  kind: OrganisationKind
  placeId: string | null
  parentId: string | null
  contactRole: string | null
  contactPhone: string | null
  synthetic: boolean
  sortKey: string
}

interface AccountTable {
  cityId: string
  id: string
  login: string
  displayName: string
  role: Role
  placeId: string | null
  organisationId: string | null
  passwordHash: string
  state: Generated<AccountState>
  failedAttempts: Generated<number>
  lockedUntil: InstantText | null
  mustChangePassword: Generated<boolean>
  locale: Generated<AccountLocale>
  createdAt: RecordedAt
  lastSignInAt: InstantText | null
}

interface AccountGrantTable {
  cityId: string
  accountId: string
  subjectKind: 'place' | 'organisation'
  subjectId: string
}

interface SessionTable {
  cityId: string
  tokenHash: string
  accountId: string
  createdAt: InstantText
  lastSeenAt: InstantText
  expiresAt: InstantText
}

interface AuditEntryTable {
  cityId: string
  seq: number
  at: InstantText
  accountId: string | null
  action: string
  subject: string
  detail: ColumnType<Json, string, never>
  previousHash: string
  hash: string
}

interface AuditHeadTable {
  cityId: string
  seq: number
  hash: string
}

interface SourceTable {
  cityId: string
  id: string
  title: string
  outlet: string | null
  publishedOn: DateText | null
  address: string | null
  kind: SourceKind
  note: string | null
  synthetic: boolean
  recordedAt: RecordedAt
  recordedBy: string
}

interface IndicatorTable {
  cityId: string
  id: string
}

interface IndicatorVersionTable {
  cityId: string
  id: string
  version: number
  name: string
  nameEn: string | null
  unit: UnitCode
  definition: string
  direction: 'up' | 'down'
  accumulation: 'flow' | 'stock' | 'ratio'
  aliases: string[]
  certainty: Certainty
  sourceText: string
  validFrom: DateText
  validTo: DateText | null
  publishedOnly: boolean
  numeratorId: string | null
  denominatorId: string | null
  sortKey: string
  recordedAt: RecordedAt
  recordedBy: string
  why: string
}

interface LightRuleVersionTable {
  cityId: string
  id: string
  version: number
  region: string
  name: string
  kind: string
  thresholds: Json
  certainty: Certainty
  sourceText: string
  validFrom: DateText
  validTo: DateText | null
  recordedAt: RecordedAt
  recordedBy: string
  why: string
}

interface ProgrammeTable {
  cityId: string
  id: string
  year: number
  name: string
  theme: string | null
  synthetic: boolean
  sourceId: string | null
  locator: string | null
  stage: ProgrammeStage
}

interface ProgrammeStepTable {
  cityId: string
  id: string
  programmeId: string
  step: ProgrammeStepName
  placeId: string | null
  doneOn: DateText
  byOrganisationId: string | null
  byAccountId: string | null
  note: string | null
  recordedAt: RecordedAt
}

interface ProgrammeTaskTable {
  cityId: string
  programmeId: string
  id: string
  title: string
  dutyOrganisationId: string | null
  deadline: DateText | null
}

interface ProgrammeRosterTable {
  cityId: string
  programmeId: string
  placeId: string
}

interface TargetTable {
  cityId: string
  id: string
  programmeId: string
  indicatorId: string
  placeId: string
  parentId: string | null
  level: TargetLevel
  startsOn: DateText
  deadline: DateText
  dutyOrganisationId: string | null
  synthetic: boolean
  sourceId: string | null
  locator: string | null
  state: Generated<TargetState>
  rowVersion: Generated<number>
}

interface TargetRevisionTable {
  cityId: string
  targetId: string
  revision: number
  comparator: Comparator
  value: DecimalText | null
  valueHigh: DecimalText | null
  unit: UnitCode
  baseValue: DecimalText | null
  knownFrom: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
  why: string
  sourceId: string | null
  locator: string | null
}

interface StatisticVersionTable {
  cityId: string
  id: string
  version: number
  kind: Exclude<VersionKind, 'ask-withdraw'>
  indicatorId: string
  placeId: string
  period: string
  periodFrom: DateText | null
  periodTo: DateText
  comparator: Comparator
  value: DecimalText
  valueHigh: DecimalText | null
  unit: UnitCode
  sourceId: string
  locator: string | null
  note: string | null
  synthetic: boolean
  approval: Approval
  knownFrom: DateText
  recordedAt: RecordedAt
  recordedOn: ColumnType<CalendarDate, string | undefined, never>
  recordedBy: string
  recordedByName: string
  why: string
}

interface LedgerImportTable {
  cityId: string
  id: string
  ledger: string
  fileName: string
  sha256: string
  bytes: number
  columns: Json
  mends: Json
  leftOut: Json
  newRows: number
  changedRows: number
  sameRows: number
  refusedRows: number
  synthetic: boolean
  recordedAt: RecordedAt
  recordedOn: DateText
  recordedBy: string
  recordedByName: string
}

interface LedgerFieldTable {
  cityId: string
  ledger: string
  name: string
  version: number
  field: Json
  recordedAt: RecordedAt
  recordedOn: DateText
  recordedBy: string
  recordedByName: string
}

interface LedgerViewTable {
  cityId: string
  id: string
  ledger: string
  name: string
  condition: string | null
  sort: string | null
  columns: string[]
  shared: boolean
  ownerId: string
  ownerName: string
  savedAt: ColumnType<InstantText, InstantText | undefined, InstantText | undefined>
}

interface LedgerLayoutTable {
  cityId: string
  id: string
  ledger: string
  name: string
  fingerprint: string
  columns: Json
  recordedAt: RecordedAt
  recordedOn: DateText
  recordedBy: string
  recordedByName: string
  usedCount: Generated<number>
  lastUsedOn: DateText | null
  withdrawnOn: DateText | null
  withdrawnBy: string | null
  shared: boolean
}

interface AttachmentTable {
  cityId: string
  id: string
  ledger: string
  rowId: string
  placeId: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  thumbnailSha256: string | null
  note: string
  takenOn: DateText | null
  synthetic: boolean
  uploadedAt: RecordedAt
  uploadedOn: DateText
  uploadedBy: string
  uploadedByName: string
  withdrawnAt: InstantText | null
  withdrawnBy: string | null
  withdrawnByName: string | null
  withdrawnWhy: string | null
}

interface LedgerCheckVersionTable {
  cityId: string
  id: string
  version: number
  ledger: string
  severity: 'refuse' | 'ask'
  condition: Json
  zh: string
  en: string
  fields: string[]
  certainty: Certainty
  sourceText: string
  validFrom: DateText
  validTo: DateText | null
  recordedAt: RecordedAt
  recordedBy: string
  why: string
}

interface MeasureVersionTable {
  cityId: string
  id: string
  version: number
  ledger: string
  zh: string
  en: string
  unit: UnitCode
  means: string
  condition: Json
  summed: string | null
  timing: Json
  certainty: Certainty
  sourceText: string
  validFrom: DateText
  validTo: DateText | null
  recordedAt: RecordedAt
  recordedBy: string
  why: string
}

interface CityMapVersionTable {
  cityId: string
  version: number
  approvalNumber: string | null
  sourceText: string | null
  outlines: Json
  synthetic: boolean
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface FigureBasisTable {
  cityId: string
  measureId: string
  version: number
}

interface FigureTable {
  cityId: string
  relation: Relation
  placeId: string
  measureId: string
  month: string
  approval: Approval
  amount: DecimalText
  rows: number
  unknown: number
  synthetic: number
  waiting: number
}

interface LibraryDocumentTable {
  cityId: string
  id: string
  kind: DocumentKind
  title: string
  documentNumber: string
  issuer: string
  placeId: string
  publishedOn: DateText | null
  eventOn: DateText | null
  validFrom: DateText | null
  validTo: DateText | null
  isPublic: boolean
  replacedById: string | null
  note: string
  sortKey: string
  synthetic: boolean
  rowVersion: Generated<number>
  withdrawnOn: DateText | null
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface LibraryVersionTable {
  cityId: string
  documentId: string
  version: number
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  original: string
  note: string
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface LibrarySearchTable {
  cityId: string
  documentId: string
  title: string
  pinyin: string
  initials: string
  body: string
  folded: string
  tokens: string[]
}

interface LibraryClauseTable {
  cityId: string
  id: string
  documentId: string
  version: number
  startAt: number
  endAt: number
  quote: string
  clause: string
  targetId: string | null
  programmeId: string | null
  taskId: string | null
  recordedAt: RecordedAt
  recordedBy: string
}

interface IssueTable {
  cityId: string
  id: string
  number: string
  title: string
  text: string
  placeId: string
  origin: IssueOrigin
  originNote: string
  cause: IssueCause
  weight: IssueWeight
  neededValue: DecimalText | null
  neededUnit: string | null
  upperBody: string
  upperAsk: string
  upperUntil: DateText | null
  state: IssueState
  step: number
  dutyOrganisationId: string | null
  dutyPost: string
  assignedOn: DateText | null
  dueOn: DateText | null
  promisedOn: DateText | null
  askedUntil: DateText | null
  level: number
  outcome: string
  evidence: string
  submittedBy: string | null
  confirmed: boolean | null
  rating: number | null
  reopened: number
  closedOn: DateText | null
  raisedOn: DateText
  raisedOrganisationId: string | null
  synthetic: boolean
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface IssueStepTable {
  cityId: string
  issueId: string
  step: number
  act: IssueAct
  words: string
  until: DateText | null
  givenOrganisationId: string | null
  level: number | null
  organisationId: string | null
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface IssueAssistantTable {
  cityId: string
  issueId: string
  organisationId: string
}

interface IssueProjectTable {
  cityId: string
  issueId: string
  projectId: string
}

interface DelayEntryTable {
  cityId: string
  id: string
  projectId: string
  projectName: string
  gate: string
  placeId: string
  days: number
  cause: DelayCause
  words: string
  organisationId: string
  enteredOrganisationId: string | null
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface DelayWordTable {
  cityId: string
  delayId: string
  number: number
  act: DelayAct
  words: string
  organisationId: string | null
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface LightWaiverTable {
  cityId: string
  projectId: string
  kind: ProjectLightKind
  number: number
  placeId: string
  act: WaiverAct
  until: DateText | null
  why: string
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface LightFeedbackTable {
  cityId: string
  id: string
  projectId: string
  kind: ProjectLightKind
  ruleId: string
  ruleVersion: number
  answer: LightAnswer
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface GatePromiseTable {
  cityId: string
  projectId: string
  gate: string
  number: number
  placeId: string
  promisedOn: DateText
  why: string
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface GateRecordTable {
  cityId: string
  projectId: string
  gate: string
  version: number
  placeId: string
  reachedOn: DateText | null
  evidence: string
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface MeetingTable {
  cityId: string
  id: string
  kind: MeetingKind
  placeId: string
  day: DateText
  cause: IssueCause | null
  industry: string
  chairOrganisationId: string | null
  chairPost: string
  state: MeetingState
  version: number
  since: DateText | null
  openedOn: DateText | null
  closedOn: DateText | null
  synthetic: boolean
  recordedOn: DateText
  recordedAt: RecordedAt
  recordedBy: string
  recordedByName: string
}

interface MeetingAttendanceTable {
  cityId: string
  meetingId: string
  organisationId: string
  post: string
  presence: Presence
}

interface MeetingItemTable {
  cityId: string
  meetingId: string
  rank: number
  topic: MeetingTopic
  issueId: string
  dutyOrganisationId: string | null
  promisedOn: DateText | null
  days: number
  output: DecimalText | null
  atStake: DecimalText | null
}

interface MeetingDecisionTable {
  cityId: string
  meetingId: string
  number: number
  issueId: string
  step: number
}
