import type { Action } from '#domain/access/access.ts'
import { type AppPage, pagesFor } from './pages.ts'

/** Where an account begins its day: the first page it may see. */
export function homePath(can: readonly Action[]): AppPage['path'] | '/password' {
  return pagesFor(can)[0]?.path ?? '/password'
}
