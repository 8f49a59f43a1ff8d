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
  readonly requestsPerMinute: number
  /** True behind a proxy of one's own that ends TLS: its headers then tell the client's address and scheme. */
  readonly trustProxy: boolean
}

export const defaultWorld = 'quanzhou-demo'
const defaultRequestsPerMinute = 6_000

/** @throws Error for an unknown option or a port that is none */
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
  return {
    world,
    port: readPort(values.port ?? environment.PORT ?? '8080'),
    host: values.host ?? environment.HOST ?? '127.0.0.1',
    dataDirectory: path.resolve(values.data ?? environment.CITONG_DATA ?? path.join(packageRoot(), 'var', world)),
    databaseUrl: environment.DATABASE_URL ?? null,
    trustProxy: environment.CITONG_TRUST_PROXY === '1',
    requestsPerMinute: Number(environment.CITONG_REQUESTS_PER_MINUTE ?? defaultRequestsPerMinute),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`port ${text} is not a number from 0 to 65535`)
  return port
}
