import type { z } from 'zod'
import type { Action } from '#domain/access/access.ts'
import type { ErrorCode } from '#domain/errors.ts'

export type Method = 'GET' | 'POST'

/**
 * One thing that a client may ask of the server, declared once: the server's route, the browser's client, the OpenAPI page and the
 * tests of every endpoint as every role all derive from it.
 *
 * - `input` is one flat object: names in the path come from the path; the rest from the query (GET, upload) or the JSON body (POST).
 * - `upload` operations take one multipart file beside the input; `download` operations answer with a file; `stream` operations with
 *   server-sent events, of which each holds one `output` as JSON, until one of the two sides ends it.
 * - `errors` are the catalogue codes this operation may answer besides those that every operation may answer.
 */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly access: Action
  readonly input: I
  readonly output: O
  readonly errors: readonly ErrorCode[]
  readonly transfer?: 'upload' | 'download' | 'stream'
  /** Largest JSON body in bytes; 1 MB where it is not said. */
  readonly bodyBytes?: number
  /** Longest single text of the input in UTF-16 code units; 8,000 where it is not said. */
  readonly longestText?: number
  /**
   * It reads much: only so many such run at once, and each has a time limit (`request.too-many`, `request.busy`, `request.takes-too-long`).
   * Names of inputs: only where one of them is given.
   */
  readonly heavy?: 'always' | readonly string[]
}

export type InputOf<Op> = Op extends Operation<infer I, z.ZodType> ? z.input<I> : never
export type ParsedInputOf<Op> = Op extends Operation<infer I, z.ZodType> ? z.output<I> : never
export type OutputOf<Op> = Op extends Operation<z.ZodObject, infer O> ? z.output<O> : never

/** Declares an operation; keeps the exact types of input and output. */
export function operation<I extends z.ZodObject, O extends z.ZodType>(declared: Operation<I, O>): Operation<I, O> {
  return declared
}

/** Names between `:` and the next `/` of an operation's path, in order. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? '')
}
