import type { Lexicon } from '../text-card.ts'

const kindEnding = /(?:[回畲]族[乡]|街道|[市县区镇乡])$/u
/** Places by their kind alone, and pieces of a town that no list has. */
const anyPlace =
  /(?:[全我各本该](?:市|县|区|镇|乡|州|省|园区(?=分别|合计))|\p{Script=Han}{2,3}(?:片区|镇|街道)|区里|县里|市里|镇里|辖区|中心城区|山区县|沿海县|城区)的?/gu

/** A park by its own name, and a zone, before what is told of it: 仓苍水暖园完成率. */
const onePark =
  /^(?:该园|园区内|区内企业|整个园区|(?:\p{Script=Han}{0,8}(?:经济|技术|高新|工业|投资))?(?:开发区|高新区|经开区|投资区)|(?:[^，。、]{2,10}、){0,20}\p{Script=Han}{2,8}(?<!小微|企业|产业|工业|科技|物流|入|出)园(?![区内率])|(?:\p{Script=Han}{2,8}(?:工业区|工业园区)、?){1,6})的?(?=\p{Script=Han}{2})/u

/** Takes the names of places out of a phrase. Each character is looked up as often as a name is long, whatever the number of places. */
export function placeStripper({ places }: Lexicon): (phrase: string) => string {
  const names = new Set(places.flatMap(({ name }) => [name, name.replace(kindEnding, '')]).filter(isLongEnough))
  const longest = Math.max(0, ...Array.from(names, ({ length }) => length))
  return (phrase) => withoutNames(phrase, names, longest).replace(anyPlace, '').replace(onePark, '')
}

function isLongEnough(name: string): boolean {
  return name.length >= 2
}

function withoutNames(phrase: string, names: ReadonlySet<string>, longest: number): string {
  let kept = ''
  let at = 0
  while (at < phrase.length) {
    const length = nameLength(phrase, at, names, longest)
    if (length === 0) kept += phrase[at]
    at += Math.max(1, length + (length > 0 && phrase.startsWith('片区', at + length) ? '片区'.length : 0))
  }
  return kept
}

function nameLength(phrase: string, at: number, names: ReadonlySet<string>, longest: number): number {
  for (let length = Math.min(longest, phrase.length - at); length >= 2; length -= 1)
    if (names.has(phrase.slice(at, at + length))) return length
  return 0
}
