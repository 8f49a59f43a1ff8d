/** The people of the programme, as accounts know them, and the three separated administrators. */
export const roles = [
  'city-office',
  'county-office',
  'operator',
  'department',
  'leader',
  'auditor',
  'enterprise',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof roles)[number]

/** Roles that belong to one place and see unapproved figures only inside it. */
export const placeBoundRoles: readonly Role[] = ['county-office', 'operator', 'enterprise']

/** Roles that read every row of the city's ledgers; others read those of their own places, or none. */
export const rowReadingRoles: readonly Role[] = ['city-office', 'department', 'leader', 'auditor']

/**
 * True when an account of this role needs a place of its own.
 *
 * @example isPlaceBound('county-office') // true
 */
export function isPlaceBound(role: Role): boolean {
  return placeBoundRoles.includes(role)
}
