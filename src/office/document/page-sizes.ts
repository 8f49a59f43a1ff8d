import type { DocumentSpec } from './document.ts'

/** A page in twips, twentieths of a point: 1 mm is 1440 ÷ 25.4 of them. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly isLandscape: boolean
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
}

const mm = (length: number): number => Math.round((length * 1440) / 25.4)

/**
 * A4 with the margins of an official document; A3 with margins that leave room for a table of the whole city.
 *
 * @source GB/T 9704-2012, 5.1: A4, top 37 mm, left 28 mm; the type area is 156 × 225 mm
 */
export const pageSizes: Readonly<Record<DocumentSpec['page'], PageSize>> = {
  'a4-portrait': {
    width: mm(210),
    height: mm(297),
    isLandscape: false,
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  },
  'a3-landscape': {
    width: mm(420),
    height: mm(297),
    isLandscape: true,
    margin: { top: mm(18), bottom: mm(18), left: mm(15), right: mm(15) },
  },
}

/** The width between the margins. */
export function typeWidth({ width, margin }: PageSize): number {
  return width - margin.left - margin.right
}
