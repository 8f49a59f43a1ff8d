import type { Reading } from '../reading.ts'
import type { ColumnSays } from './column.ts'
import type { DocumentSays } from './document.ts'
import type { Section } from './section.ts'
import type { Spot } from './spot.ts'
import type { Way } from './way.ts'

/** What every family of senses looks at, made once for the whole text. */
export interface Scene {
  readonly reading: Reading
  readonly spots: readonly Spot[]
  readonly ways: readonly Way[]
  /** The ways by the mention where they end. */
  readonly wayTo: ReadonlyMap<number, Way>
  readonly sections: readonly Section[]
  readonly columns: readonly (ColumnSays | null)[]
  readonly document: DocumentSays
}
