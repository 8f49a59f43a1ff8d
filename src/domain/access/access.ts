import type { Role } from './role.ts'

const officials = ['city-office', 'county-office', 'operator', 'department', 'leader', 'auditor'] as const
const everyone = [...officials, 'enterprise', 'system-admin', 'security-admin', 'audit-admin'] as const

/**
 * Who may do what: the one permission table. Place range and row grants narrow it further inside the database.
 *
 * `public` needs no sign-in; `signed-in` needs any account.
 */
export const permissions = {
  public: everyone,
  'signed-in': everyone,
  'account.manage': ['security-admin'],
  'audit.read': ['audit-admin', 'auditor'],
  'city-map.write': ['city-office'],
  'contact.read': [...officials, 'enterprise'],
  'delay.answer': ['city-office', 'county-office', 'operator', 'department', 'enterprise'],
  'gate.read': officials,
  'gate.write': ['city-office', 'county-office', 'operator'],
  'indicator.write': ['city-office'],
  'issue.handle': ['city-office', 'county-office', 'operator', 'department'],
  'issue.manage': ['city-office', 'county-office'],
  'issue.raise': ['city-office', 'county-office', 'operator', 'department', 'leader', 'enterprise'],
  'issue.read': [...officials, 'enterprise'],
  'light.answer': ['city-office', 'county-office', 'operator', 'department', 'leader'],
  'light.approve': ['city-office'],
  'light.waive': ['city-office', 'county-office'],
  'place.read': everyone,
  'ledger.approve': ['city-office'],
  'ledger.define': ['city-office'],
  'ledger.read': officials,
  'ledger.write': ['city-office', 'county-office', 'operator'],
  'library.read': [...officials, 'enterprise'],
  'library.write': ['city-office', 'county-office'],
  'programme.confirm': ['county-office'],
  'programme.read': officials,
  'programme.write': ['city-office'],
  'statistic.approve': ['city-office'],
  'statistic.read': officials,
  'statistic.write': ['city-office', 'county-office', 'operator'],
  'supervision.read': officials,
  'system.read': ['system-admin'],
  'target.read': officials,
  'target.write': ['city-office'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof permissions

/**
 * True when the role may do the action somewhere.
 *
 * @example can('leader', 'target.write') // false
 */
export function can(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = permissions[action]
  return allowed.includes(role)
}

/** Every action the role may do: travels with the account, so that screens only ask `can`. */
export function actionsOf(role: Role): Action[] {
  return (Object.keys(permissions) as Action[]).filter((action) => can(role, action)) // keys of a const object are its own
}
