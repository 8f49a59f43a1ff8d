import { DomainError } from '../errors.ts'

/** Security parameters of the rulebook. Durations in minutes. */
export interface SecurityRule {
  readonly passwordMinimumLength: number
  readonly passwordCharacterClasses: number
  readonly failuresBeforeLockout: number
  readonly lockoutMinutes: number
  readonly sessionIdleMinutes: number
}

const characterClasses = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u]

/**
 * @throws DomainError `account.password-too-weak` when shorter than the rule's minimum, or of too few kinds of character (lower case,
 *   upper case, digit, other), or when it holds the login
 */
export function assertStrongPassword(password: string, login: string, rule: SecurityRule): void {
  const classes = characterClasses.filter((pattern) => pattern.test(password)).length
  const holdsLogin = password.toLowerCase().includes(login.toLowerCase())
  const isStrong =
    [...password].length >= rule.passwordMinimumLength && classes >= rule.passwordCharacterClasses && !holdsLogin
  if (!isStrong) throw new DomainError('account.password-too-weak', { minimum: rule.passwordMinimumLength })
}

/**
 * What a failed sign-in leads to: the new count, and whether the account is now locked.
 *
 * A lock-out that has ended starts the count anew.
 */
export function countFailure(
  account: { readonly failedAttempts: number; readonly lockedUntil: string | null },
  now: Date,
  rule: SecurityRule,
): { readonly failedAttempts: number; readonly lockedUntil: string | null } {
  const wasLocked = account.lockedUntil !== null && new Date(account.lockedUntil) <= now
  const failedAttempts = (wasLocked ? 0 : account.failedAttempts) + 1
  if (failedAttempts < rule.failuresBeforeLockout) return { failedAttempts, lockedUntil: null }
  return { failedAttempts, lockedUntil: new Date(now.getTime() + rule.lockoutMinutes * 60_000).toISOString() }
}

/**
 * Whole minutes until the lock-out ends, at least 1; null when the account is not locked.
 *
 * @example lockoutMinutesLeft('2026-10-31T08:00:30Z', new Date('2026-10-31T08:00:00Z')) // 1
 */
export function lockoutMinutesLeft(lockedUntil: string | null, now: Date): number | null {
  if (lockedUntil === null) return null
  const left = new Date(lockedUntil).getTime() - now.getTime()
  return left > 0 ? Math.ceil(left / 60_000) : null
}
