import { expect, test } from 'vitest'
import { type Action, actionsOf, can, permissions } from './access.ts'
import { isPlaceBound, placeBoundRoles, type Role, roles } from './role.ts'

const open: readonly Action[] = ['public', 'signed-in']

test.each(Object.entries(permissions))(
  '%s is permitted to someone, to each role once',
  (_action, allowed: readonly Role[]) => {
    expect(allowed.length).toBeGreaterThan(0)
    expect(new Set(allowed).size).toBe(allowed.length)
    expect(allowed.filter((role) => !roles.includes(role))).toEqual([])
  },
)

test.each(roles)('%s may do something beyond signing in', (role) => {
  expect(actionsOf(role).filter((action) => !open.includes(action))).not.toEqual([])
})

const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

// 三员分立: the three administrators keep the system and see none of the programme's data.
test.each(administrators)('%s reaches no target, figure, programme or contact', (role) => {
  const programmeData = /^(?:contact|indicator|programme|statistic|target)\./
  expect(actionsOf(role).filter((action) => programmeData.test(action))).toEqual([])
})

test('accounts, the system and the audit trail are kept by three different administrators', () => {
  expect(roles.filter((role) => can(role, 'account.manage'))).toEqual(['security-admin'])
  expect(roles.filter((role) => can(role, 'system.read'))).toEqual(['system-admin'])
  expect(roles.filter((role) => can(role, 'audit.read'))).toEqual(['auditor', 'audit-admin'])
})

test('only the city office sets targets, the programme and indicators, and approves figures', () => {
  for (const action of ['target.write', 'programme.write', 'indicator.write', 'statistic.approve'] as const)
    expect(roles.filter((role) => can(role, action))).toEqual(['city-office'])
})

test.each<[Role]>([['leader'], ['auditor'], ['department'], ['enterprise']])('%s writes nothing', (role) => {
  expect(actionsOf(role).filter((action) => /\.(?:write|confirm|approve|manage)$/.test(action))).toEqual([])
})

test('who writes a ledger also reads it', () => {
  for (const role of roles)
    for (const noun of ['programme', 'statistic', 'target'] as const)
      if (can(role, `${noun}.write`)) expect(can(role, `${noun}.read`)).toBe(true)
})

test('the actions of a role are exactly those it can do', () => {
  for (const role of roles)
    for (const action of Object.keys(permissions) as Action[]) // keys of a const object are its own
      expect(actionsOf(role).includes(action)).toBe(can(role, action))
})

test('only roles that belong to one place need one', () => {
  expect(roles.filter(isPlaceBound)).toEqual(placeBoundRoles)
  expect(isPlaceBound('city-office')).toBe(false)
  expect(isPlaceBound('county-office')).toBe(true)
})
