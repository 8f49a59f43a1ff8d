import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeArchive } from '../../scripts/bundle/archive.mjs'
import { demoPassword } from './city-under-trial.ts'
import { copyDemoData } from './demo-data.ts'

// The archives of `npm run bundle`, from the build that the other process tests run. Nothing is faked: the one for this processor is installed and
// served in a network namespace of its own that holds nothing but loopback, with no npm and no Node to call. What is fetched from the npm registry
// is kept in node_modules/.cache; without it and without the registry these tests fail, and say so.

const projectRoot = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string } // our own manifest
const run = promisify(execFile)

/** All that the installation and the start script call. */
const tools = [
  ...['basename', 'chmod', 'cp', 'cut', 'dirname', 'getconf', 'id', 'ln', 'mkdir', 'mv', 'od', 'readlink', 'realpath'],
  ...['rm', 'sed', 'sh', 'sha256sum', 'tr', 'uname'],
]

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'citong-bundle-'))
  await run(process.execPath, [join(projectRoot, 'scripts/bundle.mjs'), '--out', folder])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nameOf = (architecture: string) => `citong-${version}-linux-${architecture}`
/**
 * Unpacks an archive, or the files of some patterns, as a person would, and makes room.
 *
 * @returns the folder that was in it, and the files that came out
 */
async function unpack(architecture: string, ...patterns: readonly string[]) {
  const name = nameOf(architecture)
  const tar = ['-xvzf', `${name}.tar.gz`, ...patterns.flatMap((pattern) => ['--wildcards', pattern])]
  const { stdout } = await run('tar', tar, { cwd: folder, maxBuffer: 2 ** 26 })
  rmSync(join(folder, `${name}.tar.gz`))
  return {
    unpacked: join(folder, name),
    paths: stdout
      .trim()
      .split('\n')
      .map((path) => path.slice(name.length + 1)),
  }
}

/** The processor for which a Linux program is made, as the two bytes at 18 of its ELF header number it. */
function machineOf(file: string): number {
  const bytes = readFileSync(file)
  expect(bytes.toString('latin1', 0, 4)).toBe('\x7fELF')
  return bytes.readUInt16LE(18)
}

test('every native part of the arm64 bundle is made for arm64', async () => {
  const { unpacked, paths } = await unpack('arm64', '*.node', '*/bin/node')
  // 183 is EM_AARCH64 of the ELF specification
  expect(paths.map((path) => [path, machineOf(join(unpacked, path))])).toEqual([
    ['app/node_modules/@node-rs/argon2-linux-arm64-gnu/argon2.linux-arm64-gnu.node', 183],
    ['bin/node', 183],
  ])
  rmSync(unpacked, { recursive: true })
})

describe('the bundle for this machine', () => {
  let home: string
  let path: string
  let unpacked: string
  let paths: readonly string[]

  beforeAll(async () => {
    ;({ unpacked, paths } = await unpack(process.arch))
    home = join(folder, 'a machine', 'citong')
    path = await makeToolbox('tools')
  })

  /** A folder of links to the tools, to be the whole PATH: neither npm nor another Node can be called. */
  async function makeToolbox(name: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
    const toolbox = join(folder, name)
    mkdirSync(toolbox)
    for (const tool of tools.filter((one) => others[one] === undefined))
      symlinkSync((await run('which', [tool])).stdout.trim(), join(toolbox, tool))
    for (const [tool, script] of Object.entries(others)) writeFileSync(join(toolbox, tool), script, { mode: 0o755 })
    return toolbox
  }

  const install = (PATH = path) => run('sh', [join(unpacked, 'install.sh'), home], { env: { PATH, HOME: folder } })

  test.each([
    ['another processor', { uname: '#!/bin/sh\n[ "$1" = -s ] && echo Linux || echo riscv64\n' }, 'riscv64'],
    ['an older glibc', { getconf: '#!/bin/sh\necho glibc 2.17\n' }, 'glibc 2.28 or newer is needed; here: 2.17'],
    ['no glibc', { getconf: '#!/bin/sh\nexit 1\n' }, 'here: no glibc'],
  ])('is refused on a machine with %s, and nothing is installed', async (machine, others, said) => {
    const refused = install(await makeToolbox(machine, others))
    await expect(refused).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) })
    expect(existsSync(home)).toBe(false)
  })

  test('brings the rulebook, the worlds and the migrations, whole', () => {
    const isData = (path: string) => /\.(?:yaml|csv|sql)$/.test(path)
    const brought = paths.filter((path) => /^app\/(?:rulebook|worlds|dist)\//.test(path) && isData(path))
    const wanted = ['rulebook', 'worlds/empty-city', 'worlds/quanzhou-demo', 'dist/server/migrations'].flatMap((name) =>
      readdirSync(join(projectRoot, name), { recursive: true, encoding: 'utf8' })
        .filter(isData)
        .map((path) => `app/${name}/${path}`),
    )
    expect(wanted.length).toBeGreaterThan(30)
    expect(brought.toSorted()).toEqual(wanted.toSorted())
  })

  test('is refused when a file of it was changed, and nothing is installed', async () => {
    const notice = join(unpacked, 'NOTICE')
    const before = readFileSync(notice)
    writeFileSync(notice, 'somebody else’s')
    await expect(install()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('damaged') })
    expect(existsSync(home)).toBe(false)
    writeFileSync(notice, before)
  })

  test('installs without npm and Node, keeps settings the second time, and needs the unpacked files no more', async () => {
    expect((await install()).stdout).toContain(`${home}/citong start`)
    const settings = join(home, 'citong.env')
    writeFileSync(settings, 'CITONG_WORLD=quanzhou-demo\n')
    await install()
    expect(readFileSync(settings, 'utf8')).toBe('CITONG_WORLD=quanzhou-demo\n')
    expect(readFileSync(join(home, 'citong.service'), 'utf8')).toContain(`ExecStart="${home}/citong" start`)
    rmSync(unpacked, { recursive: true })
  })

  test('serves the demo city where no network is, and a person signs in', async () => {
    await copyDemoData(join(home, 'var/quanzhou-demo')) // what a first start loads; bundle and build are the same code
    const program = join(home, 'citong')
    const release = join(home, 'releases', await readRelease())
    const node = join(release, 'bin/node')
    const visit = [join(import.meta.dirname, 'visit-without-network.mjs'), program, 'http://127.0.0.1:8080', 'city']
    const seen: unknown = JSON.parse(await runWithoutNetwork(path, [node, ...visit, demoPassword]))
    expect(seen).toEqual({
      ...{ interfaces: ['lo'], outside: 'ENETUNREACH', programs: tools },
      ...{ user: 'city', board: 200, screen: 200, apiPage: 200, exitCode: 0 },
    })
    expect(existsSync(join(release, 'app/var'))).toBe(false) // data lies beside the releases: an update leaves it alone
  })

  test('answers commands on the data of its server', async () => {
    const command = ['figures', '--place', '泉州市', '--period', '2026', '--json']
    const { stdout } = await run(join(home, 'citong'), command, { env: { PATH: path }, maxBuffer: 2 ** 26 })
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ indicator: 'new-above-scale-entries' })]),
    )
  })

  async function readRelease(): Promise<string> {
    const { stdout } = await run('readlink', [join(home, 'citong')])
    return stdout.trim().split('/')[1] ?? ''
  }
})

/**
 * Runs a command in a network namespace of its own. Perl puts its loopback up, because it comes with git and `ip` is not on every machine:
 * 0x8914 is SIOCSIFFLAGS, 0x49 is up, loopback, running.
 */
async function runWithoutNetwork(path: string, command: readonly string[]): Promise<string> {
  const loopbackUp = `$up=pack('a16 s x22','lo',0x49); socket(S,2,2,0) && ioctl(S,0x8914,$up) or die "loopback: $!"; exec @ARGV`
  const perl = ['perl', '-e', loopbackUp, 'env', '-i', `PATH=${path}`, ...command]
  try {
    return (await run('unshare', ['--map-root-user', '--net', ...perl])).stdout
  } catch (error) {
    throw new Error(
      'Citong could not be tried without a network. It needs `unshare --map-root-user --net`, which this machine may forbid.',
      { cause: error },
    )
  }
}

test('the same contents make the same archive, to the bit, in whatever order they are found', async () => {
  const contents = ['b', 'a/c', 'a'].map((path) => ({ path, mode: 0o644, read: () => Buffer.from(`${path}\n`) }))
  const files = ['first.tar.gz', 'second.tar.gz'].map((name) => join(folder, name))
  await writeArchive({ file: join(folder, 'first.tar.gz'), folder: 'x', contents })
  await writeArchive({ file: join(folder, 'second.tar.gz'), folder: 'x', contents: contents.toReversed() })
  const [first, second] = files.map((file) => readFileSync(file))
  expect(second).toEqual(first)
})
