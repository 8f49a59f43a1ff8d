import type { z } from 'zod'
import type { gateName, ruleWords } from '#contract/shapes.ts'
import type { GateName } from '#domain/gate/gate-chain.ts'
import { traditionalName } from '../place/present.ts'

/** What a rule or a definition calls something, as the contract shows it. */
export function presentWords({ zh, en }: { readonly zh: string; readonly en: string }): z.input<typeof ruleWords> {
  return { name: zh, ...traditionalName(zh), nameEn: en }
}

export function presentGateName(gate: GateName): z.input<typeof gateName> {
  return { code: gate.code, ...presentWords(gate) }
}
