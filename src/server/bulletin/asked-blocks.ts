import { nameOf, placeName } from '#i18n/names.ts'
import { officeOf } from '../place/office-of.ts'
import { type Asked, askedOfCounties, askedOfDuties } from './asked-to-close.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { disagreementsOf } from './disagreement-blocks.ts'
import { dueOn, groupByOwner, weeklyGaps } from './gaps.ts'
import { type Block, cell, heading, listed, number, type Row, sentence, words } from './pieces.ts'

/** What is asked of whom until when: gaps to close, figures to report, disagreements to settle. */
export function askedBlocks(scene: BulletinScene): Block[] {
  const { say } = scene
  const asked = [...askedOfDuties(scene), ...askedOfCounties(scene), ...toReport(scene), ...toSettle(scene)]
  if (asked.length === 0) return []
  return [
    heading(say, 'bulletin.weekly.asked'),
    {
      kind: 'table',
      caption: say('bulletin.weekly.asked'),
      columns: [
        { weight: 33, align: 'start' },
        { weight: 45, align: 'start' },
        { weight: 20, align: 'centre' },
        { weight: 38, align: 'start' },
      ],
      head: [
        (['owner', 'what', 'until', 'contact'] as const).map((title) => cell(words(say(`bulletin.column.${title}`)))),
      ],
      body: asked.map((one) => askedRow(say, one)),
    },
  ]
}

function askedRow(say: BulletinScene['say'], { owner, what, until }: Asked): Row {
  const contact = [owner?.contactRole, owner?.contactPhone].filter((part) => part != null).join(' ')
  return {
    strong: false,
    cells: [
      cell(words(owner === null ? say('target.duty.none') : nameOf(owner, say.locale))),
      cell(...what),
      cell(words(until)),
      cell(contact === '' ? words(say('bulletin.contact.none'), 'faint') : words(contact)),
    ],
  }
}

/** One line an office: all that it owes. */
function toReport(scene: BulletinScene): Asked[] {
  const { say } = scene
  return groupByOwner(weeklyGaps(scene)).flatMap((gaps) => {
    const [first] = gaps
    if (!first) return []
    const names = listed(
      say,
      gaps.map(({ what }) => [words(what)]),
    )
    const place = words(placeName(first.place, say.locale))
    return [{ owner: first.owner, what: sentence(say, 'bulletin.asked.report', { place, names }), until: first.dueOn }]
  })
}

function toSettle(scene: BulletinScene): Asked[] {
  const { say, to, city, reference } = scene
  const count = disagreementsOf(scene).length + scene.otherwise.length
  if (count === 0) return []
  const what = sentence(say, 'bulletin.asked.settle', { count: number(String(count), to.disagreements()) })
  return [{ owner: officeOf(reference, city.id), what, until: dueOn(scene) }]
}
