/** From which share of findings that were right a word says so: no rule of reading is right in nine of ten texts that it has not seen. */
const shares = { sure: 0.7, likely: 0.5 } as const

/** A share of findings that were right, in a word: sure from seven of ten, likely from one of two. */
export function howSure(confidence: number): 'sure' | 'likely' | 'weak' {
  if (confidence >= shares.sure) return 'sure'
  return confidence >= shares.likely ? 'likely' : 'weak'
}
