import type { Translator } from '#i18n/translator.ts'
import { type Piece, words } from './pieces.ts'
import type { Standing } from './values.ts'

const shapes = { red: '■', amber: '▲', green: '●', none: '○' } as const

/** A light as shape and word, so that it reads in black and white too. */
export function lightPiece(say: Translator, { light, reason }: Standing['light']): Piece {
  const saysMore = light === 'none' || reason === 'met' || reason === 'missed'
  const word = saysMore ? say(`light.reason.${reason}`) : say(`light.${light}`)
  return words(`${shapes[light]} ${word}`, light === 'none' ? 'faint' : light)
}

/** The same for a heading or a count: shape and the light's own name. */
export function lightName(say: Translator, light: keyof typeof shapes): Piece {
  return words(`${shapes[light]} ${say(`light.${light}`)}`, light === 'none' ? 'faint' : light)
}
