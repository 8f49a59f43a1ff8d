import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Gate } from './gate.queries.ts'

/** Why a gate is as it is, in one sentence. */
export function gateReason(t: Translator, { reason, day, daysLate, gates: awaited }: Gate, gates: readonly Gate[]) {
  return t(`gate.reason.${reason}`, {
    day: day === null ? '' : dayText(day, t.locale),
    days: daysLate ?? 0,
    gates: gateNames(t, awaited, gates),
  })
}

/** Gates by their codes, in words. */
export function gateNames(t: Translator, codes: readonly string[], gates: readonly Gate[]): string {
  const named = gates.filter(({ code }) => codes.includes(code)).map((gate) => nameOf(gate, t.locale))
  return named.join(t('app.list.comma'))
}
