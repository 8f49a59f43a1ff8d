import type { Locale } from './locale.ts'
import type { Catalogue, ErrorKey, MessageKey } from './zh-hans.ts'

export type MessageParams = Readonly<Record<string, string | number>>

/** A refusal as it travels: a code of the catalogue with its parameters. */
export interface RefusalText {
  readonly code: string
  readonly params: MessageParams
}

/** Says things in one language. `translator(locale, catalogue)('target.behind', { points: '12.0' })` → `落后 12.0 点`. */
export interface Translator {
  (key: MessageKey, params?: MessageParams): string
  readonly locale: Locale
  /** The sentence of a refusal; an unknown code gets the general apology with the code in it. */
  refusal(refusal: RefusalText): string
  /** True when a text exists under this name: for words that arrive as data, such as the name of an action. */
  has(key: string): key is MessageKey
}

export function translator(locale: Locale, catalogue: Catalogue): Translator {
  const say = (key: MessageKey, params: MessageParams = {}) => fillPlaceholders(catalogue.messages[key], params)
  const has = (key: string): key is MessageKey => Object.hasOwn(catalogue.messages, key)
  const refusal = ({ code, params }: RefusalText) =>
    isErrorKey(catalogue, code)
      ? fillPlaceholders(catalogue.errors[code], withWords(say, has, params))
      : say('app.error.unexpected', { code })
  return Object.assign(say, { locale, has, refusal })
}

/** Replaces `{name}`; a placeholder without a value stays visible, so that it is noticed. */
export function fillPlaceholders(text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder))
}

/** The names between braces of a text, in order of appearance. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
}

function isErrorKey(catalogue: Catalogue, code: string): code is ErrorKey {
  return Object.hasOwn(catalogue.errors, code)
}

const wordSpaces: Readonly<Record<string, string>> = {
  role: 'account.role.',
  stage: 'programme.stage.',
  needed: 'programme.stage.',
  field: 'app.field.name.',
  action: 'app.permission.',
  act: 'issue.act.',
  state: 'issue.state.',
  meeting: 'meeting.state.',
  column: 'import.column.',
  missing: 'import.column.',
  reason: 'ledger.field-reason.',
}

/** Parameters that are names of ours (a role, a stage, a column) become words of the language; so does a list of names: `value、unit/size`. */
function withWords(say: (key: MessageKey) => string, has: (key: string) => key is MessageKey, params: MessageParams) {
  const wordOf = (space: string, name: string) => {
    const key = `${space}${name}`
    return has(key) ? say(key) : name
  }
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const space = wordSpaces[name]
      return [
        name,
        space === undefined
          ? value
          : `${value}`.replace(/[^、/]+/gu, (one) => wordOf(space, one)).replaceAll('、', say('app.list.comma')),
      ]
    }),
  )
}
