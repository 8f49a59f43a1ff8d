import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from './project.mjs'

/**
 * Tells how a test run went: a line for each file, every failure in full, and counts in which nothing can hide.
 *
 * A skipped test counts as failed, and so does a file that could not be loaded, a hook that threw and an error that no test caught:
 * a run is green only when everything that is written was run.
 */
export class TestReporter {
  passed = 0
  #failures = []
  #consoleLines = new Map()
  #print

  /** @param print takes one line at a time */
  constructor(print = (line) => process.stdout.write(`${line}\n`)) {
    this.#print = print
  }

  get failed() {
    return this.#failures.length
  }

  onUserConsoleLog({ taskId = '', content }) {
    this.#consoleLines.set(taskId, `${this.#consoleLines.get(taskId) ?? ''}${content}`)
  }

  onTestModuleEnd(module) {
    const before = this.failed
    this.#countErrors(module, nameOf(module))
    for (const suite of module.children.allSuites()) this.#countErrors(suite, `${nameOf(module)} › ${suite.fullName}`)
    const tests = [...module.children.allTests()]
    for (const test of tests) this.#countTest(test, module)
    if (tests.length === 0 && this.failed === before) this.#fail(nameOf(module), ['This file holds no test.'])
    const seconds = (module.diagnostic().duration / 1000).toFixed(1)
    this.#print(`${this.failed === before ? '✓' : '✗'} ${nameOf(module)} (${tests.length}) ${seconds} s`)
  }

  onTestRunEnd(_modules, unhandledErrors, reason) {
    for (const error of unhandledErrors) this.#fail('Outside of any test', describeError(error))
    if (reason === 'interrupted') this.#fail('The run', ['It was interrupted.'])
    for (const { title, lines } of this.#failures)
      this.#print(['', `✗ ${title}`, ...lines.map((line) => `  ${line}`)].join('\n'))
  }

  #countErrors(task, title) {
    const errors = task.errors()
    if (errors.length > 0) this.#fail(title, errors.flatMap(describeError))
  }

  #countTest(test, module) {
    const { state, errors = [] } = test.result()
    if (state === 'passed') {
      this.passed += 1
      return
    }
    const heard = this.#consoleLines.get(test.id)
    const why =
      state === 'skipped' ? ['It was skipped; a skipped test counts as failed.'] : errors.flatMap(describeError)
    this.#fail(
      `${nameOf(module)} › ${test.fullName}`,
      heard ? [...why, 'It printed:', ...heard.trimEnd().split('\n')] : why,
    )
  }

  #fail(title, lines) {
    this.#failures.push({ title, lines })
  }
}

function nameOf(module) {
  return relative(projectRoot, module.moduleId)
}

/** Message, difference of expected and received, and the lines of the stack that lie in this project. */
function describeError(error) {
  const places = (error.stacks ?? [])
    .filter(({ file }) => !file.includes('node_modules'))
    .map(({ file, line, column }) => `at ${relative(projectRoot, file)}:${line}:${column}`)
  const text = [
    `${error.name}: ${error.message}`,
    error.diff ?? '',
    ...(places.length > 0 ? places : [error.stack ?? '']),
  ]
  const cause = error.cause?.message ? [`caused by: ${error.cause.message}`] : []
  return [...text, ...cause].flatMap((part) => stripVTControlCharacters(part).split('\n')).filter((line) => line !== '')
}
