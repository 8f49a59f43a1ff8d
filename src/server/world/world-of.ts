import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { WorldInfo } from './world-info.ts'

/** The city being served. @throws DomainError `access.not-signed-in` before the set-up: nobody can have an account yet */
export function worldOf({ world }: Pick<App, 'world'>): WorldInfo {
  if (!world) throw new DomainError('access.not-signed-in', {})
  return world
}
