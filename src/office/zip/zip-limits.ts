/** How much one archive may hold; counted before anything is inflated, and held to while it is. */
export interface ZipLimits {
  /** Bytes of all parts after inflating. */
  readonly unpackedBytes: number
  /** Inflated ÷ compressed of one part larger than {@link ratioFreeBytes}; XML stays under 100, a bomb reaches 1,030. */
  readonly inflationRatio: number
  /** Parts. */
  readonly entries: number
}

/** Small parts may be as repetitive as they like. */
export const ratioFreeBytes = 10 * 2 ** 20

/** @example megabytes(31457280) // '30 MB' */
export function megabytes(bytes: number): string {
  return `${Math.round((bytes / 2 ** 20) * 10) / 10} MB`
}
