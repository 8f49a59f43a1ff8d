import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/**
 * argon2id with 19 MiB, two passes, one lane.
 *
 * @source OWASP password storage guidance, argon2id minimum configuration
 */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id)
}

/** Compares a password with a kept hash; takes the same time when there is no account, so that logins cannot be guessed by the clock. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const matches = await verify(kept ?? (await noAccountHash()), password)
  return kept !== null && matches
}

let unused: Promise<string> | null = null

function noAccountHash(): Promise<string> {
  unused ??= hashPassword('no account has this password')
  return unused
}

const letters = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=#'] as const

/** A password to be read out once and changed at first use: 14 characters of four kinds, none that look alike. */
export function createOneTimePassword(): string {
  const required = letters.map(pick)
  const rest = Array.from({ length: 10 }, () => pick(letters.join('')))
  return shuffle([...required, ...rest]).join('')
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length))
}

function shuffle(characters: string[]): string[] {
  return characters
    .map((character) => ({ character, order: randomInt(2 ** 32) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ character }) => character)
}
