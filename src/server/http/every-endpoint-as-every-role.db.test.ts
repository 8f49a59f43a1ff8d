import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as account from '#contract/account.ts'
import * as attachment from '#contract/attachment.ts'
import * as audit from '#contract/audit.ts'
import * as bulletin from '#contract/bulletin.ts'
import * as change from '#contract/change.ts'
import * as check from '#contract/check.ts'
import * as cityMap from '#contract/city-map.ts'
import * as cockpit from '#contract/cockpit.ts'
import * as delay from '#contract/delay.ts'
import * as draftCheck from '#contract/draft-check.ts'
import * as event from '#contract/event.ts'
import * as figure from '#contract/figure.ts'
import * as gate from '#contract/gate.ts'
import * as imports from '#contract/import.ts'
import * as indicator from '#contract/indicator.ts'
import * as issue from '#contract/issue.ts'
import * as issueFile from '#contract/issue-file.ts'
import { listStandings } from '#contract/issue-standing.ts'
import * as layout from '#contract/layout.ts'
import * as ledger from '#contract/ledger.ts'
import * as block from '#contract/ledger-block.ts'
import * as entry from '#contract/ledger-entry.ts'
import * as ledgerImport from '#contract/ledger-import.ts'
import * as view from '#contract/ledger-view.ts'
import * as workbook from '#contract/ledger-workbook.ts'
import * as library from '#contract/library.ts'
import * as proposal from '#contract/library-proposal.ts'
import * as meeting from '#contract/meeting.ts'
import * as meetingRecord from '#contract/meeting-record.ts'
import * as myWork from '#contract/my-work.ts'
import type { InputOf, Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import * as organisation from '#contract/organisation.ts'
import * as place from '#contract/place.ts'
import * as programme from '#contract/programme.ts'
import * as projectLight from '#contract/project-light.ts'
import * as session from '#contract/session.ts'
import * as statistic from '#contract/statistic.ts'
import * as supervision from '#contract/supervision.ts'
import * as system from '#contract/system.ts'
import * as target from '#contract/target.ts'
import * as workingDay from '#contract/working-day.ts'
import { transact } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { roles } from '#domain/access/role.ts'
import type { Client, ParkCityApp, TestFile } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, openLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId, password } from '../../../test/support/park-city.ts'
import { routes } from '../routes.ts'

// Nothing is faked but the world's clock: requests pass the whole server, without a socket.

interface Sample {
  readonly operation: Operation
  readonly input: object
  readonly file?: TestFile
}

function sample<Op extends Operation>(operation: Op, input: InputOf<Op>, file?: TestFile): Sample {
  return { operation, input, ...(file ? { file } : {}) }
}

/** No border of any place. */
const aSquare: TestFile = {
  name: '合成.geojson',
  bytes: new TextEncoder().encode(
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"350582"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}',
  ),
}

const aForm: TestFile = {
  name: '报送.csv',
  bytes: new TextEncoder().encode('地区,指标,数值,单位,期间\n晋江市,升规纳统,30,家,2026-01..2026-09\n'),
}
const aPaper: TestFile = { name: '批复.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') }
const aPlan: TestFile = {
  name: '方案.txt',
  bytes: new TextEncoder().encode('泉州市工业园区行动方案\n到2026年底，全市新增规上工业企业300家。'),
}
const aDraft: TestFile = { name: '讲话稿.txt', bytes: new TextEncoder().encode('全市已纳统企业440家。') }
const aValue = { value: '31', unit: '家', knownFrom: '2026-10-30' }
const aBlock = {
  ledger: 'project',
  fields: ['code', 'name', 'place'],
  rows: [{ id: null, version: 0, texts: ['XM-071', '又一项目', '晋江市'] }],
}
const aStep = { id: 'none', expectedStep: 1 }
const somebody = { displayName: '某人', role: 'department', placeId: null, organisationId: null } as const

/** An input that each operation takes from whoever may use it. */
const samples: readonly Sample[] = [
  sample(session.getHealth, {}),
  sample(session.getWorld, {}),
  sample(session.signIn, { login: 'spare', password }),
  sample(session.signOut, {}),
  sample(session.getSelf, {}),
  sample(session.changePassword, { current: password, next: 'Another-one-2026' }),
  sample(session.setUpCity, {
    code: 'ABCDEFGHJK',
    cityCode: '350100',
    cityName: '福州市',
    login: 'first',
    password: 'Another-one-2026',
    displayName: '管理员',
  }),
  sample(account.listAccounts, {}),
  sample(account.createAccount, { ...somebody, login: 'newcomer' }),
  sample(account.updateAccount, { ...somebody, id: 'spare', state: 'active' }),
  sample(account.unlockAccount, { id: 'spare' }),
  sample(account.resetPassword, { id: 'spare' }),
  sample(audit.listAudit, {}),
  sample(audit.verifyAudit, {}),
  sample(system.getSystem, {}),
  sample(event.followEvents, {}),
  sample(place.listPlaces, {}),
  sample(organisation.listOrganisations, {}),
  sample(indicator.listIndicators, {}),
  sample(indicator.createIndicator, {
    name: '新指标',
    nameEn: null,
    unit: '个',
    definition: '测试',
    direction: 'up',
    accumulation: 'flow',
  }),
  sample(cockpit.getCockpit, { year: 2026 }),
  sample(cockpit.listTiles, { park: 'park-wuli' }),
  sample(cockpit.getRanking, { indicator: 'project-investment', of: 'parks' }),
  sample(cockpit.listFunnels, {}),
  sample(cockpit.listLaggingParks, { year: 2026, place: '350582' }),
  sample(projectLight.listProjectLights, {}),
  sample(projectLight.waiveLight, {
    id: 'none',
    kind: 'start',
    act: 'ask',
    until: '2026-11-30',
    why: '受灾',
    expectedNumber: 0,
  }),
  sample(projectLight.answerLight, { id: 'none', kind: 'start', answer: 'useful', rule: 'none', version: 1 }),
  sample(gate.getGates, { id: 'project-line' }),
  sample(gate.promiseGate, { id: 'project-line', gate: 'start', day: '2026-12-01', expectedPromises: 0 }),
  sample(gate.reachGate, {
    ...{ id: 'project-line', gate: 'reserve', day: '2026-05-01' },
    ...{ evidence: '储备库入库记录', expectedVersion: 0 },
  }),
  sample(delay.listDelays, { id: 'project-line' }),
  sample(delay.listOwedDelays, {}),
  sample(delay.attributeDelay, {
    id: 'project-line',
    gate: 'start',
    days: 1,
    cause: 'weather',
    words: '雨',
    organisationId: 'none',
  }),
  sample(delay.sayOfDelay, { id: 'none', act: 'confirm', expectedWords: 0 }),
  sample(myWork.getMyWork, {}),
  sample(supervision.listSupervision, {}),
  sample(meeting.getAgenda, {}),
  sample(meeting.getMinutes, {}),
  sample(meetingRecord.listMeetings, {}),
  sample(meetingRecord.getMeeting, { id: 'none' }),
  sample(meetingRecord.planMeeting, { kind: 'weekly', placeId: '350582', day: '2026-11-02' }),
  sample(meetingRecord.openMeeting, { id: 'none', expectedVersion: 1 }),
  sample(meetingRecord.decideInMeeting, {
    ...{ id: 'none', matter: { issueId: 'none', expectedStep: 1 }, words: '限期交地' },
    ...{ dutyOrganisationId: 'office-jinjiang', dueOn: '2026-11-05' },
  }),
  sample(meetingRecord.closeMeeting, { id: 'none', expectedVersion: 1 }),
  sample(meetingRecord.getMeetingMinutes, { id: 'none' }),
  sample(issue.listIssues, {}),
  sample(issue.listSimilarIssues, { words: '用地' }),
  sample(listStandings, {}),
  sample(issue.raiseIssue, { title: '缺用地指标', placeId: '350582', origin: 'visit', cause: 'land' }),
  sample(issue.getIssue, { id: 'none' }),
  sample(issue.assignIssue, { ...aStep, dutyOrganisationId: 'office-jinjiang', weight: 'ordinary' }),
  sample(issue.acceptIssue, aStep),
  sample(issue.returnIssue, { ...aStep, words: '不归我们管' }),
  sample(issue.promiseIssue, { ...aStep, until: '2026-11-05' }),
  sample(issue.reportIssue, { ...aStep, words: '已去函' }),
  sample(issue.askExtension, { ...aStep, until: '2026-12-05', words: '材料未齐' }),
  sample(issue.decideExtension, { ...aStep, granted: true }),
  sample(issue.submitIssue, { ...aStep, outcome: '已解决', evidence: '批复' }),
  sample(issue.confirmIssue, { ...aStep, solved: true }),
  sample(issue.closeIssue, aStep),
  sample(issue.sendBackIssue, { ...aStep, words: '证据不足' }),
  sample(issue.reopenIssue, { ...aStep, words: '又发生' }),
  sample(issue.escalateIssue, { ...aStep, level: 2, words: '长期未动' }),
  sample(issueFile.listIssueFiles, { id: 'none' }),
  sample(issueFile.addIssueFile, { id: 'none' }, aPaper),
  sample(issueFile.getIssueFile, { id: 'none', file: 'none' }),
  sample(issueFile.getIssueThumbnail, { id: 'none', file: 'none' }),
  sample(issueFile.withdrawIssueFile, { id: 'none', file: 'none', why: '传错了' }),
  sample(workingDay.listWorkingDays, {}),
  sample(cityMap.getCityMap, {}),
  sample(cityMap.importCityMap, { approvalNumber: '合成', sourceText: '测试' }, aSquare),
  sample(cityMap.removeCityMap, {}),
  sample(programme.getBoard, { year: 2026 }),
  sample(programme.getProgramme, { year: 2026 }),
  sample(programme.createProgramme, { year: 2028, name: '后年', theme: '主题', sourceTitle: '文件' }),
  sample(programme.publishProgramme, { year: 2027 }),
  sample(programme.openSplitting, { year: 2027 }),
  sample(programme.confirmProgramme, { year: 2026 }),
  sample(target.getTarget, { id: 'target-investment' }),
  sample(target.createTarget, {
    year: 2026,
    indicatorId: 'operating-share',
    placeId: cityId,
    level: 'goal',
    startsOn: '2026-01-01',
    deadline: '2026-12-31',
    comparator: '>=',
    value: '80',
    unit: '%',
    sourceTitle: '文件',
  }),
  sample(target.reviseTarget, {
    id: 'target-above-scale',
    expectedRevision: 1,
    comparator: '=',
    value: '320',
    unit: '家',
    knownFrom: '2026-10-30',
    why: '调整',
  }),
  sample(target.splitTarget, {
    id: 'target-above-scale',
    why: '分解',
    shares: [{ placeId: '350582', value: '66', expectedRevision: null }],
  }),
  sample(target.withdrawTarget, { id: 'target-above-scale', why: '撤销' }),
  sample(statistic.listStatistics, {}),
  sample(statistic.getPassport, { indicator: 'signed-investment', place: '350582', period: '2026-01..2026-09' }),
  sample(statistic.listDisagreements, {}),
  sample(figure.listFigures, {}),
  sample(figure.getFigure, { indicator: 'project-investment' }),
  sample(change.listChanges, { from: '2026-10-11' }),
  sample(change.getChange, { indicator: 'project-investment', from: '2026-10-11' }),
  sample(change.getPeriodChange, { indicator: 'project-investment', from: '2026-08', to: '2026-09' }),
  sample(bulletin.getBulletin, {}),
  sample(bulletin.downloadBulletin, { gaps: 'mark' }),
  sample(bulletin.notePicture, { kind: 'overview', indicators: 'signed-investment' }),
  sample(draftCheck.checkDraft, { text: '今年前三季度晋江市签约项目总投资1106亿元。' }),
  sample(draftCheck.checkDraftFile, { asOf: '2026-10-30' }, aDraft),
  sample(draftCheck.downloadMarkedDraft, { text: '今年前三季度晋江市签约项目总投资1106亿元。' }),
  sample(statistic.recordStatistic, {
    ...aValue,
    indicatorId: 'new-above-scale',
    placeId: '350582',
    period: '2026-01..2026-10',
    sourceTitle: '月报',
  }),
  sample(statistic.amendStatistic, {
    id: 'investment-jinjiang',
    expectedVersion: 1,
    kind: 'correct',
    value: '1107',
    unit: '亿元',
    knownFrom: '2026-10-30',
    why: '核对',
  }),
  sample(statistic.approveStatistic, { id: 'investment-huian-submitted', expectedVersion: 1 }),
  sample(statistic.withdrawStatistic, { id: 'investment-cizao-submitted', expectedVersion: 1, why: '误报' }),
  sample(statistic.exportLedger, { ledger: 'statistic', format: 'csv' }),
  sample(imports.planImport, { ledger: 'statistic' }, aForm),
  sample(imports.commitImport, { importId: 'none' }),
  sample(ledger.listLedgers, {}),
  sample(ledger.listTerms, {}),
  sample(check.listChecks, { ledger: 'project' }),
  sample(ledger.listLedgerRows, { ledger: 'project' }),
  sample(ledger.summariseLedger, { ledger: 'project' }),
  sample(ledger.getLedgerRow, { ledger: 'project', id: 'project-line' }),
  sample(ledger.getRowHistory, { ledger: 'project', id: 'project-line' }),
  sample(entry.createLedgerRow, { ledger: 'project', values: { code: 'XM-070', name: '新项目', place: '350582' } }),
  sample(entry.saveLedgerRow, {
    ledger: 'project',
    id: 'project-line',
    version: 1,
    kind: 'change',
    values: { totalInvestment: '36000' },
  }),
  sample(entry.undoLedgerRow, { ledger: 'project', id: 'project-factory', version: 1, to: 1 }),
  sample(entry.withdrawLedgerRow, { ledger: 'park', id: 'park-wuli', version: 1, why: '重复登记' }),
  sample(entry.approveLedgerRows, { ledger: 'project', rows: [{ id: 'project-harbour', version: 1 }] }),
  sample(block.planBlock, aBlock),
  sample(block.saveBlock, aBlock),
  sample(view.listViews, { ledger: 'project' }),
  sample(view.saveView, { ledger: 'project', name: '全部', condition: null, sort: null, columns: [] }),
  sample(view.removeView, { id: 'none' }),
  sample(ledger.addOwnField, { ledger: 'project', name: 'street', field: { kind: 'text', zh: '街道', en: 'Street' } }),
  sample(ledgerImport.startLedgerImport, {
    ledger: 'project',
    fileName: '项目.xlsx',
    bytes: 1_000,
    sha256: 'a'.repeat(64),
  }),
  sample(ledgerImport.sendImportPart, { importId: 'none', offset: 0 }, aForm),
  sample(ledgerImport.getLedgerImport, { importId: 'none' }),
  sample(ledgerImport.listLedgerImports, {}),
  sample(ledgerImport.mapLedgerImport, { importId: 'none', sheets: [] }),
  sample(ledgerImport.mendLedgerImport, { importId: 'none', mends: [{ sheet: '项目', cell: 'A2', text: '1' }] }),
  sample(ledgerImport.undoEarlierMends, { importId: 'none' }),
  sample(ledgerImport.leaveOutImportRows, { importId: 'none', rows: [{ sheet: '项目', row: 2 }] }),
  sample(ledgerImport.listImportProblems, { importId: 'none' }),
  sample(ledgerImport.listImportRows, { importId: 'none', state: 'new' }),
  sample(ledgerImport.commitLedgerImport, { importId: 'none' }),
  sample(ledgerImport.cancelLedgerImport, { importId: 'none' }),
  sample(layout.listLayouts, {}),
  sample(layout.forgetLayout, { id: 'none' }),
  sample(attachment.listAttachments, { ledger: 'project', rowId: 'project-line' }),
  sample(attachment.addAttachment, { ledger: 'project', rowId: 'project-line' }, aPaper),
  sample(attachment.getAttachmentFile, { id: 'none' }),
  sample(attachment.getAttachmentThumbnail, { id: 'none' }),
  sample(attachment.withdrawAttachment, { id: 'none', why: '传错了' }),
  sample(workbook.downloadTemplate, { ledger: 'project' }),
  sample(workbook.exportLedgerRows, { ledger: 'project', format: 'csv' }),
  sample(library.listDocuments, { q: '园区' }),
  sample(library.addDocument, {}, aPlan),
  sample(library.getDocument, { id: 'none' }),
  sample(library.downloadDocument, { id: 'none' }),
  sample(library.correctDocument, { id: 'none', expectedRowVersion: 1, note: '更正' }),
  sample(library.addDocumentVersion, { id: 'none' }, aPlan),
  sample(library.replaceDocument, { id: 'none', expectedRowVersion: 1, replacedById: null }),
  sample(library.withdrawDocument, { id: 'none', expectedRowVersion: 1, why: '传错了' }),
  sample(proposal.listProposals, { id: 'none' }),
  sample(proposal.acceptProposals, { id: 'none', version: 1 }),
  sample(proposal.listClauses, { target: 'target-investment' }),
  sample(proposal.listSourceOf, { id: 'none' }),
]

/** What stands for an import or a layout that is not there is refused as gone. */
const notTaken: Readonly<Record<string, number>> = {
  'session.set-up': 409,
  'import.commit': 410,
  'ledger-import.part': 410,
  'ledger-import.get': 410,
  'ledger-import.map': 410,
  'ledger-import.mend': 410,
  'ledger-import.undo-earlier-mends': 410,
  'ledger-import.leave-out': 410,
  'ledger-import.problems': 410,
  'ledger-import.rows': 410,
  'ledger-import.commit': 410,
  'ledger-import.cancel': 410,
  'layout.forget': 404,
  'attachment.file': 404,
  'attachment.thumbnail': 404,
  'attachment.withdraw': 404,
  'delay.attribute': 404,
  'delay.say': 404,
  'meeting.get': 404,
  'meeting.open': 404,
  'meeting.decide': 404,
  'meeting.close': 404,
  'meeting.minutes-of': 404,
  'light.waive': 404,
  'light.answer': 404,
  'issue.get': 404,
  'issue-file.list': 404,
  'issue-file.add': 404,
  'issue-file.file': 404,
  'issue-file.thumbnail': 404,
  'issue-file.withdraw': 404,
  'issue.assign': 404,
  'issue.accept': 404,
  'issue.return': 404,
  'issue.promise': 404,
  'issue.report': 404,
  'issue.ask-extension': 404,
  'issue.decide-extension': 404,
  'issue.submit': 404,
  'issue.confirm': 404,
  'issue.close': 404,
  'issue.send-back': 404,
  'issue.reopen': 404,
  'issue.escalate': 404,
  'view.remove': 404,
  'library.get': 404,
  'library.file': 404,
  'library.correct': 404,
  'library.add-version': 404,
  'library.replace': 404,
  'library.withdraw': 404,
  'library.proposals': 404,
  'library.accept': 404,
  'library.source-of': 404,
}

const denied = [401, 403]

test('every operation has exactly one handler, and every handler an operation', () => {
  const ids = (list: readonly Operation[]) => list.map(({ id }) => id).toSorted()
  expect(ids(routes.map(({ operation }) => operation))).toEqual(ids(operations))
  expect(new Set(ids(operations)).size).toBe(operations.length)
})

test('every operation is tried: none is without a sample', () => {
  expect(samples.map(({ operation }) => operation.id)).toEqual(operations.map(({ id }) => id))
})

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open(), fillFigures)
  })
  const signedIn = new Map<string, Client>()
  beforeEach(() => begin())
  afterAll(() => tested.close())

  async function begin(): Promise<void> {
    await tested.reset()
    signedIn.clear()
  }

  /** One session for all that somebody tries, but for what may end it. */
  async function clientOf(login: string, { id }: Operation): Promise<Client> {
    const client = signedIn.get(login) ?? (await tested.as(login))
    if (id.startsWith('session.')) signedIn.delete(login)
    else signedIn.set(login, client)
    return client
  }

  async function tryAs(login: string | null, { operation, input, file }: Sample) {
    const client = login === null ? tested.anyone() : await clientOf(login, operation)
    const response = await client.send(operation, input, file ? { file } : {})
    return { operation: operation.id, status: response.statusCode, body: response.body.slice(0, 200) }
  }

  test('no operation swallows a name that it does not know: it says which', async () => {
    for (const { operation, input, file } of samples) {
      const role = roles.find((one) => can(one, operation.access)) ?? null
      const client = role === null || operation.access === 'public' ? tested.anyone() : await clientOf(role, operation)
      const asked = { ...operation, path: `${operation.path}?plase=350521` }
      const isQueried = operation.method === 'GET' || file !== undefined
      const response = isQueried
        ? await client.send(operation, { ...input, plase: '350521' }, file ? { file } : {})
        : await client.send(asked, input)
      expect(response.statusCode, `${operation.id}: ${response.body}`).toBe(400)
      expect(response.json(), operation.id).toMatchObject({ code: 'request.name-unknown', params: { name: 'plase' } })
    }
  })

  describe.each(roles)('a %s', (role) => {
    const refused = samples.filter(({ operation }) => !can(role, operation.access))
    const allowed = samples.filter(({ operation }) => can(role, operation.access))

    test('is refused what the permission table does not give, and nothing is written', async () => {
      const before = await tested.writeCount()
      for (const one of refused) {
        const answer = await tryAs(role, one)
        expect(answer, answer.body).toMatchObject({ status: 403 })
        expect(answer.body).toContain('"access.denied"')
      }
      expect(await tested.writeCount()).toBe(before)
    })

    test('gets through to everything that the permission table gives', async () => {
      expect(allowed.length).toBeGreaterThan(0)
      for (const one of allowed) {
        const answer = await tryAs(role, one)
        expect(denied, `${answer.operation}: ${answer.body}`).not.toContain(answer.status)
        expect(answer.status, `${answer.operation}: ${answer.body}`).toBeLessThan(500)
      }
      expect(tested.bugs).toEqual([])
    })

    test('that must change its password first may do nothing else', async () => {
      await demandNewPassword(role)
      const before = await tested.writeCount()
      const guarded = allowed.filter(({ operation }) => operation.access !== 'public')
      const open: string[] = []
      for (const one of guarded) {
        if (['session.sign-out', 'session.change-password'].includes(one.operation.id)) continue
        const answer = await tryAs(role, one)
        if (answer.status !== 403) open.push(answer.operation)
      }
      expect(open).toEqual(['session.self'])
      expect(await tested.writeCount()).toBe(before)
    })
  })

  test('who is not signed in is asked to sign in, and nothing is written', async () => {
    const before = await tested.writeCount()
    for (const one of samples.filter(({ operation }) => operation.access !== 'public')) {
      const answer = await tryAs(null, one)
      expect(answer, answer.body).toMatchObject({ status: 401 })
      expect(answer.body).toContain('"access.not-signed-in"')
    }
    expect(await tested.writeCount()).toBe(before)
  })

  test('the samples do what they say for the role that may: each is taken at least once', async () => {
    const owners: Readonly<Record<string, string>> = {
      'account.manage': 'security-admin',
      'audit.read': 'audit-admin',
      'system.read': 'system-admin',
      'programme.confirm': 'county-office',
    }
    for (const one of samples) {
      const expected = notTaken[one.operation.id] ?? 200
      const answer = await tryAs(owners[one.operation.access] ?? 'city-office', one)
      expect(answer, answer.body).toMatchObject({ status: expected })
      if (['target.withdraw', 'session.change-password'].includes(one.operation.id)) await begin()
    }
  })

  test('a post without the header of our own pages is refused, whoever sends it', async () => {
    const before = await tested.writeCount()
    for (const { operation, input, file } of samples.filter(({ operation: { method } }) => method === 'POST')) {
      const client = await clientOf('city-office', operation)
      const response = await client.send(operation, input, { headers: { 'x-citong': '' }, ...(file ? { file } : {}) })
      expect(response.statusCode, operation.id).toBe(403)
    }
    expect(await tested.writeCount()).toBe(before)
  })

  test('the two ways out stay open before the password is changed: signing out and changing it', async () => {
    await demandNewPassword('leader')
    const client = await tested.as('leader')
    await client.call(session.changePassword, { current: password, next: 'Another-one-2026' })
    expect((await client.call(session.getSelf, {})).mustChangePassword).toBe(false)
    await client.call(session.signOut, {})
  })

  async function demandNewPassword(id: string): Promise<void> {
    await transact(tested.app.database, { kind: 'system', cityId }, (tx) =>
      tx.query.updateTable('account').set({ mustChangePassword: true }).where('id', '=', id).execute(),
    )
  }
})
