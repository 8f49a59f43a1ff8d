import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import { type Exact, exact, toText } from '#domain/quantity/exact.ts'
import { projectRoot } from './planted-project.ts'

// Runs the `@example` of every doc comment of the domain, so that none of them is wrong.
//
//   @example expression                   runs, and neither throws nor gives a problem
//   @example expression // result         gives the result, which is an expression too; a plain number also stands for an exact one
//   @example expression // result: why    the same, with a remark
//
// An example may go on over several lines. Its expression sees what its file exports, and exact, calendarDate and periodCode.

interface Example {
  readonly path: string
  readonly expression: string
  readonly result: string | null
}

/** Examples that tell their result in words, to be read and not compared. They run like one without a result. */
const toldInWords: readonly string[] = ['> 2100 万㎡']

const domain = join(projectRoot, 'src/domain')

function listExamples(): Example[] {
  return readdirSync(domain, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .toSorted()
    .flatMap(examplesIn)
}

function examplesIn(path: string): Example[] {
  const comments = readFileSync(join(domain, path), 'utf8').match(/\/\*\*.*?\*\//gs) ?? []
  return comments
    .flatMap((comment) => comment.split(/@(?=\w)/).filter((part) => part.startsWith('example ')))
    .map((part) => readExample(path, part.slice('example '.length)))
}

function readExample(path: string, written: string): Example {
  const text = written
    .replace(/\s*\*\/$/, '')
    .replace(/\n\s*\*\s*/g, ' ')
    .trim()
  const at = text.lastIndexOf(' // ')
  if (at < 0) return { path, expression: text, result: null }
  const result = text.slice(at + 4).replace(/^('[^']*'|[\w.-]+|\{.*\}|\[.*\]): .*$/, '$1')
  return { path, expression: text.slice(0, at), result }
}

type Scope = Readonly<Record<string, unknown>>

async function scopeOf(path: string): Promise<Scope> {
  const exported: Scope = await import(pathToFileURL(join(domain, path)).href)
  return { exact, calendarDate, periodCode, ...exported }
}

function evaluate(expression: string, scope: Scope): unknown {
  return new Function(...Object.keys(scope), `'use strict'; return (${expression})`)(...Object.values(scope))
}

function isExact(value: unknown): value is Exact {
  return value instanceof exact(0).constructor
}

/** Exact and plain numbers as one kind of thing, at any depth; all else as it is. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return { number: String(value) }
  if (isExact(value)) return { number: toText(value) }
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]))
}

const examples = listExamples()

test('the doc comments of the domain hold examples, in more than one noun', () => {
  expect(examples.length).toBeGreaterThan(15)
  expect(new Set(examples.map(({ path }) => path.split('/')[0])).size).toBeGreaterThan(5)
})

test('only examples that are there tell their result in words', () => {
  expect(toldInWords.filter((words) => !examples.some(({ result }) => result === words))).toEqual([])
})

test.each(examples)('$path: $expression gives $result', async ({ path, expression, result }) => {
  const scope = await scopeOf(path)
  const value = evaluate(expression, scope)
  expect(isProblem(value)).toBe(false)
  if (result !== null && !toldInWords.includes(result))
    expect(comparable(value)).toEqual(comparable(evaluate(result, scope)))
})

test.each([
  ['a wrong number', '1 + 1 // 3'],
  ['a wrong text', "'a' // 'b'"],
  ['a number for its text', "'1' // 1"],
  ['a wrong part of an object', '({ value: exact(1) }) // { value: 2 }'],
])('an example that shows %s is noticed', (_what, written) => {
  const { expression, result } = readExample('quantity/exact.ts', written)
  const scope = { exact }
  expect(comparable(evaluate(expression, scope))).not.toEqual(comparable(evaluate(result ?? '', scope)))
})
