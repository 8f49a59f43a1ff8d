import type { Sense } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { changesOf } from './changes.ts'
import { columnsOf } from './column.ts'
import { documentSays } from './document.ts'
import { kindsOf } from './kinds.ts'
import { partsOf } from './parts.ts'
import { runningTotals } from './running-total.ts'
import type { Scene } from './scene.ts'
import { sectionsOf } from './section.ts'
import { speakersOf } from './speakers.ts'
import { spotsOf } from './spot.ts'
import { waysOf } from './way.ts'

/** Kind, running total, change, whole and speaker of each mention. */
export function sensesOf(reading: Reading): readonly Sense[] {
  if (reading.mentions.length === 0) return []
  const scene = sceneOf(reading)
  const kinds = kindsOf(scene)
  const changes = changesOf(scene)
  const wholes = partsOf(scene, kinds, changes)
  const speakers = speakersOf(scene)
  const totals = runningTotals(scene, changes)
  return reading.mentions.map((_, index) => ({
    kind: kinds[index]?.kind ?? 'actual',
    cumulative: totals[index] ?? false,
    change: changes[index]?.change ?? null,
    isLoss: changes[index]?.isLoss ?? false,
    partOf: wholes[index] ?? null,
    saidBy: speakers[index] ?? null,
    rule: [kinds[index]?.rule ?? 'plain', changes[index]?.rule].filter((rule) => rule !== undefined).join('+'),
  }))
}

function sceneOf(reading: Reading): Scene {
  const spots = spotsOf(reading)
  const ways = waysOf(spots)
  return {
    reading,
    spots,
    ways,
    wayTo: new Map(ways.map((way) => [way.to, way])),
    sections: sectionsOf(reading.text),
    columns: columnsOf(reading, spots),
    document: documentSays(reading.text, reading.card),
  }
}
