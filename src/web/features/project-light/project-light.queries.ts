import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { listProjectLights } from '#contract/project-light.ts'
import { call } from '../../app/api-client.ts'

export type ProjectLights = OutputOf<typeof listProjectLights>
export type LitProject = ProjectLights['projects'][number]
export type ProjectLight = LitProject['lights'][number]
export type LightsAsked = InputOf<typeof listProjectLights>

export const projectLightsQuery = (asked: LightsAsked) =>
  queryOptions({
    queryKey: ['project-light', asked],
    queryFn: ({ signal }) => call(listProjectLights, asked, signal),
    placeholderData: keepPreviousData,
  })
