import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Operation, ParsedInputOf } from '#contract/operation.ts'
import type { Actor } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor, SignedIn } from '../session/signed-in.ts'

/** One request on its way through a handler. */
export interface Call {
  readonly app: App
  /** Who acts: the signed-in account; the system itself for public operations. */
  readonly actor: Actor
  readonly signedIn: SignedIn | null
  readonly clientAddress: string
  /** What was configured for all, or under which the person reached this machine: `https://citong.city.gov`; null where that is not sure. */
  readonly origin: string | null
  /** The file of an upload operation. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  /** Whoever asked has gone: nobody waits for the answer. */
  readonly gone: AbortSignal
  readonly cookie: { open(token: string): void; close(): void; readonly token: string | null }
}

/** The answer of a download operation. */
export class FileAnswer {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  constructor(name: string, mediaType: string, bytes: Uint8Array) {
    this.name = name
    this.mediaType = mediaType
    this.bytes = bytes
  }
}

/** The answer of a stream operation: server-sent events, until one side ends them. */
export class StreamAnswer {
  readonly events: Readable
  constructor(events: Readable) {
    this.events = events
  }
}

export interface Route {
  readonly operation: Operation
  readonly handle: (call: Call, input: never) => Promise<unknown>
  /**
   * The answer depends only on input, day and data version, and may be kept: for each scope, or one for all who may ask (`alike`). False:
   * it is made each time.
   */
  readonly cached: boolean | 'alike'
}

/** Binds an operation to the code that answers it. Input arrives parsed; output is parsed again before it is sent. */
export function route<I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
  handle: (call: Call, input: ParsedInputOf<Operation<I, O>>) => Promise<z.input<O> | FileAnswer | StreamAnswer>,
  options: { readonly cached?: Route['cached'] } = {},
): Route {
  return { operation: operation as unknown as Operation, handle, cached: options.cached ?? false } // the list of routes forgets the exact types; `handle` is only called with what `operation.input` parsed
}

/** The signed-in person of a call. @throws DomainError `access.not-signed-in`, which operations that are not public never see */
export function person({ signedIn }: Pick<Call, 'signedIn'>): PersonActor {
  if (!signedIn) throw new DomainError('access.not-signed-in', {})
  return signedIn.actor
}

/** The file of an upload. @throws DomainError `request.invalid`, which upload operations never see */
export function fileOf({ file }: Pick<Call, 'file'>): NonNullable<Call['file']> {
  if (!file) throw new DomainError('request.invalid', { field: 'file', reason: 'missing' })
  return file
}
