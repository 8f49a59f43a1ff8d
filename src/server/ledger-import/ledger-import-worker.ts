import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { DomainError } from '#domain/errors.ts'
import { recogniseSheet } from '#domain/layout/recognise-sheet.ts'
import { simplify } from '#i18n/script.ts'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import { isCertain } from './certain-table.ts'
import { readRows } from './read-rows.ts'
import type { ReadingEnd, ReadingNews, ReadingRequest } from './reading-protocol.ts'
import { chooseSheet, type SheetRead } from './sheet-read.ts'

// Reads workbooks, one after the other, in a thread of its own: a large one takes seconds, in which the server must answer others.

const port = requirePort()
port.on('message', async (request: ReadingRequest) => send(await readAll(request))) // the next one is sent after the answer

async function readAll(request: ReadingRequest): Promise<ReadingEnd> {
  try {
    return await read(request)
  } catch (error) {
    if (error instanceof DomainError) return { kind: 'refused', code: error.code, params: error.params }
    if (!(error instanceof Error)) return { kind: 'broken', message: String(error), stack: null }
    return { kind: 'broken', message: error.message, stack: error.stack ?? null }
  }
}

async function read(request: ReadingRequest): Promise<ReadingEnd> {
  const { sheets } = await readWorkbook(await readFile(request.path), request.fileName)
  const { ledger, layouts, headers } = request
  const tables = sheets.map((sheet) => recogniseSheet(sheet, ledger, layouts, simplify, headers.get(sheet.name)))
  send({ kind: 'sheets', tables })
  if (!request.asks && tables.every(({ columns }) => columns.length === 0))
    throw new DomainError('import.nothing-to-import', {})
  const chosen = tables.map((table) => chooseSheet(table, request.choices))
  if (isAsked(request, chosen) || chosen.every(({ use }) => !use)) return { kind: 'unsure' }
  readRows(request, sheets, chosen, send)
  return { kind: 'read' }
}

function isAsked({ choices, asks }: ReadingRequest, chosen: readonly SheetRead[]): boolean {
  if (asks || choices !== null) return asks
  return !chosen.filter(({ use }) => use).every(({ table }) => isCertain(table, simplify))
}

function send(news: ReadingNews): void {
  port.postMessage(news, news.kind === 'rows' ? [news.batch.json.buffer as ArrayBuffer] : [])
}

function requirePort() {
  if (parentPort === null) throw new Error('ledger-import-worker runs as a worker thread only')
  return parentPort
}
