import { pinyin } from 'pinyin-pro'
import type { z } from 'zod'
import type { indicatorShape } from '#contract/indicator.ts'
import type { dutyRef, indicatorRef, placeRef, sourceRef } from '#contract/shapes.ts'
import type { IndicatorRow } from '#db/indicator.repository.ts'
import type { OrganisationRow } from '#db/organisation.repository.ts'
import type { PlaceRow } from '#db/place.repository.ts'
import type { SourceRow } from '#db/source.repository.ts'
import { toTraditional } from '#i18n/traditional.ts'
import type { Reference } from './reference.ts'

/** Rows as the contract shows them. */

export function presentPlace({ id, name, nameHant, nameEn, kind }: PlaceRow): z.input<typeof placeRef> {
  return { id, name, nameHant, nameEn, kind }
}

export function presentIndicator({ id, name, nameEn, unit }: IndicatorRow): z.input<typeof indicatorRef> {
  return { id, name, ...traditionalName(name), nameEn, unit }
}

const traditionalNames = new Map<string, string>()

/** The name in Traditional script where that differs; each is converted once. */
export function traditionalName(name: string): { nameHant?: string } {
  const nameHant = traditionalNames.get(name) ?? toTraditional(name)
  traditionalNames.set(name, nameHant)
  return nameHant === name ? {} : { nameHant }
}

export function presentDefinition(row: IndicatorRow): z.input<typeof indicatorShape> {
  const { version, definition, direction, accumulation, aliases, certainty, sourceText, validFrom, publishedOnly } = row
  return {
    ...presentIndicator(row),
    version,
    definition,
    direction,
    accumulation,
    aliases: [...aliases],
    certainty,
    sourceText,
    validFrom,
    publishedOnly,
    initials: initialsOf(row.name),
  }
}

export function presentSource({
  id,
  title,
  outlet,
  publishedOn,
  address,
  kind,
  synthetic,
}: SourceRow): z.input<typeof sourceRef> {
  return { id, title, outlet, publishedOn, address, kind, synthetic }
}

/** The source of a row; one that row security hides is shown by its id alone. */
export function presentSourceOf(reference: Reference, id: string | null): z.input<typeof sourceRef> {
  const source = id === null ? undefined : reference.sources.get(id)
  return source
    ? presentSource(source)
    : {
        id: id ?? 'unnamed',
        title: id ?? '未注明来源',
        outlet: null,
        publishedOn: null,
        address: null,
        kind: 'report',
        synthetic: false,
      }
}

export function presentDuty(row: OrganisationRow): z.input<typeof dutyRef> {
  return {
    organisationId: row.id,
    name: row.name,
    ...traditionalName(row.name),
    nameEn: row.nameEn,
    contactRole: row.contactRole,
    contactPhone: row.contactPhone,
  }
}

export function presentDutyOf(reference: Reference, id: string | null): z.input<typeof dutyRef> | null {
  const organisation = id === null ? undefined : reference.organisations.get(id)
  return organisation ? presentDuty(organisation) : null
}

/** Pinyin initials for quick finding: 晋江市 → jjs. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').replace(/\s/gu, '').toLowerCase()
}
