import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')

/** The areas, each with those it may import: the arrows of ARCHITECTURE, written a second time on purpose. */
export const arrows = {
  domain: [],
  contract: ['domain'],
  i18n: [],
  db: ['domain'],
  office: ['domain'],
  server: ['domain', 'contract', 'i18n', 'db', 'office'],
  web: ['domain', 'contract', 'i18n'],
} as const satisfies Record<string, readonly string[]>

export type Area = keyof typeof arrows
export const areas = Object.keys(arrows) as Area[] // keys of the table above

export function mayImport(from: Area, to: Area): boolean {
  const allowed: readonly string[] = arrows[from]
  return allowed.includes(to)
}

export interface PlantedProject {
  readonly root: string
  /** Writes a file below the root, with the folders it needs. */
  plant(path: string, text: string): void
  remove(): void
}

/** A tiny project with this one's own settings: one file an area, so that a checker runs on it in a moment. */
export function plantProject(): PlantedProject {
  const root = mkdtempSync(join(tmpdir(), 'citong-planted-'))
  const plant = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const file of ['package.json', 'tsconfig.base.json']) cpSync(join(projectRoot, file), join(root, file))
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  for (const area of areas) {
    plant(`src/${area}/own.ts`, 'export const own = 1\n')
    cpSync(join(projectRoot, `src/${area}/tsconfig.json`), join(root, `src/${area}/tsconfig.json`))
  }
  plant('tsconfig.json', JSON.stringify({ files: [], references: areas.map((area) => ({ path: `src/${area}` })) }))
  return { root, plant, remove: () => rmSync(root, { recursive: true, force: true }) }
}
