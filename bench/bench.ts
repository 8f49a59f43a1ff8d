import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureBoard } from './board.ts'
import { measureCockpit } from './cockpit.ts'
import { withDemoServer } from './demo-server.ts'
import { measureExport } from './export.ts'
import { measureFigures } from './figures.ts'
import { measureFirstPaint } from './first-paint.ts'
import { guide } from './guide.ts'
import { measureImport } from './import.ts'
import { measureList } from './list.ts'
import type { Measurement } from './measurement.ts'
import { measureRepaint } from './repaint.ts'
import { measureStart } from './start.ts'
import { measureText } from './text.ts'

const parts: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  start: measureStart,
  served: () =>
    withDemoServer(async (server) => [
      await measureFirstPaint(server),
      await measureBoard(server),
      ...(await measureCockpit(server)),
    ]),
  export: measureExport,
  import: measureImport,
  list: measureList,
  text: measureText,
  figures: onPostgres('figures', measureFigures),
  repaint: onPostgres('repaint', measureRepaint),
}

/** Without a PostgreSQL it says loudly what was not measured. */
function onPostgres(name: string, measure: () => Promise<Measurement[]>): () => Promise<Measurement[]> {
  const result = 'NOT MEASURED: set CITONG_TEST_POSTGRES_URL'
  const missing = { work: name, result, against: '–', ratio: null, aim: '–', isMet: false }
  return async () => (process.env.CITONG_TEST_POSTGRES_URL ? measure() : [missing])
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)

const measurements: Measurement[] = []
for (const [name, measure] of Object.entries(parts))
  if (chosen.length === 0 || chosen.includes(name)) measurements.push(...(await measure()))

const table = [
  '| work | result | against | ratio | aim | met |',
  '|---|---|---|---|---|---|',
  ...measurements.map(toLine),
].join('\n')

function toLine({ work, result, against, ratio, aim, isMet }: Measurement): string {
  const times = ratio === null ? '–' : `${ratio.toFixed(1)}×`
  return `| ${work} | ${result} | ${against} | ${times} | ${aim} | ${isMet ? 'yes' : 'no'} |`
}

const processors = cpus()
const machine = `${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

const page = `# Benchmarks

Written by \`npm run bench\`; do not edit. Each line compares two things in one run on one machine: the ratio travels, the seconds do not.

Machine: ${machine}. Date: ${new Date().toISOString().slice(0, 10)}.

${table}

${guide}`

if (chosen.length === 0) writeFileSync(join(import.meta.dirname, 'README.md'), page)
process.stdout.write(`${table}\n`)
process.exitCode = measurements.every(({ isMet }) => isMet) ? 0 : 1
