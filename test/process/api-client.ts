import { type InputOf, type Operation, type OutputOf, pathNames } from '#contract/operation.ts'
import { signIn } from '#contract/session.ts'

/** An answer that is not a success: the code of the catalogue, or `internal`. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(operation: Operation, status: number, body: string) {
    super(`${operation.id} answered ${status}: ${body.slice(0, 300)}`)
    this.status = status
    this.code = readCode(body)
  }
}

function readCode(body: string): string {
  try {
    const answer: unknown = JSON.parse(body)
    return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : 'none'
  } catch {
    return 'none' // not JSON: the message of the error shows what came
  }
}

export interface UploadedFile {
  readonly name: string
  readonly text: string
}

/** One person's browser, without the browser: speaks the contract over HTTP and keeps the session's cookie. */
export class ApiClient {
  readonly #address: string
  #cookie: string

  /** @param cookie of a session that is open already */
  constructor(address: string, cookie = '') {
    this.#address = address
    this.#cookie = cookie
  }

  /** Header value that carries the session; empty before signing in. */
  get cookie(): string {
    return this.#cookie
  }

  signIn(login: string, password: string): Promise<OutputOf<typeof signIn>> {
    return this.call(signIn, { login, password })
  }

  /** @throws Refused when the server refuses; TypeError from fetch when it is gone */
  async call<Op extends Operation>(operation: Op, input: InputOf<Op>, file?: UploadedFile): Promise<OutputOf<Op>> {
    const body = await this.#send(operation, input, file)
    return operation.output.parse(JSON.parse(body)) as OutputOf<Op> // parsed by this operation's own schema
  }

  /** The text of an operation that answers with a file. */
  download<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<string> {
    return this.#send(operation, input)
  }

  async #send(operation: Operation, input: object, file?: UploadedFile): Promise<string> {
    const { url, rest } = place(this.#address, operation, input)
    const isQuery = operation.method === 'GET' || file !== undefined
    if (isQuery) for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, String(value))
    const answer = await fetch(url, {
      method: operation.method,
      headers: { 'x-citong': '1', cookie: this.#cookie, ...(isQuery ? {} : { 'content-type': 'application/json' }) },
      body: file ? asForm(file) : isQuery ? null : JSON.stringify(rest),
    })
    const [cookie] = answer.headers.getSetCookie()
    if (cookie) this.#cookie = cookie.split(';')[0] ?? ''
    const body = await answer.text()
    if (!answer.ok) throw new Refused(operation, answer.status, body)
    return body
  }
}

/** Puts the names of the path where they belong; `rest` is what goes to the query or the body. */
function place(address: string, operation: Operation, input: object): { url: URL; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input }
  let path = operation.path
  for (const name of pathNames(operation.path)) {
    path = path.replace(`:${name}`, encodeURIComponent(String(rest[name])))
    delete rest[name]
  }
  return { url: new URL(path, address), rest }
}

function asForm({ name, text }: UploadedFile): FormData {
  const form = new FormData()
  form.append('file', new Blob([text], { type: 'text/csv' }), name)
  return form
}
