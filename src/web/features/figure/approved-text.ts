import { approvedShare, type LookedAt } from '#domain/measure/approved-share.ts'
import { toText } from '#domain/quantity/exact.ts'
import { percentText } from '#i18n/decimal-text.ts'

/** How many of the rows that were looked at are approved, as on every tile of the cockpit; never a share of an amount. */
export function approvedText(looked: LookedAt): string {
  const share = approvedShare(looked)
  return percentText(share === null ? '0' : toText(share))
}
