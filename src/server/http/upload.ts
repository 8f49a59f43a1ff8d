import type { FastifyRequest } from 'fastify'
import { DomainError } from '#domain/errors.ts'
import type { Call } from './route.ts'

/**
 * The one file of an upload, whole in memory.
 *
 * @throws DomainError `request.invalid` when there is no file, it has no name, or the body breaks off
 */
export async function readUpload(request: FastifyRequest): Promise<NonNullable<Call['file']>> {
  const part = request.isMultipart() ? await readable(() => request.file()) : undefined
  const name = plainName(part?.filename)
  if (!part || name === '') throw new DomainError('request.invalid', { field: 'file', reason: 'missing' })
  return { name, bytes: new Uint8Array(await readable(() => part.toBuffer())) }
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

/**
 * A file's name as it may be shown and kept: without control characters and halves of surrogate pairs, its end when it is long, for the
 * end says what kind of file it is.
 */
function plainName(name: string | undefined): string {
  const characters = [...(name ?? '').replace(/[\p{Cc}\p{Surrogate}]/gu, '')]
  return characters.slice(-longestName).join('').trim()
}
