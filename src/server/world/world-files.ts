import { access, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { roles } from '#domain/access/role.ts'
import type { SecurityRule } from '#domain/account/password-policy.ts'
import { DomainError } from '#domain/errors.ts'
import { packageRoot } from '../root.ts'

/** What `world.yaml` says. */
const worldFile = z.object({
  name: z.string(),
  title: z.string(),
  title_en: z.string(),
  city_id: z.string(),
  pack: z.array(z.string()),
  clock: z.iso.date().nullable(),
  synthetic: z.boolean(),
})
export type WorldFile = z.output<typeof worldFile>

const accountFile = z.array(
  z.object({
    login: z.string(),
    role: z.enum(roles),
    display_name: z.string(),
    place_code: z.coerce.string().nullable(),
    organisation_id: z.string().nullable(),
  }),
)

export interface DemoAccount {
  readonly login: string
  readonly displayName: string
  readonly role: (typeof roles)[number]
  readonly placeCode: string | null
  readonly organisationId: string | null
}

const securityFile = z.array(
  z.object({
    id: z.string(),
    parameters: z.object({
      password_minimum_length: z.number().int(),
      password_character_classes: z.number().int(),
      failures_before_lockout: z.number().int(),
      lockout_minutes: z.number().int(),
      session_idle_minutes: z.number().int(),
    }),
  }),
)

/** The folder of a pack of the rulebook. */
export function packFolder(pack: string): string {
  return path.join(packageRoot(), 'rulebook', pack)
}

export function worldFolder(world: string): string {
  return path.join(packageRoot(), 'worlds', world)
}

/** @throws DomainError `world.unknown` naming the worlds there are */
export async function readWorldFile(world: string): Promise<WorldFile> {
  const folders = await readdir(path.join(packageRoot(), 'worlds'), { withFileTypes: true })
  const known = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  if (!known.includes(world)) throw new DomainError('world.unknown', { world, known: known.join(', ') })
  return worldFile.parse(await readYaml(path.join(worldFolder(world), 'world.yaml')))
}

/** The trial accounts of a world; none where it ships none. */
export async function readAccounts(world: string): Promise<DemoAccount[]> {
  const file = path.join(worldFolder(world), 'accounts.yaml')
  if (!(await isThere(file))) return []
  return accountFile.parse(await readYaml(file)).map((row) => ({
    login: row.login,
    role: row.role,
    displayName: row.display_name,
    placeCode: row.place_code,
    organisationId: row.organisation_id,
  }))
}

/** The security parameters of the national pack: the same for every city until it has its own. */
export async function readSecurityRule(): Promise<SecurityRule> {
  const [rule] = securityFile.parse(await readYaml(path.join(packFolder('national'), 'security.yaml')))
  if (!rule) throw new Error('rulebook/national/security.yaml holds no rule')
  const { parameters } = rule
  return {
    passwordMinimumLength: parameters.password_minimum_length,
    passwordCharacterClasses: parameters.password_character_classes,
    failuresBeforeLockout: parameters.failures_before_lockout,
    lockoutMinutes: parameters.lockout_minutes,
    sessionIdleMinutes: parameters.session_idle_minutes,
  }
}

/** What a file said and held when it was last read: a rulebook takes half a second to parse, and is asked for again and again. */
const lastRead = new Map<string, { readonly text: string; readonly held: unknown }>()

/** Reads a YAML file; a missing one is `undefined`. What it holds is shared: not to be changed. */
export async function readYaml(file: string): Promise<unknown> {
  if (!(await isThere(file))) return undefined
  const text = await readFile(file, 'utf8')
  const before = lastRead.get(file)
  if (before?.text === text) return before.held
  const held: unknown = parseYaml(text)
  lastRead.set(file, { text, held })
  return held
}

/** Reads a CSV file with a header into records of trimmed text, empty cells as null; a missing file is empty. */
export async function readCsv<T extends z.ZodType>(file: string, row: T): Promise<z.output<T>[]> {
  if (!(await isThere(file))) return []
  const records: Record<string, string>[] = parseCsv(await readFile(file), {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  })
  return records.map((record, index) => {
    const found = row.safeParse(
      Object.fromEntries(Object.entries(record).map(([name, text]) => [name, text === '' ? null : text])),
    )
    if (!found.success)
      throw new Error(
        `${file} line ${index + 2}: ${found.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`).join('; ')}`,
      )
    return found.data
  })
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
