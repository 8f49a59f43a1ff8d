// npx tsx test/texts/write-page.ts [folder of the real texts]: writes the measured parts of docs/texts.md. Run calibrate.ts before.
import { readFileSync, writeFileSync } from 'node:fs'
import { elsewhereTables, measuredParts } from './page-parts.ts'
import { replacePart } from './texts-page.ts'

const [folder] = process.argv.slice(2)
const page = new URL('../../docs/texts.md', import.meta.url)

let text = readFileSync(page, 'utf8')
for (const [name, table] of measuredParts()) text = replacePart(text, name, table)
if (folder !== undefined) text = replacePart(text, 'elsewhere', elsewhereTables(folder))
writeFileSync(page, text)
