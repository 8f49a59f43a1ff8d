import { dayText } from '#i18n/date-text.ts'
import { percentText } from '#i18n/decimal-text.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { type Block, heading, number, sentence, words } from './pieces.ts'
import { yearPace } from './year-pace.ts'

const lights = ['red', 'amber', 'green', 'none'] as const

/** How far the year is, and how many promises stand in which light. */
export function overallBlocks(scene: BulletinScene): Block[] {
  const { say, to, targets, asOf } = scene
  const counts = Object.fromEntries(
    lights.map((light) => {
      const count = targets.filter(({ standing }) => standing.light.light === light).length
      return [light, number(String(count), to.board({ light }))]
    }),
  )
  const line = sentence(say, 'bulletin.weekly.overall.text', {
    ...counts,
    day: words(dayText(asOf, say.locale)),
    pace: number(percentText(yearPace(scene)), to.board({})),
    all: number(String(targets.length), to.board({})),
  })
  return [heading(say, 'bulletin.weekly.overall'), { kind: 'text', line }]
}
