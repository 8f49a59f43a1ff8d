import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import type { Gap } from './gaps.ts'
import { type Block, words } from './pieces.ts'

/** What a reader must know at the foot: gaps that were left, from what it was computed, and the sources of the figures. */
export function footBlocks(scene: BulletinScene, gaps: readonly Gap[], sources: readonly string[]): Block[] {
  const { say, asOf, hierarchy } = scene
  const note = (text: string): Block => ({ kind: 'note', line: [words(text)] })
  const basis = say('bulletin.foot.basis', {
    day: dayText(asOf, say.locale),
    hierarchy: say(`app.hierarchy.${hierarchy}`),
  })
  const missing = gaps.map(({ what, place, owner }) =>
    say('bulletin.foot.gap', {
      what,
      place: placeName(place, say.locale),
      owner: owner === null ? say('target.duty.none') : nameOf(owner, say.locale),
    }),
  )
  return [
    ...(gaps.length === 0
      ? []
      : [note(say('bulletin.foot.gaps', { count: gaps.length, list: missing.join(say('bulletin.foot.and')) }))]),
    note(basis),
    note(say('bulletin.foot.links')),
    ...(sources.length === 0
      ? []
      : [note(say('bulletin.foot.sources', { list: sources.join(say('bulletin.foot.and')) }))]),
  ]
}

/** Titles of the sources of the targets and figures that stand on the page, each once. */
export function sourcesOf({ targets }: Pick<BulletinScene, 'targets'>): string[] {
  const titles = targets.flatMap(({ source, standing, cells }) => [
    source.title,
    ...[standing, ...cells.map((cell) => cell.standing)].flatMap(({ figure }) => figure?.source.title ?? []),
  ])
  return [...new Set(titles)]
}
