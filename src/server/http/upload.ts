import type { FastifyRequest } from 'fastify'
import { DomainError } from '#domain/errors.ts'
import type { Call } from './route.ts'

/**
 * The one file of an upload, whole in memory.
 *
 * @throws DomainError `request.invalid` when there is no file, it has no name, or the body breaks off; `request.name-unknown` for a form that holds
 *   anything beside it, for what is said of a file stands in the address
 */
export async function readUpload(request: FastifyRequest): Promise<NonNullable<Call['file']>> {
  const part = request.isMultipart() ? await readable(() => request.file()) : undefined
  const name = plainName(part?.filename)
  if (!part || name === '') throw new DomainError('request.invalid', { field: 'file', reason: 'missing' })
  const bytes = new Uint8Array(await readable(() => part.toBuffer()))
  const [other] = Object.keys(part.fields).filter((field) => field !== part.fieldname)
  if (other !== undefined) throw new DomainError('request.name-unknown', { name: other, known: part.fieldname })
  return { name, bytes }
}

/** What the reader of the form refuses by itself, such as a file too large, has a status; a body that is no form has none. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    throw new DomainError('request.invalid', { field: 'file', reason: 'not a whole form' }, { cause: error })
  }
}

const longestName = 200

/** Control characters, halves of surrogate pairs, and the signs that turn the direction in which a name is read. */
const unshown = /[\p{Cc}\p{Surrogate}\p{Bidi_Control}]/gu

/**
 * A file's name as it may be shown and kept: without the folders it lay in and without what a reader would not see, its end when it is
 * long, for the end says what kind of file it is.
 */
export function plainName(name: string | undefined): string {
  const file = (name ?? '').replace(unshown, '').split(/[\\/]/).at(-1) ?? ''
  const characters = [...file].slice(-longestName).join('').trim()
  return /^\.*$/.test(characters) ? '' : characters
}
