import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groupDigits, percentText } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { barWidth } from '../../ui/completion-bar.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { RowsLink } from '../figure/rows-link.tsx'
import styles from './cockpit.module.css'
import { type Funnel, type FunnelStep, funnelsQuery } from './cockpit.queries.ts'
import funnel from './funnels.module.css'
import { Owner } from './owner.tsx'
import { useSpot } from './use-spot.ts'
import { useTiles } from './use-tiles.ts'

/** How far rows came on their way, step by step, and which stand still longest. */
export function Funnels() {
  const t = useT()
  const mayRead = useCan('ledger.read')
  const funnels = useQuery({ ...funnelsQuery(useSpot()), enabled: mayRead })
  if (!mayRead) return null
  return (
    <div className={funnel.funnels}>
      {funnels.error && <ErrorNotice error={funnels.error} onRetry={() => void funnels.refetch()} />}
      {!funnels.data && !funnels.error && <Skeleton rows={4} height={64} />}
      {funnels.data?.funnels.map((one) => (
        <section key={one.id} className={styles.section} aria-label={t(`cockpit.funnel.${one.id}`)}>
          <div className={styles.head}>
            <h2>{t(`cockpit.funnel.${one.id}`)}</h2>
            <p className={styles.detail}>
              {t(`cockpit.funnel.${one.id}.means`)} · {t('app.as-of.value', { date: funnels.data.asOf })}
            </p>
          </div>
          <ol className={funnel.steps}>
            {one.steps.map((step) => (
              <Step key={step.id} step={step} of={one.id} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface StepProps {
  readonly step: FunnelStep
  readonly of: Funnel['id']
}

function Step({ step, of }: StepProps) {
  const t = useT()
  const { id, measure, total, shareOfFirst, shareOfBefore, stuck } = step
  return (
    <li className={funnel.step}>
      <div className={funnel.line}>
        <span className={funnel.name} title={measure.means}>
          {t(`cockpit.funnel.step.${id}`)}
        </span>
        <span className={funnel.bar} aria-hidden="true">
          <span style={{ width: barWidth(shareOfFirst ?? (total.rows > 0 ? '1' : '0')) }} />
        </span>
        <span className={funnel.count}>
          <Count step={step} /> {total.synthetic > 0 && <SyntheticMark brief />}
        </span>
        <span className={funnel.shares}>
          {shareOfFirst !== null && t('cockpit.funnel.share', { share: percentText(shareOfFirst) })}
          {shareOfBefore !== null && shareOfBefore !== shareOfFirst && (
            <small>{t('cockpit.funnel.share-before', { share: percentText(shareOfBefore) })}</small>
          )}
        </span>
      </div>
      {stuck !== null && stuck.count > 0 && <Stuck step={step} stuck={stuck} of={of} />}
    </li>
  )
}

/** Where no row names who is responsible: who runs the park, or the office of the place. */
function FunnelOwner() {
  const tiles = useTiles().data
  return tiles === undefined ? null : <Owner kind="check" shown={tiles} />
}

function Count({ step: { measure, total } }: { step: FunnelStep }) {
  const text = groupDigits(String(total.rows))
  if (total.rows === 0 || total.condition === null) return text
  return (
    <RowsLink measure={measure} condition={total.condition}>
      {text}
    </RowsLink>
  )
}

interface StuckProps extends StepProps {
  readonly stuck: NonNullable<FunnelStep['stuck']>
}

/** The rows that came no further, and by name those that have waited longest, each with who is responsible. */
function Stuck({ step: { id, measure }, stuck, of }: StuckProps) {
  const t = useT()
  const ledger = measure.ledger
  return (
    <div className={funnel.stuck}>
      <p>
        <Link
          to="/ledgers/$ledger"
          params={{ ledger }}
          search={({ asOf }) => ({ asOf, condition: stuck.condition, sort: stuck.sort })}
        >
          {t('cockpit.funnel.stuck', { count: groupDigits(String(stuck.count)) })}
        </Link>
        {!stuck.longest.some(({ duty }) => duty !== null) && <FunnelOwner />}
      </p>
      <ul aria-label={t('cockpit.funnel.longest', { step: t(`cockpit.funnel.step.${id}`) })}>
        {stuck.longest.map((row) => (
          <li key={row.id}>
            <Link to="/ledgers/$ledger/$id" params={{ ledger, id: row.id }} search={({ asOf }) => ({ asOf })}>
              {row.title}
            </Link>{' '}
            <span className={styles.detail}>
              {of === 'tenancies' && row.park !== null && `${row.park} · `}
              {t('cockpit.funnel.since', { day: row.since, days: groupDigits(String(row.days)) })}
            </span>{' '}
            {row.synthetic && <SyntheticMark brief />} {row.duty && <DutyContact duty={row.duty} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
