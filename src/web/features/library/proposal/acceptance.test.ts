import { expect, test } from 'vitest'
import type { TargetProposal } from '../library.queries.ts'
import { isRevision, sureOf } from './acceptance.ts'

const existing = { id: 'target-1', revision: 1, comparator: '=', value: '8000', valueHigh: null, unit: '亿元' } as const

function proposal(findingId: string, standing: TargetProposal['standing']): TargetProposal {
  return {
    ...{
      findingId,
      standing,
      start: 0,
      end: 4,
      quote: '8200亿元',
      clause: '签约投资额8200亿元',
      subject: '签约投资额',
    },
    ...{ indicator: null, placeAssumed: false, period: null, duty: null, partOf: null, suggestedShares: [] },
    newIndicator: { name: '签约投资额', unit: '亿元', accumulation: 'flow', direction: 'up' },
    place: { id: '3505', name: '泉州市', nameHant: null, nameEn: null, kind: 'city' },
    ...{ comparator: '=', value: '8200', valueHigh: null, unit: '亿元', confidence: 0.95 },
    ...{ year: 2026, startsOn: '2026-01-01', deadline: '2026-12-31', programmeId: 'programme-2026' },
    existing: standing === 'new' ? null : existing,
    accepted: null,
  } as TargetProposal // within the spread groups its choices are plain strings
}

test('what is sure is ticked at once, but nothing that would revise a target', () => {
  const targets = (['new', 'same', 'differs'] as const).map((standing) => proposal(standing, standing))
  expect(sureOf({ targets, tasks: [] })).toEqual(['new'])
  expect(targets.filter(isRevision).map(({ findingId }) => findingId)).toEqual(['differs'])
})
