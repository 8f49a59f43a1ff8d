import { readdirSync, readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { deriveMessages, deriveZhHant } from './derive-zh-hant.ts'
import exceptions from './zh-hant-exceptions.json' with { type: 'json' }

const convert = Converter({ from: 'cn', to: 'twp' })
const folder = new URL('./zh-Hans/', import.meta.url)

// `npx vitest run --project unit src/i18n/zh-hant.test.ts -u` writes the files anew after a zh-Hans text has changed.
test.each(readdirSync(folder))('the Traditional texts of %s are derived from the Simplified ones', async (file) => {
  const messages: Record<string, string> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const derived = `${JSON.stringify(deriveMessages(messages, convert, exceptions), null, 2)}\n`
  await expect(derived).toMatchFileSnapshot(`./zh-Hant/${file}`)
})

test('a place name that the dictionary gets wrong is taken from the exceptions', () => {
  expect(convert('蓬里村')).toBe('蓬裡村') // the dictionary takes 里 for “inside”
  expect(deriveZhHant('蓬里村在南安', convert, exceptions)).toBe('蓬里村在南安')
})

test('an exception inside a sentence leaves the rest to the dictionary', () => {
  expect(deriveZhHant('来源文件与网络', convert, exceptions)).toBe('來源文件與網路')
})
