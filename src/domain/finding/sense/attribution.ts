import type { Span } from '../../text/clean-text.ts'
import {
  attribution,
  beforeSpeaker,
  government,
  mostlySpeaking,
  namedBefore,
  noSpeaker,
  setsAims,
  speakerEnd,
} from './speaker-words.ts'

/** Somebody begins to speak, or the text takes the word again (`speaker` null). Spans are those of the block's words. */
export interface Attribution extends Span {
  readonly speaker: string | null
  /** True for 他 and 该负责人. */
  readonly isNamedBefore: boolean
}

/** Every attribution of a block, in order. */
export function attributionsIn(words: string): readonly Attribution[] {
  return [...words.matchAll(attribution)].flatMap((match): readonly Attribution[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (match.groups?.nobody !== undefined) return [{ ...span, speaker: null, isNamedBefore: false }]
    const speaker = speakerOf(match, isClosing(words[match.index - 1]))
    return speaker === null ? [] : [{ ...span, speaker, isNamedBefore: namedBefore.test(speaker) }]
  })
}

/** True for the end of a quotation. */
export function isClosing(sign: string | undefined): boolean {
  return sign === '”' || sign === '」'
}

function speakerOf({ groups = {} }: RegExpExecArray, isBehindQuote: boolean): string | null {
  const { source, heard, named, free, bound, person, quoting } = groups
  const name = (source ?? heard ?? named ?? person ?? quoting ?? '').replace(beforeSpeaker, '').replace(/的$/, '')
  if (name === '' || noSpeaker.test(name)) return null
  if (source !== undefined || heard !== undefined) return speakerEnd.test(name) ? name : null
  if (free !== undefined || (person ?? quoting) !== undefined || isBehindQuote || namedBefore.test(name)) return name
  if (setsAims.test(bound ?? '') && government.test(name)) return null
  const isShort = name.length <= 8 && mostlySpeaking.test(bound ?? '')
  return isShort || speakerEnd.test(name) ? name : null
}
