import { z } from 'zod'
import { operation } from './operation.ts'
import { dutyRef, idText, placeRef } from './shapes.ts'

export const organisationShape = dutyRef.extend({
  kind: z.enum(['leading-group', 'leading-group-office', 'department', 'county-office', 'operator', 'enterprise']),
  place: placeRef,
  parentId: idText.nullable(),
  synthetic: z.boolean(),
})

export const listOrganisations = operation({
  id: 'organisation.list',
  method: 'GET',
  path: '/api/organisations',
  access: 'contact.read',
  summary:
    'Leading group, its office, departments, county offices and operators, with the person on duty and a number to call',
  input: z.object({}),
  output: z.object({ organisations: z.array(organisationShape) }),
  errors: [],
})
