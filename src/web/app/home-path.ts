import type { Action } from '#domain/access/access.ts'
import { type AppPage, pagesFor } from './pages.ts'

/** A day does not begin with looking something up. */
const isToBeginWith = ({ path }: AppPage): boolean => path !== '/library'

/** Where an account begins its day: the first page it may see on which there is something to do. */
export function homePath(can: readonly Action[]): AppPage['path'] | '/password' {
  return pagesFor(can).find(isToBeginWith)?.path ?? '/password'
}
