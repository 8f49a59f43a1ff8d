import { DomainError } from '#domain/errors.ts'

/** The refusal that `work` ends in, as code and parameters; anything else that is thrown passes. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ code: string; params: Readonly<Record<string, string | number>> } | 'accepted'> {
  try {
    await work
    return 'accepted'
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params }
    throw error
  }
}
