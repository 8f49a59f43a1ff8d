import { expect, test } from 'vitest'
import { actionsOf } from '#domain/access/access.ts'
import { roles } from '#domain/access/role.ts'
import { homePath } from './home-path.ts'
import { pagesFor } from './pages.ts'

test.each([
  ['city-office', '/board'],
  ['leader', '/board'],
  ['enterprise', '/my-work'],
  ['county-office', '/my-work'],
  ['department', '/my-work'],
  ['operator', '/my-work'],
  ['auditor', '/board'],
  ['security-admin', '/accounts'],
  ['audit-admin', '/audit'],
  ['system-admin', '/system'],
] as const)('a %s begins the day at %s', (role, path) => {
  expect(homePath(actionsOf(role))).toBe(path)
})

test('every role has a page to begin with', () => {
  for (const role of roles) expect(pagesFor(actionsOf(role)).length, role).toBeGreaterThan(0)
})
