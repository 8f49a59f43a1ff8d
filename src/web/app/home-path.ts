import type { Action } from '#domain/access/access.ts'
import { type AppPage, pagesFor } from './pages.ts'

/** Who solves or raises issues and does not run the programme begins with what is owed today; the others with the first page they may see. */
export function homePath(can: readonly Action[]): AppPage['path'] | '/password' {
  if (owesWork(can)) return '/my-work'
  return pagesFor(can)[0]?.path ?? '/password'
}

function owesWork(can: readonly Action[]): boolean {
  const isOutside = can.includes('issue.raise') && !can.includes('programme.read')
  return isOutside || (can.includes('issue.handle') && !can.includes('target.write'))
}
