import type { Claim, Condition, Operand } from '#domain/condition/condition.ts'
import { rowWords } from '#domain/ledger/ledger.ts'

/**
 * A condition while it is being put together: a group of claims, with groups of claims inside it. What lies deeper is kept as it is and shown
 * in words.
 */
export interface DraftGroup {
  readonly key: number
  readonly mode: GroupMode
  readonly parts: readonly DraftPart[]
}

export const groupModes = ['all', 'any', 'none'] as const
export type GroupMode = (typeof groupModes)[number]

export type DraftPart = DraftGroup | DraftClaim | KeptPart

/** A claim whose value may still be missing. */
export interface DraftClaim {
  readonly key: number
  readonly field: string
  readonly operator: Claim['operator']
  readonly value: Operand | null
}

export interface KeptPart {
  readonly key: number
  readonly kept: Condition
}

let lastKey = 0
export function newKey(): number {
  lastKey += 1
  return lastKey
}

/** The draft of a condition; of none, a group without parts. */
export function draftOf(condition: Condition | null): DraftGroup {
  if (condition === null) return { key: newKey(), mode: 'all', parts: [] }
  const group = groupOf(condition)
  const { mode, parts } = group ?? { mode: 'all' as const, parts: [condition] }
  return { key: newKey(), mode, parts: parts.map(partOf) }
}

function partOf(condition: Condition): DraftPart {
  const group = groupOf(condition)
  if (group)
    return isShallow(group.parts)
      ? { key: newKey(), mode: group.mode, parts: group.parts.map(claimOf) }
      : keep(condition)
  return claimOf(condition)
}

/** What a row says of itself, such as the import that wrote it, is no field that a person fills in: it came with the address, and stays as it is. */
function claimOf(condition: Condition): DraftClaim | KeptPart {
  return isClaim(condition) && !rowWords.some(({ name }) => name === condition.field)
    ? { key: newKey(), ...condition }
    : keep(condition)
}

function keep(condition: Condition): KeptPart {
  return { key: newKey(), kept: condition }
}

function groupOf(condition: Condition): { mode: GroupMode; parts: readonly Condition[] } | null {
  if ('all' in condition) return { mode: 'all', parts: condition.all }
  if ('any' in condition) return { mode: 'any', parts: condition.any }
  if ('not' in condition && 'any' in condition.not) return { mode: 'none', parts: condition.not.any }
  return null
}

function isShallow(parts: readonly Condition[]): boolean {
  return parts.every(isClaim)
}

export function isClaim(condition: Condition): condition is Claim {
  return 'operator' in condition
}

export function isDraftGroup(part: DraftPart): part is DraftGroup {
  return 'parts' in part
}

export function isDraftClaim(part: DraftPart): part is DraftClaim {
  return 'operator' in part
}

/** True for a claim that says something: its value is there and readable. */
export type IsWhole = (claim: Claim) => boolean

/** The condition of a draft, without the claims that are not whole; null when nothing is asked. */
export function conditionOf(draft: DraftGroup, isWhole: IsWhole): Condition | null {
  const parts = draft.parts.flatMap((part) => finished(part, isWhole))
  if (parts.length === 0) return null
  if (draft.mode === 'none') return { not: { any: parts } }
  const [only, ...more] = parts
  if (only !== undefined && more.length === 0) return only
  return draft.mode === 'all' ? { all: parts } : { any: parts }
}

function finished(part: DraftPart, isWhole: IsWhole): Condition[] {
  if (isDraftGroup(part)) return asList(conditionOf(part, isWhole))
  if (!isDraftClaim(part)) return [part.kept]
  const claim = wholeClaim(part, isWhole)
  return claim === null ? [] : [claim]
}

function wholeClaim({ field, operator, value }: DraftClaim, isWhole: IsWhole): Claim | null {
  if (value === null) return null
  const claim = { field, operator, value }
  return isWhole(claim) ? claim : null
}

/** How many claims of a draft would be left out. */
export function countUnfinished(draft: DraftGroup, isWhole: IsWhole): number {
  return draft.parts.reduce((sum, part) => sum + unfinishedOf(part, isWhole), 0)
}

function unfinishedOf(part: DraftPart, isWhole: IsWhole): number {
  if (isDraftGroup(part)) return countUnfinished(part, isWhole)
  return isDraftClaim(part) && wholeClaim(part, isWhole) === null ? 1 : 0
}

function asList(condition: Condition | null): Condition[] {
  return condition === null ? [] : [condition]
}

/** A group whose part with a key became another; null takes it out. */
export function withPart<P extends DraftPart>(group: DraftGroup, key: number, changed: P | null): DraftGroup {
  const parts = group.parts.flatMap((part) => (part.key === key ? (changed === null ? [] : [changed]) : [part]))
  return { ...group, parts }
}

/** The claims and groups that a list shows as chips: each can be taken away by itself. */
export function chipsOf(condition: Condition | null): readonly Condition[] {
  if (condition === null) return []
  return 'all' in condition ? condition.all : [condition]
}

/** The condition without one of its chips. */
export function withoutChip(condition: Condition, chip: Condition): Condition | null {
  return joinAll(chipsOf(condition).filter((one) => one !== chip))
}

/** All of some conditions, written as shortly as possible. */
export function joinAll(parts: readonly Condition[]): Condition | null {
  const [only, ...more] = parts
  if (only === undefined) return null
  return more.length === 0 ? only : { all: parts }
}
