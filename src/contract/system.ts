import { z } from 'zod'
import { operation } from './operation.ts'

export const getSystem = operation({
  id: 'system.status',
  method: 'GET',
  path: '/api/system',
  access: 'system.read',
  summary: 'Where the data lies, which database serves it, schema and data version',
  input: z.object({}),
  output: z.object({
    version: z.string(),
    database: z.enum(['pglite', 'postgres']),
    databaseVersion: z.string(),
    dataLocation: z.string(),
    migration: z.number().int(),
    dataVersion: z.number().int(),
    startedAt: z.string(),
  }),
  errors: [],
})
