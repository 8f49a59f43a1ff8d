import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type WrittenDocument, writtenFinding } from './label-form.ts'
import { type LabelledDocument, labelledDocumentOf } from './labelled-set.ts'

const elsewhere = z.array(
  z.strictObject({
    text: z.string(),
    published: z.string().nullable(),
    event: z.string().nullable(),
    place: z.string().nullable(),
    findings: z.array(writtenFinding.extend({ subject: z.string().default('—') })),
  }),
)

const labels = new URL('elsewhere/labels.yaml', import.meta.url)

/**
 * Real texts that are not kept in the repository, with their labels. @param folder where the texts lie, one file each, its name beginning with
 * the text's number
 */
export function readElsewhere(folder: string): readonly LabelledDocument[] {
  const files = readdirSync(folder)
  return elsewhere.parse(parse(readFileSync(labels, 'utf8'))).map(({ text: number, place, ...card }) => {
    const file = files.find((name) => name.startsWith(number))
    if (file === undefined) throw new Error(`No text ${number} in ${folder}`)
    const text = readFileSync(resolve(folder, file), 'utf8')
    const rest = {
      id: file,
      kind: 'news' as const,
      title: '',
      script: 'hans' as const,
      sentences: 0,
      traps: [] as WrittenDocument['traps'],
    }
    return labelledDocumentOf('test', { ...card, ...rest, synthetic: true, place: place ?? '', text })
  })
}
