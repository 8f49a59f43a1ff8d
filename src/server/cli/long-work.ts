import { DomainError } from '#domain/errors.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { Progress } from '../backup/progress.ts'

const say = translatorFor('zh-Hans')
const drawEveryMs = 100

/**
 * Runs work that takes long: a line on the terminal says how far it is, and Ctrl+C ends it at the next step, so that it can put away what it
 * began. A second Ctrl+C ends the program at once.
 *
 * @throws DomainError `backup.interrupted`, through `progress`
 */
export async function atLength<T>(
  options: { readonly json?: boolean },
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const wish = { isToStop: false }
  const stop = (): void => {
    wish.isToStop = true
  }
  for (const signal of stopSignals) process.once(signal, stop)
  const line = progressLine(process.stderr.isTTY && !options.json)
  try {
    return await work((...told) => {
      if (wish.isToStop) throw new DomainError('backup.interrupted', {})
      line.draw(...told)
    })
  } finally {
    line.clear()
    for (const signal of stopSignals) process.off(signal, stop)
  }
}

const stopSignals = ['SIGINT', 'SIGTERM'] as const

/** One line of standard error, written over and over; nothing where nobody looks at it. */
function progressLine(isSeen: boolean): { draw: Progress; clear(): void } {
  let drawnAt = 0
  const write = (text: string): void => {
    if (isSeen) process.stderr.write(`\r\u001B[K${text}`)
  }
  return {
    draw(step, done, total, table) {
      const now = Date.now()
      if (now - drawnAt < drawEveryMs) return
      drawnAt = now
      const share = total === null ? `${done}` : `${done} / ${total}`
      write(say(`backup.progress.${step}`, { share, table: table ?? '' }))
    },
    clear: () => write(''),
  }
}
