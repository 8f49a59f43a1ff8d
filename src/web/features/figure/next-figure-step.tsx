import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groupDigits } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { ledgerNamed } from '../ledger/list-address.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { type Organisation, organisationsQuery, placesQuery } from '../place/place.queries.ts'
import styles from './figure.module.css'
import type { FigureDetail, Measured } from './figure.queries.ts'
import { type FigureStep, figureStep, type Side } from './figure-step.ts'
import { whoActs } from './office-of.ts'
import { ReportingLink } from './reporting-link.tsx'
import { RowsLink } from './rows-link.tsx'
import { valueText } from './value-text.ts'
import { waitingRows } from './waiting-rows.ts'

/** Every screen ends in an action with an owner: what is to be done, by whom, and the number to call. */
export function NextFigureStep({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const step = figureStep(detail)
  const owner = useOwner(detail, step)
  return (
    <section className={styles.step} aria-label={t('figure.next')}>
      <h2>{t('figure.next')}</h2>
      <p>
        <StepWords detail={detail} step={step} owner={owner} />
      </p>
      {owner && <DutyContact duty={owner} />}
      <StepAction detail={detail} step={step} />
    </section>
  )
}

function useOwner({ place }: FigureDetail, { kind }: FigureStep): Organisation | null {
  const { hierarchy } = useView()
  const organisations = useQuery(organisationsQuery).data?.organisations ?? []
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  return whoActs(kind, { place, park: null }, organisations, places)
}

interface StepProps {
  readonly detail: FigureDetail
  readonly step: FigureStep
}

function StepWords({ detail, step, owner }: StepProps & { owner: Organisation | null }) {
  const t = useT()
  const ledger = useLedgerName(detail, step)
  const named = owner === null ? t('figure.next.owner.unknown') : nameOf(owner, t.locale)
  switch (step.kind) {
    case 'report':
      return t('figure.next.report', { place: placeName(detail.place, t.locale), owner: named, ledger })
    case 'approve':
    case 'fill':
      return t(`figure.next.${step.kind}`, { count: groupDigits(String(step.rows)), owner: named, ledger })
    case 'ask': {
      const { place, value } = step.below
      return t('figure.next.ask', {
        place: placeName(place, t.locale),
        value: valueText(t, value, detail.indicator.unit),
        owner: named,
      })
    }
    case 'check':
      return t('figure.next.check', { owner: named })
    default:
      return step satisfies never
  }
}

function StepAction({ detail, step }: StepProps) {
  const t = useT()
  const ledger = useLedgerName(detail, step)
  switch (step.kind) {
    case 'report':
      return (
        <Link to="/ledgers/$ledger/import" params={{ ledger: detail.numerator.ledger }} className={styles.action}>
          {t('figure.next.report.action', { ledger })}
        </Link>
      )
    case 'approve':
      return <SideAction detail={detail} side={step.side} kind="approve" condition={waitingRows} />
    case 'fill':
      return <SideAction detail={detail} side={step.side} kind="fill" condition={(side) => side.unknownCondition} />
    case 'ask':
      return (
        <Link to="." search={(before) => ({ ...before, place: step.below.place.id })} className={styles.action}>
          {t('figure.next.ask.action', { place: placeName(step.below.place, t.locale) })}
        </Link>
      )
    case 'check':
      return <SideAction detail={detail} side="numerator" kind="check" condition={(side) => side.condition} />
    default:
      return step satisfies never
  }
}

interface SideActionProps {
  readonly detail: FigureDetail
  readonly side: Side
  readonly kind: 'approve' | 'fill' | 'check'
  /** Which rows are opened. */
  readonly condition: (measured: Measured) => string | null
}

/** Opens the rows to work on; where lists do not know them, leads to the hierarchy by which they do. */
function SideAction({ detail: { own, ...detail }, side, kind, condition }: SideActionProps) {
  const t = useT()
  const opened = condition(own[side] ?? own.numerator)
  if (opened === null) return <ReportingLink className={styles.action} />
  return (
    <RowsLink measure={detail[side] ?? detail.numerator} condition={opened} className={styles.action}>
      {t(`figure.next.${kind}.action`)}
    </RowsLink>
  )
}

function useLedgerName(detail: FigureDetail, step: FigureStep): string {
  const naming = useNaming()
  const measure = ('side' in step ? detail[step.side] : null) ?? detail.numerator
  const ledger = ledgerNamed(measure.ledger)
  return ledger === undefined ? measure.ledger : naming(ledger)
}
