/** A line of a made page: points from the lower left corner. */
export interface DrawnText {
  readonly text: string
  readonly x?: number
  readonly y: number
}

const size = 10

/** A PDF file whose pages draw these lines, with a font that says which characters it draws; no font is embedded. @param extra entries of its trailer */
export function aPdf(pages: readonly (readonly DrawnText[])[], extra = ''): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(characterTable(characters)),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      stream(lines.map((line) => drawing(line, characters)).join('\n')),
    ]),
  ]
  return assemble(objects, extra)
}

function drawing({ text, x = 72, y }: DrawnText, characters: readonly string[]): string {
  const codes = [...text].map((character) => hex(characters.indexOf(character) + 1)).join('')
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET`
}

function characterTable(characters: readonly string[]): string {
  const lines = characters.map((character, index) => `<${hex(index + 1)}> <${hex(character.codePointAt(0) ?? 0)}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${lines.map((line) => `1 beginbfchar ${line} endbfchar`).join('\n')}
endcmap end end`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assemble(objects: readonly string[], extra: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${offset}`.padStart(10, '0')
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  const end = `${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}
