import path from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../root.ts'

/** How this run of Citong was asked for: command line first, then environment, then the default. */
export interface Settings {
  readonly world: string
  readonly port: number
  readonly host: string
  /** Where PGlite keeps its data; unused when `databaseUrl` is set. */
  readonly dataDirectory: string
  readonly databaseUrl: string | null
  /** Where photos and files of rows lie: beside the database, to be backed up with it. */
  readonly filesDirectory: string
  /** Where workbooks lie while they are being imported; what a killed process left there is removed. */
  readonly arrivalsDirectory: string
  readonly attachmentBytes: number
  /** All photos and files on rows together. */
  readonly evidenceBytes: number
  readonly requestsPerMinute: number
  /** Memory for answers that are kept until the data changes. */
  readonly answerBytes: number
  /** True behind a proxy of one's own that ends TLS: its headers then tell the client's address and scheme. */
  readonly trustProxy: boolean
  /** Where people reach Citong, for links in what is handed on; null: where the person at hand reached it, if that is this machine’s own name. */
  readonly address: string | null
}

export const defaultWorld = 'quanzhou-demo'
const defaultRequestsPerMinute = 6_000
const defaultAttachmentMegabytes = 20
const defaultEvidenceGigabytes = 20
const defaultAnswersMegabytes = 64

/** @throws Error for an unknown option, a port that is none, or a size that is none */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      world: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
    },
    strict: true,
    allowPositionals: false,
  })
  const world = values.world ?? environment.CITONG_WORLD ?? defaultWorld
  const ownDirectory = path.join(environment.CITONG_VAR ?? path.join(packageRoot(), 'var'), world)
  const dataDirectory = path.resolve(values.data ?? environment.CITONG_DATA ?? ownDirectory)
  const databaseUrl = environment.DATABASE_URL ?? null
  return {
    world,
    port: readPort(values.port ?? environment.PORT ?? '8080'),
    host: values.host ?? environment.HOST ?? '127.0.0.1',
    dataDirectory,
    databaseUrl,
    filesDirectory: path.resolve(
      environment.CITONG_FILES ?? path.join(databaseUrl === null ? dataDirectory : ownDirectory, 'files'),
    ),
    arrivalsDirectory: path.join(dataDirectory, 'arriving'),
    attachmentBytes: readMegabytes(environment.CITONG_ATTACHMENT_MB ?? `${defaultAttachmentMegabytes}`),
    evidenceBytes: readGigabytes(environment.CITONG_EVIDENCE_GB ?? `${defaultEvidenceGigabytes}`),
    address: readAddress(environment.CITONG_ADDRESS),
    trustProxy: environment.CITONG_TRUST_PROXY === '1',
    answerBytes: readMegabytes(environment.CITONG_ANSWERS_MB ?? `${defaultAnswersMegabytes}`),
    requestsPerMinute: Number(environment.CITONG_REQUESTS_PER_MINUTE ?? defaultRequestsPerMinute),
  }
}

/** @returns bytes */
function readMegabytes(text: string): number {
  const megabytes = Number(text)
  if (!(megabytes > 0 && megabytes <= 1_000)) throw new Error(`${text} MB is not a size from 0 to 1000 MB`)
  return Math.round(megabytes * 2 ** 20)
}

/** @returns bytes */
function readGigabytes(text: string): number {
  const gigabytes = Number(text)
  if (!(gigabytes > 0 && gigabytes <= 1_000_000)) throw new Error(`${text} GB is not a size from 0 to 1000000 GB`)
  return Math.round(gigabytes * 2 ** 30)
}

/** `https://citong.city.gov`, without a path. */
function readAddress(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new Error(`${text} is not an address such as https://citong.example`)
  return new URL(text).origin
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`port ${text} is not a number from 0 to 65535`)
  return port
}
