import { fillerWords, leadingWords, timeWords, trailingWords } from './filler-words.ts'

const time = new RegExp(timeWords.join('|'), 'gu')
const filler = new RegExp(fillerWords.join('|'), 'gu')
const notes = /其中|【[^【】]*】|（[^（）]*）|\([^()]*\)|[“”‘’"「」『』【】[\]《》|\s（）()]|\u2014{2}/gu
/** Who did it, and from where: 县国投公司, 各专班, 海江片区的. */
const actor = /^.*(?:公司|专班|部门|工信局|住建局|财政局|发改局|管委会|负责人|市领导|县领导|级领导(?:每人)?)(?=.{2})/u
/** 容积率由1.0以下: what follows is another number of the thing. */
const fromNumber = /(?<=.{2})(?:由|从|每.{1,4})\d.*$/su
const CUTS = 16

/** A phrase without time, place, bounds and words of order; what is left is the thing. */
export function trimPhrase(written: string, withoutPlaces: (phrase: string) => string): string {
  const kept = withoutPlaces(written.replace(notes, '').replace(time, '')).replace(filler, '')
  return trimEnds(trimEnds(kept).replace(actor, '').replace(fromNumber, ''))
}

function trimEnds(phrase: string): string {
  let trimmed = phrase.replace(/^[，。；：、,;:]+|[，。；：、,;:]+$/gu, '')
  for (let cut = 0; cut < CUTS; cut += 1) {
    const next = trimmed.replace(leadingWords, '').replace(trailingWords, '')
    if (next === trimmed) break
    trimmed = next
  }
  return trimmed
}
