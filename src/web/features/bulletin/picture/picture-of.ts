import type { Bulletin } from '../bulletin.queries.ts'
import { layOutPicture } from './lay-out-picture.ts'
import type { Font, Mark, Picture } from './picture.ts'
import type { PictureWords } from './picture-words.ts'

/** Twice as fine as a page, so that it can be read on a phone and enlarged. */
const fineness = 2

/** Draws the bulletin's picture on a canvas, with the fonts and colours of the page; nothing is fetched. */
export function pictureOf(bulletin: Bulletin, words: PictureWords): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const pen = penOf(canvas)
  const picture = layOutPicture(bulletin, words, (text, font) => {
    pen.font = fontText(font)
    return pen.measureText(text).width
  })
  paint(canvas, picture)
  return canvas
}

function paint(canvas: HTMLCanvasElement, { width, height, marks }: Picture): void {
  canvas.width = width * fineness
  canvas.height = height * fineness
  const pen = penOf(canvas)
  pen.scale(fineness, fineness)
  for (const mark of marks) paintMark(pen, mark)
}

function paintMark(pen: CanvasRenderingContext2D, mark: Mark): void {
  const colour = roleOf(mark.colour)
  if (mark.kind === 'box') {
    pen.fillStyle = colour
    pen.fillRect(mark.x, mark.y, mark.width, mark.height)
    return
  }
  if (mark.kind === 'text') {
    pen.fillStyle = colour
    pen.font = fontText(mark.font)
    pen.fillText(mark.text, mark.x, mark.y)
    return
  }
  pen.strokeStyle = colour
  pen.lineWidth = mark.thickness
  pen.setLineDash(mark.isDotted ? [1, 2] : [])
  pen.beginPath()
  pen.moveTo(...mark.from)
  pen.lineTo(...mark.to)
  pen.stroke()
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws on no canvas')
  return pen
}

function roleOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

function fontText({ size, isBold }: Font): string {
  return `${isBold ? 600 : 400} ${size}px ${roleOf('font')}`
}
