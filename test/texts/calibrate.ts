// npx tsx test/texts/calibrate.ts: counts anew how often each rule was right, on the test half of the labelled set.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { recordOfRules } from './page-parts.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const data = path('src/domain/finding/reliability.ts')

const head = readFileSync(data, 'utf8').split('export const')[0]
writeFileSync(data, `${head}export const reliability: Reliability = ${JSON.stringify(recordOfRules())}\n`)
execFileSync(process.execPath, [path('node_modules/@biomejs/biome/bin/biome'), 'format', '--write', data])
