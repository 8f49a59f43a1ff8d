import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { DomainError } from '#domain/errors.ts'

/** The attributes of an element under the names the file gives them, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader of one part listens to; element names come without prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML in pieces, telling the listener what passes.
 *
 * A DOCTYPE is refused whatever it declares: no Office file has one, and entities are the way in for expansion bombs and
 * for reading other files.
 *
 * @param part name of the part, for the refusal
 * @throws DomainError `workbook.entities-refused`, `workbook.broken`
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, part: string, listener: XmlListener): Promise<void> {
  const parser = listenWith(listener, part)
  const decoder = createXmlDecoder(part)
  for await (const piece of pieces) parser.write(decoder.decode(piece))
  parser.write(decoder.end())
  parser.close()
}

/** An attribute by its name without prefix: `id` finds `r:id`. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | null {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`))
  return key === undefined ? null : (attributes[key] ?? null)
}

function listenWith(listener: XmlListener, part: string): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (cause) => {
    throw new DomainError('workbook.broken', { detail: part }, { cause })
  })
  parser.on('doctype', () => {
    throw new DomainError('workbook.entities-refused', {})
  })
  const { open, text, close } = listener
  if (open) parser.on('opentag', (tag) => open(withoutPrefix(tag.name), tag.attributes))
  if (close) parser.on('closetag', (tag) => close(withoutPrefix(tag.name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Decodes UTF-8, or UTF-16 where a byte-order mark says so (the two encodings that Office files may have). */
function createXmlDecoder(part: string): { decode(piece: Uint8Array): string; end(): string } {
  let decoder: TextDecoder | null = null
  const strictly = (decode: () => string): string => {
    try {
      return decode()
    } catch (cause) {
      throw new DomainError('workbook.broken', { detail: part }, { cause })
    }
  }
  return {
    decode(piece) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      const current = decoder
      return strictly(() => current.decode(piece, { stream: true }))
    },
    end: () => strictly(() => decoder?.decode() ?? ''),
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}
