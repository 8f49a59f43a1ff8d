import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '#contract/operation.ts'
import { getProgramme } from '#contract/programme.ts'
import { call } from '../../app/api-client.ts'

export type ProgrammeDetail = OutputOf<typeof getProgramme>

export const programmeQuery = (year: string) =>
  queryOptions({ queryKey: ['programme', year], queryFn: () => call(getProgramme, { year }) })
