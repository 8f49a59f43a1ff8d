import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import type { Field, Named } from '#domain/ledger/field.ts'
import type { LedgerDefinition } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { deriveMessages } from '#i18n/derive-zh-hant.ts'
import exceptions from '../../../../i18n/zh-hant-exceptions.json' with { type: 'json' }

const convert = Converter({ from: 'cn', to: 'twp' })

// `npx vitest run --project unit src/web/features/ledger/values/field-words.test.ts -u` writes the file anew after a definition has changed.
test('the Traditional terms are derived from the definitions of all ledgers', async () => {
  const terms = [...new Set(ledgerDefinitions.flatMap(namesOf).map(({ zh }) => zh))].sort()
  const derived = deriveMessages(Object.fromEntries(terms.map((zh) => [zh, zh])), convert, exceptions)
  const changed = Object.fromEntries(Object.entries(derived).filter(([zh, hant]) => zh !== hant))
  await expect(`${JSON.stringify(changed, null, 2)}\n`).toMatchFileSnapshot('./terms-zh-hant.json')
})

function namesOf(definition: LedgerDefinition): Named[] {
  const sections = definition.sections.flatMap((section) => [
    section,
    ...Object.values(section.fields).flatMap(ofField),
  ])
  return [definition, definition.about, ...sections]
}

function ofField(field: Field): Named[] {
  const choices = field.kind === 'choice' ? field.choices : []
  const { means, source } = field
  return [field, ...(means ? [means] : []), ...(source ? [{ zh: source, en: source }] : []), ...choices]
}
