import { expect, test } from 'vitest'
import { assertStrongPassword, countFailure, lockoutMinutesLeft, type SecurityRule } from './password-policy.ts'

// The parameters of rulebook/national/security.yaml.
const rule: SecurityRule = {
  passwordMinimumLength: 8,
  passwordCharacterClasses: 3,
  failuresBeforeLockout: 5,
  lockoutMinutes: 30,
  sessionIdleMinutes: 30,
}

test.each([
  ['Abcdef12', 'eight characters of three kinds'],
  ['abcdef1!', 'lower case, digit and sign'],
  ['刺桐城市刺桐aB', 'Chinese characters count one each and are of the fourth kind'],
  ['Aa1🌳🌳🌳🌳🌳', 'a character counts once, however it is stored'],
  ['Aa1    x', 'spaces are characters'],
])('%s is strong: %s', (password) => {
  expect(() => assertStrongPassword(password, 'zhangsan', rule)).not.toThrow()
})

test.each([
  ['Abcde12', 'seven characters'],
  ['Aa1🌳🌳🌳🌳', 'seven characters, although stored as eleven'],
  ['abcdefgh12', 'two kinds'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'one kind, however long'],
  ['', 'nothing'],
  ['xxZhangSan12', 'it holds the login, in whatever case'],
])('%s is too weak: %s', (password) => {
  expect(() => assertStrongPassword(password, 'zhangsan', rule)).toThrow('account.password-too-weak')
})

const now = new Date('2026-10-31T08:00:00.000Z')
const inHalfAnHour = '2026-10-31T08:30:00.000Z'

test('the fifth failure in a row locks the account for half an hour', () => {
  const counts: (readonly [number, string | null])[] = []
  let account: { readonly failedAttempts: number; readonly lockedUntil: string | null } = {
    failedAttempts: 0,
    lockedUntil: null,
  }
  for (let failure = 1; failure <= 5; failure += 1) {
    account = countFailure(account, now, rule)
    counts.push([account.failedAttempts, account.lockedUntil])
  }
  expect(counts).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [4, null],
    [5, inHalfAnHour],
  ])
})

test('counting starts anew once a lock-out has ended, on its last moment already', () => {
  const locked = { failedAttempts: 5, lockedUntil: inHalfAnHour }
  expect(countFailure(locked, new Date(inHalfAnHour), rule)).toEqual({ failedAttempts: 1, lockedUntil: null })
  expect(countFailure(locked, new Date('2026-11-30T00:00:00Z'), rule)).toEqual({ failedAttempts: 1, lockedUntil: null })
})

test.each([
  [null, null],
  ['2026-10-31T08:30:00.000Z', 30],
  ['2026-10-31T08:00:00.001Z', 1], // a moment is a minute: “0 minutes” would say that the account is open
  ['2026-10-31T08:01:00.001Z', 2],
  ['2026-10-31T08:00:00.000Z', null],
  ['2026-10-31T07:00:00.000Z', null],
])('locked until %s, %s minutes are left at eight', (lockedUntil, minutes) => {
  expect(lockoutMinutesLeft(lockedUntil, now)).toBe(minutes)
})
