import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun, UnderlineType } from 'docx'
import type { Line, Piece } from './document.ts'
import type { Font } from './document-fonts.ts'
import { printableText } from './printable-text.ts'

/** How the pieces of a paragraph are set. */
export interface Setting {
  readonly font: Font
  /** In half points. */
  readonly size: number
  readonly bold?: boolean
}

/** The lights of the screens, in their colours for paper. */
const colours: Readonly<Record<Piece['look'], string>> = {
  plain: '1E2329',
  strong: '1E2329',
  faint: '4D555E',
  red: 'B3261E',
  amber: '8F5A00',
  green: '26734A',
}

/** The pieces of a line; one that leads somewhere has the dotted underline that means so on the screens too. */
export function documentRuns(line: Line, setting: Setting): ParagraphChild[] {
  return line.map(({ href, ...piece }) => {
    const options = runOptions(piece, setting)
    if (href === null) return new TextRun(options)
    const underline = { type: UnderlineType.DOTTED, color: '4D555E' }
    return new ExternalHyperlink({ link: href, children: [new TextRun({ ...options, underline })] })
  })
}

function runOptions({ text, look }: Pick<Piece, 'text' | 'look'>, { font, size, bold = false }: Setting): IRunOptions {
  return { text: printableText(text), font, size, bold: bold || look === 'strong', color: colours[look] }
}
