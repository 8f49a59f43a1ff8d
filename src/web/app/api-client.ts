import { type InputOf, type Operation, type OutputOf, pathNames } from '#contract/operation.ts'
import { problemShape } from '#contract/shapes.ts'
import { internal, mismatch, offline, RequestRefused } from './request-refused.ts'

type AnyOperation = Pick<Operation, 'method' | 'path' | 'transfer' | 'input' | 'output'>

/**
 * Asks the server for one operation of the contract and parses what it answers; `signal` takes the question back.
 *
 * @throws RequestRefused with the refusal's code and parameters, or `client.offline`, `client.mismatch`, `internal`
 */
export async function call<Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  signal?: AbortSignal,
): Promise<OutputOf<Op>> {
  const { url, init } = requestOf(operation, input as Record<string, unknown>) // every input is a flat object
  const answer = await send(operation, { url, init: signal === undefined ? init : { ...init, signal } })
  return readAnswer(operation, answer)
}

/** The same for an operation that takes one file. */
export async function upload<Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  file: File,
): Promise<OutputOf<Op>> {
  const body = new FormData()
  body.append('file', file, file.name)
  const { url, init } = requestOf(operation, input as Record<string, unknown>) // every input is a flat object
  return readAnswer(operation, await send(operation, { url, init: { ...init, body } }))
}

/** Fetches a file and hands it to the browser under the name that the server gave it. */
export async function download<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<void> {
  const answer = await send(operation, requestOf(operation, input as Record<string, unknown>)) // every input is a flat object
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameOf(answer.headers.get('content-disposition')) ?? 'citong.xlsx'
  link.click()
  URL.revokeObjectURL(url)
}

/** `filename*=UTF-8''…` of a content-disposition header, decoded; else the plain file name; else null. */
export function fileNameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null
}

/**
 * Where an operation's input goes: path names into the path, the rest into the query (GET, upload) or a JSON body. A page's address may say
 * more than the operation knows: the server refuses such names, so they stay here.
 */
export function requestOf(operation: AnyOperation, input: Record<string, unknown>): { url: string; init: RequestInit } {
  const names = pathNames(operation.path)
  const path = operation.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.entries(input).filter(
    ([name, value]) => name in operation.input.shape && !names.includes(name) && value !== undefined && value !== null,
  )
  const inQuery = operation.method === 'GET' || operation.transfer === 'upload'
  const query = new URLSearchParams(inQuery ? rest.map(([name, value]) => [name, String(value)]) : []).toString()
  return {
    url: query === '' ? path : `${path}?${query}`,
    init: inQuery ? { method: operation.method } : { method: operation.method, body: bodyOf(input, names) },
  }
}

function bodyOf(input: Record<string, unknown>, names: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name))))
}

async function send(operation: AnyOperation, { url, init }: { url: string; init: RequestInit }): Promise<Response> {
  const headers: Record<string, string> = { 'x-citong': '1', 'x-citong-locale': document.documentElement.lang }
  if (typeof init.body === 'string') headers['content-type'] = 'application/json'
  const answer = await fetch(url, { ...init, headers, credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new RequestRefused(offline, { operation: operation.path }, { cause })
  })
  if (answer.ok) return answer
  throw await refusalOf(answer)
}

async function refusalOf(answer: Response): Promise<RequestRefused> {
  const said = problemShape.safeParse(await answer.json().catch(() => null))
  if (said.success) return new RequestRefused(said.data.code, said.data.params)
  return answer.status >= 502 ? new RequestRefused(offline) : new RequestRefused(internal)
}

async function readAnswer<Op extends Operation>(operation: Op, answer: Response): Promise<OutputOf<Op>> {
  const parsed = operation.output.safeParse(await answer.json().catch(() => undefined))
  if (!parsed.success) throw new RequestRefused(mismatch, { operation: operation.id }, { cause: parsed.error })
  return parsed.data as OutputOf<Op> // `operation.output` is the schema that OutputOf reads
}
