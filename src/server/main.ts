import { terminalLog } from './log.ts'
import { explainFailure } from './start/explain-failure.ts'
import { serve } from './start/serve.ts'
import { readSettings } from './start/settings.ts'

/** The server program: reads its settings, serves until it is told to stop. */
async function main(): Promise<void> {
  const serving = await serve(readSettings(process.argv.slice(2), process.env), terminalLog)
  const stop = () => void serving.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exit(1)
})
