import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ServerProcess } from './server-process.ts'

const projectRoot = resolve(import.meta.dirname, '../..')
const cacheDirectory = resolve(projectRoot, 'node_modules/.cache/citong')

/** Puts the data of the demo city into an empty directory, as its first start leaves them. */
export async function copyDemoData(directory: string): Promise<void> {
  await cp(await demoDirectory(), directory, { recursive: true })
}

/**
 * Before the files that need a served city: lets a first start fill a directory, once a build, for them to copy. A copy takes a twentieth of the
 * time; the first start itself is looked at by `start-up.test.ts` and the kill trials.
 */
export async function setup(): Promise<void> {
  const directory = await demoDirectory()
  if (existsSync(directory)) return
  await removeEarlier()
  const aside = `${directory}-unfinished`
  await mkdir(aside, { recursive: true })
  const server = await ServerProcess.start({ place: { directory: aside, databaseUrl: null } })
  await server.stop()
  await rename(aside, directory)
}

async function demoDirectory(): Promise<string> {
  const stamp = await readFile(resolve(projectRoot, 'dist/inputs.sha256'), 'utf8')
  return join(cacheDirectory, `demo-${stamp.trim().slice(0, 16)}`)
}

/** A build that is no more needs no data, and a start that was killed left none. */
async function removeEarlier(): Promise<void> {
  await mkdir(cacheDirectory, { recursive: true })
  const earlier = (await readdir(cacheDirectory)).filter((name) => name.startsWith('demo-'))
  for (const name of earlier) await rm(join(cacheDirectory, name), { recursive: true, force: true })
}
