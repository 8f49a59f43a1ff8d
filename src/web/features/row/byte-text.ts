import { groupDigits } from '#i18n/decimal-text.ts'

const steps = [
  { unit: 'MB', bytes: 1_000_000 },
  { unit: 'KB', bytes: 1_000 },
] as const

/** The size of a file as people say it. @example byteText(2_345_678) // '2.3 MB' */
export function byteText(bytes: number): string {
  const step = steps.find((one) => bytes >= one.bytes)
  if (!step) return `${bytes} B`
  return `${groupDigits((bytes / step.bytes).toFixed(1))} ${step.unit}`
}
