/** The indicator of a thing, and how it was found; several that fit equally are none. */
export interface IndicatorFound {
  readonly indicator: string | null
  readonly rule: string
}
