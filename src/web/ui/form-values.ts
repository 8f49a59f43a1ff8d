import type { MessageKey } from '#i18n/zh-hans.ts'

/** Checks of what a person typed, before the server is asked; each answers the text to show, or undefined. */

export function exactFault(text: string): MessageKey | undefined {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? undefined : 'app.field.exact'
}

export function optionalExactFault(text: string): MessageKey | undefined {
  return text.trim() === '' ? undefined : exactFault(text)
}

export function missingFault(text: string | null): MessageKey | undefined {
  return text === null || text.trim() === '' ? 'app.field.required' : undefined
}

/** Typed text as it is sent: trimmed; empty is null. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

export const comparatorChoices = ['=', '>=', '>', '<=', '<', '~'] as const
