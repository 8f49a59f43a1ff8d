import type { z } from 'zod'
import type { programmeShape } from '#contract/programme.ts'
import type { ProgrammeRow } from '#db/programme.repository.ts'
import { presentSourceOf } from '../place/present.ts'
import type { Reference } from '../place/reference.ts'

export function presentProgramme(row: ProgrammeRow, reference: Reference): z.input<typeof programmeShape> {
  const { id, year, name, theme, stage, synthetic, sourceId, locator } = row
  return {
    id,
    year,
    name,
    theme: theme ?? '',
    stage,
    synthetic,
    locator,
    source: sourceId === null ? null : presentSourceOf(reference, sourceId),
  }
}
