import type { StampSpec } from '#office/workbook/workbook-spec.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { filterWords } from './filter-words.ts'
import { wordOf } from './form-words.ts'
import type { OpenExport } from './open-export.ts'

/** The sheet that says what an exported list is: of which city and day, for whom, by which filter, how many rows, and whether some are invented. */
export function exportStamp(opened: OpenExport, world: WorldInfo, actor: PersonActor): StampSpec {
  const { ledger, choice, summary, say, today } = opened
  const lines: [string, string][] = [
    [say('export.stamp.ledger'), wordOf(ledger, say.locale)],
    [say('export.stamp.city'), world.cityName],
    [say('export.stamp.as-of'), choice.asOf ?? today],
    [say('export.stamp.by'), actor.displayName],
    [
      say('export.stamp.filter'),
      choice.condition === null ? say('condition.always') : filterWords(choice.condition, ledger, opened),
    ],
    [say('export.stamp.rows'), `${summary.count}`],
  ]
  if (choice.face === 'approved') lines.push([say('export.stamp.face'), say('export.stamp.face.approved')])
  if (summary.submitted > 0) lines.push([say('export.stamp.submitted'), `${summary.submitted}`])
  if (summary.synthetic > 0) {
    lines.push([say('export.stamp.synthetic-rows'), `${summary.synthetic}`])
    lines.push([say('export.stamp.synthetic'), say('export.stamp.synthetic-ledger')])
  }
  return { name: say('export.sheet.stamp'), lines }
}
