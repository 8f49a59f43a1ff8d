import { z } from 'zod'
import { funnelStepIds } from '#domain/measure/funnel.ts'
import {
  badPeriod,
  computedIndicatorShape,
  figureShape,
  figuresAnswered,
  figuresAsked,
  measuredShape,
  measureShape,
} from './figure.ts'
import { operation } from './operation.ts'
import { boardTarget, getBoard, standingShape } from './programme.ts'
import {
  calendarDateText,
  certaintyTag,
  dutyRef,
  exactText,
  idText,
  periodText,
  placeRef,
  statementShape,
} from './shapes.ts'

/** A park, which is a row of its ledger. */
export const parkRef = z.object({ id: idText, name: z.string(), place: placeRef })

/** The same with who runs it or answers for it; `contact` as its row says. */
export const parkHeadShape = parkRef.extend({ duty: dutyRef.nullable(), contact: z.string().nullable() })

/** A promise as the list of exceptions shows it: how far, why, who must act. Its places, paces and sources come when it is chosen. */
export const exceptionShape = boardTarget
  .pick({
    id: true,
    indicator: true,
    place: true,
    value: true,
    level: true,
    deadline: true,
    synthetic: true,
    duty: true,
  })
  .extend({
    standing: standingShape
      .pick({
        completion: true,
        pace: true,
        judgedOn: true,
        isOutdated: true,
        light: true,
        missing: true,
        neededPerMonth: true,
      })
      .extend({
        figure: statementShape
          .pick({
            comparator: true,
            value: true,
            valueHigh: true,
            unit: true,
            period: true,
            periodTo: true,
            synthetic: true,
            approval: true,
            knownFrom: true,
          })
          .nullable(),
      }),
    split: boardTarget.shape.split.pick({ places: true, notSplit: true }),
    /** The places that lack most of it, the largest gap first, with the office that answers there; `missing` in the unit of the target. */
    gaps: z.array(z.object({ place: placeRef, missing: exactText, duty: dutyRef.nullable() })),
  })

export const getCockpit = operation({
  id: 'cockpit.get',
  method: 'GET',
  path: '/api/cockpit',
  access: 'programme.read',
  summary:
    'Exceptions first: which promise of a year and place is in danger, why, and who must act by when. Small: all else of the cockpit is asked for after it',
  input: getBoard.input,
  output: getBoard.output.omit({ targets: true }).extend({
    targets: z.array(exceptionShape),
    /** The first day on which anything is known, where the day asked about lies before it; else null. */
    knownFrom: calendarDateText.nullable(),
  }),
  errors: getBoard.errors,
})

/** The park that brought furthest less in `months` than in the same months of the year before, by the ledgers. */
const laggingParkShape = z.object({
  targetId: idText,
  park: parkHeadShape,
  less: exactText,
  unit: z.string(),
  months: periodText,
})

export const listLaggingParks = operation({
  id: 'cockpit.lagging-parks',
  heavy: 'always',
  method: 'GET',
  path: '/api/cockpit/lagging-parks',
  access: 'ledger.read',
  summary:
    'Of each promise in danger at a place below the city, the park in it that fell furthest behind its own year before; parks have no share of a promise',
  input: getBoard.input,
  output: z.object({ place: placeRef, asOf: calendarDateText, parks: z.array(laggingParkShape) }),
  errors: getBoard.errors,
})

const badQuestion = ['place.unknown', 'ledger.row-unknown', ...badPeriod] as const

/** A park is asked about by its row's id; it lies in one place, whatever `place` says. */
const spotQuestion = figuresAsked.extend({ park: idText.optional() })

/** An amount's list is sorted by the field that is added up. */
const countedOf = measureShape.pick({ ledger: true, sum: true, unit: true })

export const tileShape = figureShape.extend({
  indicator: computedIndicatorShape,
  /** What is counted above and below the line. */
  counted: z.object({ numerator: countedOf, denominator: countedOf.nullable() }),
})

export const listTiles = operation({
  id: 'cockpit.tiles',
  heavy: ['asOf', 'park'],
  method: 'GET',
  path: '/api/cockpit/tiles',
  access: 'statistic.read',
  summary:
    'The chief figures of a place or of one park, each with the condition of the rows behind it and how many of them wait',
  input: spotQuestion,
  output: figuresAnswered.extend({
    park: parkHeadShape.nullable(),
    tiles: z.array(tileShape),
  }),
  errors: badQuestion,
})

/** Somebody in a ranking. */
const ranked = z.object({
  /** Counted from 1; equal values share one; null where there is none. */
  rank: z.number().int().nullable(),
  /** Why there is none; `few-rows` is 样本不足, `no-rows` 未建台账: no row of the ledger has ever been kept there. */
  unranked: z.enum(['no-value', 'few-rows', 'no-rows']).nullable(),
  /** Of how many rows the figure is made; of a ratio those below the line. */
  sample: z.number().int(),
  figure: figureShape,
})

export const getRanking = operation({
  id: 'cockpit.ranking',
  heavy: 'always',
  method: 'GET',
  path: '/api/cockpit/ranking',
  access: 'statistic.read',
  summary:
    'Places below a place, or parks in it, by one indicator, best first; who has fewer rows than the rulebook asks for stands apart and is not ranked',
  input: figuresAsked.extend({ indicator: idText, of: z.enum(['places', 'parks']).default('places') }),
  output: figuresAnswered.extend({
    indicator: computedIndicatorShape,
    of: z.enum(['places', 'parks']),
    counted: tileShape.shape.counted,
    own: figureShape,
    /** null: the rulebook has no such rule, and all are ranked. */
    rule: z
      .object({
        id: z.string(),
        version: z.number().int(),
        name: z.string(),
        certainty: certaintyTag,
        leastRows: z.number().int(),
      })
      .nullable(),
    rows: z.array(
      z.discriminatedUnion('kind', [
        ranked.extend({
          kind: z.literal('place'),
          place: placeRef,
          tileX: z.number().int().nullable(),
          tileY: z.number().int().nullable(),
        }),
        ranked.extend({ kind: z.literal('park'), park: parkRef }),
      ]),
    ),
  }),
  errors: [...badQuestion, 'indicator.unknown', 'indicator.published-only'],
})

/** A row that has stood at one step for long. */
const stuckRow = z.object({
  id: idText,
  title: z.string(),
  /** Where it lies, as far as its own row says: the park’s name. */
  park: z.string().nullable(),
  /** Day on which it came to the step it stands at. */
  since: calendarDateText,
  days: z.number().int(),
  duty: dutyRef.nullable(),
  synthetic: z.boolean(),
})

/** One step: of all rows that are on the way, those that came so far. */
export const funnelStep = z.object({
  id: z.enum(funnelStepIds),
  measure: measureShape.pick({ id: true, ledger: true, zh: true, en: true, sum: true, means: true }),
  total: measuredShape,
  /** Of those of the first step, and of those of the step before; 1 = all. Null for the first step and where there is nothing to divide by. */
  shareOfFirst: exactText.nullable(),
  shareOfBefore: exactText.nullable(),
  /** Rows at this step and not at the next one; null at the last step, and where lists do not know the rows. */
  stuck: z
    .object({ count: z.number().int(), condition: z.string(), sort: z.string(), longest: z.array(stuckRow) })
    .nullable(),
})

export const listFunnels = operation({
  id: 'cockpit.funnels',
  heavy: ['asOf', 'park'],
  method: 'GET',
  path: '/api/cockpit/funnels',
  access: 'ledger.read',
  summary:
    'Step by step, 招引–装修–投产–纳统 of tenancies and 签约–开工–竣工–投产 of projects: how many came so far, and which rows have stood still longest',
  input: spotQuestion.omit({ period: true }),
  output: figuresAnswered.extend({
    funnels: z.array(z.object({ id: z.enum(['tenancies', 'projects']), steps: z.array(funnelStep) })),
  }),
  errors: badQuestion,
})
