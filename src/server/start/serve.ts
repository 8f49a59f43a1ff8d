import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createHttpServer } from '../http/server.ts'
import type { Log } from '../log.ts'
import { packageRoot } from '../root.ts'
import { renderBanner } from './banner.ts'
import { openApp } from './open-app.ts'
import type { Settings } from './settings.ts'

/** What a request's file may have at least: a workbook. Photos may be allowed more. */
const workbookBytes = 30 * 1024 * 1024

export interface Serving {
  readonly address: string
  close(): Promise<void>
}

/** Opens everything and listens. */
export async function serve(settings: Settings, log: Log): Promise<Serving> {
  const app = await openApp(settings, log)
  try {
    const server = await createHttpServer(app, {
      webRoot: findWebRoot(),
      requestsPerMinute: settings.requestsPerMinute,
      trustProxy: settings.trustProxy,
      uploadBytes: Math.max(workbookBytes, settings.attachmentBytes),
    })
    await server.listen({ port: settings.port, host: settings.host })
    const { port } = server.server.address() as AddressInfo // a server that listens on a host and port has one
    const address = `http://${settings.host}:${port}`
    log.info(renderBanner(app, settings, address))
    return {
      address,
      async close() {
        await server.close()
        await app.ledgerImports.close()
        await app.texts.close()
        await app.database.close()
      },
    }
  } catch (error) {
    await app.database.close()
    throw error
  }
}

function findWebRoot(): string | null {
  const built = path.join(packageRoot(), 'dist', 'web')
  return existsSync(path.join(built, 'index.html')) ? built : null
}
