import { DomainError } from '#domain/errors.ts'
import type { ZipLimits } from '../zip/zip-limits.ts'

/** How much one document may hold, before and while it is read. */
export interface TextLimits extends ZipLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Characters that come out of it. */
  readonly characters: number
  readonly pages: number
  /** Longest time that its pages may take. */
  readonly seconds: number
}

export const textLimits: TextLimits = {
  fileBytes: 20 * 2 ** 20,
  characters: 20 * 2 ** 20,
  pages: 3_000,
  seconds: 60,
  unpackedBytes: 200 * 2 ** 20,
  inflationRatio: 200,
  entries: 2_000,
}

/** Collects the text of a document, and stops where there is more of it than one document may hold. */
export interface TextBudget {
  /** @throws DomainError `text.too-long` */
  take(characters: number): void
}

/** @see TextLimits */
export function createTextBudget({ characters }: Pick<TextLimits, 'characters'> = textLimits): TextBudget {
  let taken = 0
  return {
    take(count) {
      taken += count
      if (taken > characters) throw new DomainError('text.too-long', { limit: characters })
    },
  }
}
