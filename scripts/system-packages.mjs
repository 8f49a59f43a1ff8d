#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isStartedDirectly, runProgram, runScript, Stop, secondsSince, tell } from './project.mjs'

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const chromiumFiles = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts']
const chineseFontFile =
  /(cjk|sourcehan|wqy|droid.*fallback|pingfang|heiti|songti|simsun|simhei|yahei).*\.(ttc|ttf|otf|pcf)/i

/** How each package manager is asked, and what it calls the two things. First one present is used. */
const managers = [
  {
    program: 'apt-get',
    refresh: ['update', '-q'],
    install: ['install', '-y', '-q', '--no-install-recommends'],
    chromium: 'chromium',
    font: 'fonts-noto-cjk',
  },
  { program: 'dnf', install: ['install', '-y', '-q'], chromium: 'chromium', font: 'google-noto-sans-cjk-fonts' },
  { program: 'apk', install: ['add', '--no-cache'], chromium: 'chromium', font: 'font-noto-cjk' },
  { program: 'pacman', install: ['-Sy', '--noconfirm'], chromium: 'chromium', font: 'noto-fonts-cjk' },
  { program: 'zypper', install: ['install', '-y'], chromium: 'chromium', font: 'google-noto-sans-cjk-fonts' },
  { program: 'brew', install: ['install', '--cask'], chromium: 'chromium', font: 'font-noto-sans-cjk' },
]

/**
 * The browser that tests and documents use: CHROMIUM_PATH, else one on the PATH, else one where systems put it.
 *
 * @returns {string | null} path of the program
 * @throws Stop when CHROMIUM_PATH names nothing
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Stop(`CHROMIUM_PATH names ${named}, and there is no such file.`)
  return named || chromiumNames.map(findProgram).find(Boolean) || chromiumFiles.find((file) => existsSync(file)) || null
}

/** True when some font on this system can draw Chinese. */
export async function hasChineseFont() {
  if (findProgram('fc-list')) {
    const { output } = await runProgram('fc-list', [':lang=zh', 'file'])
    if (output.trim() !== '') return true
  }
  return fontFolders.some((folder) => existsSync(folder) && holdsChineseFont(folder))
}

function holdsChineseFont(folder) {
  return readdirSync(folder, { recursive: true }).some((name) => chineseFontFile.test(String(name)))
}

/**
 * Makes sure that a browser and a Chinese font are there: installs them where this process may, otherwise stops and names the command.
 *
 * @returns {Promise<{ chromium: string }>} path of the browser; also kept in CHROMIUM_PATH for programs started later
 * @throws Stop naming the missing packages and the command that installs them
 */
export async function ensureSystemPackages() {
  const missing = await listMissing()
  if (missing.length > 0) await install(missing)
  const chromium = findChromium()
  if (chromium === null || !(await hasChineseFont()))
    throw new Stop('The packages were installed, but a browser or a Chinese font is still missing.')
  process.env.CHROMIUM_PATH = chromium
  return { chromium }
}

async function listMissing() {
  const missing = []
  if (findChromium() === null) missing.push('chromium')
  if (!(await hasChineseFont())) missing.push('font')
  return missing
}

async function install(missing) {
  const manager = managers.find(({ program }) => findProgram(program))
  const words = { chromium: 'Chromium', font: 'a font with Chinese characters (Noto Sans CJK)' }
  const what = missing.map((key) => words[key]).join(' and ')
  if (!manager)
    throw new Stop(
      `The browser tests need ${what}, and no known package manager is here. Set CHROMIUM_PATH if it lies elsewhere.`,
    )
  const commands = [manager.refresh, [...manager.install, ...missing.map((key) => manager[key])]].filter(Boolean)
  const sentence = commands.map((args) => `${manager.program} ${args.join(' ')}`).join(' && ')
  if (!mayInstall(manager))
    throw new Stop(
      `The browser tests need ${what}. Install it as an administrator, then run this again:\n  ${sentence}`,
    )
  await runCommands(manager.program, commands, { what, sentence })
}

function mayInstall({ program }) {
  return program === 'brew' || process.getuid?.() === 0
}

async function runCommands(program, commands, { what, sentence }) {
  const startedAt = performance.now()
  tell(`Installing ${what} …`)
  for (const args of commands) {
    const { code, output } = await runProgram(program, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (code !== 0) {
      const lastLines = output.trim().split('\n').slice(-10).join('\n')
      throw new Stop(`${what} could not be installed. Try yourself:\n  ${sentence}\n\n${lastLines}`)
    }
  }
  tell(`Installed in ${secondsSince(startedAt)} s.`)
}

function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file) && statSync(file).isFile())
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    const { chromium } = await ensureSystemPackages()
    tell(`Browser: ${chromium}; a Chinese font is there.`)
  })
}
