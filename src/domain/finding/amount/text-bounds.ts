import type { Comparator } from '../../quantity/comparator.ts'

/** Words that touch a number in front. What stands in a lookbehind makes another word of it (签约, 附近, 通过). */
const before: readonly (readonly [Comparator, string])[] = [
  [
    '>=',
    '至少|最少|最低|起码|不低于|不少于|不小于|不得低于|不得少于|不得小于|不能低于|不能少于|不应低于|不应少于|不下于|不下|不亚于|≥|>=|下限为?|保底',
  ],
  [
    '>',
    '超过了?|突破了?|跨过|迈过|越过|冲破|高于|大于|多于|(?<![赶反远])超|(?<![打攻爆侦突])破|逾|(?<![通经超不走看到来去办见做开访搞干用听说读写住有没])过|不止|>',
  ],
  [
    '<=',
    '未超过|没超过|没有超过|不超过|不得超过|不能超过|不应超过|不超|不高于|不得高于|不大于|不多于|不得多于|不突破|不得突破|至多|最多|最高|最大|上限为?|≤|<=',
  ],
  ['<', '低于|少于|小于|不足|不到|不满|未到|未满|不及|未达到?|达不到|<'],
  [
    '~',
    '大约|大概|大致|大体|差不多|接近|将近|约为|约有|约合|(?<![大节签预履合违条公制契租集特邀])约|(?<![最附靠临邻走新])近|有近|≈|~',
  ],
]

const after: readonly (readonly [Comparator, string])[] = [
  ['>=', '(?:[（(]含[)）])?(?:及|或)?以上|及以上|[+＋](?![\\dA-Za-z])'],
  ['<=', '(?:[（(]含[)）])?(?:及|或)?以下(?!简称)|以内|之内|封顶|为限'],
  ['~', '左右|上下(?!游)'],
  ['<', '不到(?!位)'],
  ['>', '有余|开外|还多|出头|往上|多(?![次种样方元边层数家个年人少的于余])'],
]

/** A bound may stand apart from its number: 最高给予80万元, 至少配一名, 不到目标的一半. */
const apart: readonly (readonly [Comparator, RegExp])[] = [
  ['~', /(?<![大节签预履合违条公制契租集])约(?:占|达|需|能|可|增长?|下?降|新增|投资)[^\d，。；、：,;]{0,10}$/],
  ['>=', /(?:至少|最少|起码)[^\d，。；、：,;的]{1,4}$/],
  ['<=', /(?:至多|最多|最高)(?!水平|峰|点|层|值|位|气温|的)[^\d，。；、：,;的]{1,6}$/],
]

/** Words that bound a share of what stands between: 不到目标的一半. Of a count they say which things are meant (超过半年的11家). */
const apartOfShare: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /(?:不低于|不少于|不得少于|不得低于)[^\d，。；、：,;]{1,14}的$/],
  ['<', /(?:不到|不足|未到|达不到)[^\d，。；、：,;]{1,14}的$/],
  ['>', /(?<!不)(?:超过|超)[^\d，。；、：,;]{1,14}的$/],
  ['<=', /(?:不超过|不得超过|不高于)[^\d，。；、：,;]{1,14}的$/],
]

/** One look that spares most numbers the others. */
const apartBegins = /[至最起不未达超约]/

type Side = readonly { readonly bound: Comparator; readonly name: string }[]

function groupsOf(table: readonly (readonly [Comparator, string])[]): { readonly source: string; readonly side: Side } {
  const source = table.map(([, words], index) => `(?<b${index}>${words})`).join('|')
  return { source, side: table.map(([bound], index) => ({ bound, name: `b${index}` })) }
}

const [front, back] = [groupsOf(before), groupsOf(after)]
const frontPattern = new RegExp(`(?:${front.source})$`)
const backPattern = new RegExp(back.source, 'y')
/** The longest word of a bound, with what it must not stand behind. */
const LONGEST = 8

/** What the words around a number say of its bounds, and how far they reach. */
export interface TextBounds {
  readonly start: number
  readonly end: number
  readonly touching: readonly Comparator[]
  /** Of `touching`, those in front. */
  readonly inFront: readonly Comparator[]
  /** A bound that stands apart; null when none does. */
  readonly apart: Comparator | null
}

/** The bounds of the number that stands at `start` to `end` of a sentence. */
export function boundsAround(sentence: string, start: number, end: number, isShare: boolean): TextBounds {
  const left = takeFront(sentence, start)
  const right = takeBack(sentence, end)
  const touching = [...left.bounds, ...right.bounds]
  const text = sentence.slice(Math.max(0, left.at - 20), left.at)
  const apartBound =
    left.bounds.length > 0 || !apartBegins.test(text)
      ? null
      : (wordsApart(isShare).find(([, pattern]) => pattern.test(text))?.[0] ?? null)
  return { start: left.at, end: right.at, touching, inFront: left.bounds, apart: apartBound }
}

function wordsApart(isShare: boolean) {
  return isShare ? allApart : apart
}

const allApart = [...apart, ...apartOfShare]

/** Two at most: 至少不低于, 最高不超过. 上 counts only before a magnitude: 上百件; 过亿元 needs no noun before it. */
function takeFront(sentence: string, start: number): { readonly at: number; readonly bounds: readonly Comparator[] } {
  const bounds: Comparator[] = []
  let at = start
  for (let round = 0; round < 2; round += 1) {
    const found = frontWord(sentence, at)
    if (found === null) break
    bounds.unshift(found.bound)
    at -= found.length
  }
  return { at, bounds }
}

/** The last characters of the words in front: most numbers have none of them before. */
const frontEnds: ReadonlySet<string> = new Set(
  '少低于小下亚≥=限为底过了破超逾止>高大多≤最足到满及<约概致体近合有≈~上码',
)

function frontWord(sentence: string, at: number): { readonly bound: Comparator; readonly length: number } | null {
  if (!frontEnds.has(sentence.charAt(at - 1))) return null
  const piece = sentence.slice(Math.max(0, at - LONGEST), at)
  const match = frontPattern.exec(piece) ?? (isMagnitude(sentence.charAt(at)) ? onMagnitude.exec(piece) : null)
  if (match === null) return null
  const bound =
    front.side.find(({ name }) => match.groups?.[name] !== undefined)?.bound ?? (match[0] === '过' ? '>' : '>=')
  return { bound, length: match[0].length }
}

const onMagnitude = /(?<![以迈登跨站踏攀冲线网路县市区乡镇村会])上$|(?<![通经超不走])过$/

function isMagnitude(character: string): boolean {
  return '百千万亿'.includes(character) && character !== ''
}

function takeBack(sentence: string, end: number): { readonly at: number; readonly bounds: readonly Comparator[] } {
  const bounds: Comparator[] = []
  let at = end
  for (let round = 0; round < 2; round += 1) {
    backPattern.lastIndex = at
    const match = backPattern.exec(sentence)
    if (match === null) break
    const bound = back.side.find(({ name }) => match.groups?.[name] !== undefined)?.bound
    if (bound !== undefined) bounds.push(bound)
    at += match[0].length
  }
  return { at, bounds }
}
