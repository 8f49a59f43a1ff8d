import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureBoard } from './board.ts'
import { withDemoServer } from './demo-server.ts'
import { measureExport } from './export.ts'
import { measureFirstPaint } from './first-paint.ts'
import { measureImport } from './import.ts'
import { measureList } from './list.ts'
import type { Measurement } from './measurement.ts'
import { measureStart } from './start.ts'

const starts = await measureStart()
const served = await withDemoServer(async (server) => [await measureFirstPaint(server), await measureBoard(server)])
const exported = await measureExport()
const imported = await measureImport()
const listed = await measureList()
const measurements = [...starts, ...served, ...exported, ...imported, ...listed]

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
`

writeFileSync(join(import.meta.dirname, 'README.md'), page)
process.stdout.write(`${table}\n`)
process.exitCode = measurements.every(({ isMet }) => isMet) ? 0 : 1
