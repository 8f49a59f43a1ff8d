import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonErrors } from '#contract/errors.ts'
import { addOwnField, getLedgerRow, getRowHistory, listLedgerRows, summariseLedger } from '#contract/ledger.ts'
import { planBlock, saveBlock } from '#contract/ledger-block.ts'
import {
  approveLedgerRows,
  createLedgerRow,
  saveLedgerRow,
  undoLedgerRow,
  withdrawLedgerRow,
} from '#contract/ledger-entry.ts'
import { saveView } from '#contract/ledger-view.ts'
import type { Operation } from '#contract/operation.ts'
import type { ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { openLedgerCity } from '../../../test/support/ledger-city.ts'

// Faked: the world's clock. Inputs are as a hostile or a careless client could send them: never an apology, never a 5xx.

const unfriendly: readonly unknown[] = [
  ...[`350582' or '1'='1`, 'a\u0000b', '\ud800', '__proto__', '', '9'.repeat(400), '9999-12-31', '-1'],
  ...[-1, 2 ** 31, true, null, {}, ['350582']],
]

interface Sound {
  readonly operation: Operation
  readonly input: Readonly<Record<string, unknown>>
}

const ledger = 'project'
const condition = '{"field":"name","operator":"contains","value":"厂"}'
const said = { knownFrom: '2026-10-30', why: '因', answers: { check: '答' } }
const aField = { kind: 'amount', zh: '字段', en: 'Field', unit: '万元', decimals: 2, adds: true }
const block = { ...said, ledger, kind: 'change', fields: ['code', 'name'] }

/** Sound inputs; each part of each is spoiled in turn. */
const sound: readonly Sound[] = [
  { operation: listLedgerRows, input: { ledger, condition, asOf: '2026-10-30', sort: '-name', offset: 0, limit: 10 } },
  { operation: summariseLedger, input: { ledger, condition, asOf: '2026-10-30' } },
  { operation: getLedgerRow, input: { ledger, id: 'project-line', asOf: '2026-10-30' } },
  { operation: getRowHistory, input: { ledger, id: 'project-line' } },
  { operation: createLedgerRow, input: { ...said, ledger, values: { code: 'X', name: '名', place: '350582' } } },
  { operation: saveLedgerRow, input: { ...said, ledger, id: 'project-line', version: 1, kind: 'correct', values: {} } },
  { operation: undoLedgerRow, input: { ...said, ledger, id: 'project-line', version: 1, to: 1 } },
  { operation: withdrawLedgerRow, input: { ledger, id: 'none', version: 1, knownFrom: '2026-10-30', why: '因' } },
  { operation: approveLedgerRows, input: { ledger, rows: [{ id: 'project-harbour', version: 1 }] } },
  { operation: planBlock, input: { ...block, rows: [{ id: null, version: 0, texts: ['X', '名'] }] } },
  { operation: saveBlock, input: { ...block, rows: [{ id: 'project-line', version: 1, texts: ['X', '名'] }] } },
  { operation: saveView, input: { ledger, name: '名', condition, sort: '-name', columns: ['name'], shared: false } },
  { operation: addOwnField, input: { ledger, name: 'own', field: aField } },
]

/** The input with each of its parts, however deep, replaced by each unfriendly value. */
function* spoil(input: unknown): Generator<unknown> {
  if (typeof input !== 'object' || input === null) return
  for (const [name, part] of Object.entries(input)) {
    const withPart = (other: unknown) => (Array.isArray(input) ? [other] : { ...input, [name]: other })
    for (const value of unfriendly) yield withPart(value)
    for (const deeper of spoil(part)) yield withPart(deeper)
  }
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open())
  })
  afterAll(() => tested.close())

  /** Codes that the operation does not declare, each with the input that brought it. */
  async function undeclaredAnswers({ operation }: Sound, inputs: Iterable<unknown>): Promise<string[]> {
    await tested.reset()
    const client = await tested.as('city-office')
    const answerable = new Set<string>([...commonErrors, ...operation.errors, 'request.not-found'])
    const undeclared: string[] = []
    for (const input of inputs) {
      const response = await client.send(operation, input as object) // made from sound inputs
      const code = response.statusCode === 200 ? null : response.json<{ code: string }>().code
      if (code !== null && !answerable.has(code)) undeclared.push(`${code} for ${JSON.stringify(input).slice(0, 300)}`)
    }
    expect(tested.bugs).toEqual([])
    return undeclared.slice(0, 5)
  }

  test.each(sound)(
    '$operation.id answers every spoiled part with a refusal that it declares, or takes it',
    async (one) => {
      expect(await undeclaredAnswers(one, spoil(one.input))).toEqual([])
    },
  )

  test('no value of any kind of field, typed or pasted, brings the server to its knees', async () => {
    const names = ['name', 'content', 'category', 'totalInvestment', 'startedOn', 'isKey', 'place', 'duty', 'park']
    const row = { code: 'Y', name: '名', place: '350582' }
    const typed = names.flatMap((name) => unfriendly.map((value) => ({ ledger, values: { ...row, [name]: value } })))
    const texts = unfriendly
      .filter((value) => typeof value === 'string')
      .map((text) => ({ id: null, version: 0, texts: [text] }))
    const pasted = names.map((name) => ({ ledger, fields: [name], rows: texts }))
    expect(await undeclaredAnswers({ operation: createLedgerRow, input: {} }, typed)).toEqual([])
    expect(await undeclaredAnswers({ operation: planBlock, input: {} }, pasted)).toEqual([])
  })
})
