/** What a picture is made of: marks on a sheet, in pixels of the screen. Nothing here knows a canvas. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** Names of colours in `ui/tokens.css`. */
export type Colour = 'surface' | 'sunken' | 'ink' | 'ink-2' | 'ink-3' | 'rule' | 'red' | 'amber' | 'green'

export interface Font {
  readonly size: number
  readonly isBold: boolean
}

export type Mark =
  /** `y` is the line on which letters stand. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly font: Font
      readonly colour: Colour
    }
  | {
      readonly kind: 'line'
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
      readonly colour: Colour
      readonly isDotted: boolean
      readonly thickness: number
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: Colour
    }

/** The width of a text in a font. */
export type Measure = (text: string, font: Font) => number
