import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, vi } from 'vitest'
import type { z } from 'zod'
import type { Database } from '#db/connection/database.ts'
import { runCommandLine } from '#server/cli/program.ts'

/** How a command ended: exit code, and what it wrote, as a script that calls it would see it. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command line in this process, so that its database is opened once; `test/process` has it in processes of its own. */
export class CommandLine {
  /** Where the files of the commands may lie, beside their data. */
  readonly directory: string
  readonly #database: Database
  readonly #options: readonly string[]

  private constructor(directory: string, database: Database, options: readonly string[]) {
    this.directory = directory
    this.#database = database
    this.#options = options
  }

  /** @param options what every command is called with */
  static async open(database: Database, options: readonly string[] = []): Promise<CommandLine> {
    const directory = await mkdtemp(path.join(tmpdir(), 'citong-cli-'))
    return new CommandLine(directory, database, [...options, '--data', path.join(directory, 'data')])
  }

  close(): Promise<void> {
    return rm(this.directory, { recursive: true })
  }

  /** The path of a file beside the data. */
  file(name: string): string {
    return path.join(this.directory, name)
  }

  /** Runs one command to its end. */
  async run(...args: readonly string[]): Promise<Ended> {
    const stdout = listenTo(process.stdout)
    const stderr = listenTo(process.stderr)
    try {
      await runCommandLine([...args, ...this.#options], async () => this.#lent())
      return { code: Number(process.exitCode ?? 0), stdout: stdout.written(), stderr: stderr.written() }
    } finally {
      process.exitCode = undefined
      stdout.stop()
      stderr.stop()
    }
  }

  /** The answer of a command that succeeds with `--json`: nothing but JSON on stdout. */
  async json<T extends z.ZodType>(shape: T, ...args: readonly string[]): Promise<z.output<T>> {
    const { code, stdout, stderr } = await this.run(...args, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return shape.parse(JSON.parse(stdout))
  }

  /** A command closes what it opened; the next one here finds it open. */
  #lent(): Database {
    const { engine, description } = this.#database
    return {
      engine,
      description,
      withConnection: (work) => this.#database.withConnection(work),
      close: async () => undefined,
    }
  }
}

function listenTo(stream: NodeJS.WriteStream): { written(): string; stop(): void } {
  const parts: string[] = []
  const spy = vi.spyOn(stream, 'write').mockImplementation((part) => {
    parts.push(String(part))
    return true
  })
  return { written: () => parts.join(''), stop: () => spy.mockRestore() }
}
