import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot, runProgram } from './project.mjs'

const largestBytes = 1_000_000
const code = /\.(ts|tsx|mjs|cjs|js|sql|css|html)$/
const bannedNames = /^(utils?|helpers?|common|misc|shared|index)\.(ts|tsx|mjs|js)$/
const mayBeLarge = /^(package-lock\.json|docs\/.*\.png)$/

/** This file names what it looks for, so it would find itself. */
const ownPath = 'scripts/check-house.mjs'

const banned = [
  {
    what: 'an unfinished mark',
    pattern: /\b(TODO|FIXME|XXX)\b/, // not left here: these are the marks that every other file is searched for
    in: code,
  },
  {
    what: 'a test that is left out or runs alone',
    pattern: /\b(?:test|it|describe)\.(?:only|skip|todo|skipIf|fails)\b/,
    in: /\.test\.tsx?$/,
  },
  { what: 'a path of one machine', pattern: /(?<![\w.$}])\/(?:home\/\w+|root|work|Users\/\w+)\//, in: /./ },
  { what: 'a path out of the project', pattern: /\.\.\/shared\//, in: /./ },
  {
    what: 'the host of a package registry',
    pattern: /\b(?:registry|deb)\.[a-z-]+\.[a-z]{2,}|npmmirror/,
    in: /^(?!package-lock)/,
  },
  {
    what: 'a check that is switched off without saying why',
    pattern: /eslint-disable|@ts-ignore|@ts-nocheck|biome-ignore [\w/]+: *$/, // switches nothing off: it is what is searched for
    in: code,
  },
]

/**
 * What no linter knows: the habits of this house, over every file that is or would be committed.
 *
 * @returns {Promise<{ checked: string, problems: string[] }>}
 */
export async function checkHouse(root = projectRoot) {
  const files = await listFiles(root)
  return {
    checked: `${files.length} files`,
    problems: [
      ...(files.length === 0 ? ['No file was found: nothing was checked.'] : []),
      ...files.flatMap((file) => checkFile(root, file)),
    ],
  }
}

async function listFiles(root) {
  const { code: exitCode, output } = await runProgram('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
  })
  if (exitCode !== 0) throw new Error(`git ls-files failed: ${output}`)
  return output
    .split('\0')
    .filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile())
}

function checkFile(root, file) {
  const size = statSync(join(root, file)).size
  if (size > largestBytes && !mayBeLarge.test(file)) return [`${file}: ${size} bytes; files stay under ${largestBytes}`]
  const name = bannedNames.test(basename(file)) ? [`${file}: name the thing it is about`] : []
  return [...name, ...checkText(file, readFileSync(join(root, file)))]
}

function checkText(file, bytes) {
  if (file === ownPath || bytes.includes(0)) return [] // a zero byte: not text
  const lines = bytes.toString('utf8').split('\n')
  return banned
    .filter((rule) => rule.in.test(file))
    .flatMap(({ what, pattern }) =>
      lines.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${what}`] : [])),
    )
}
