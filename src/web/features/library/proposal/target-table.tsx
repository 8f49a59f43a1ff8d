import { Link } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Quantity } from '../../../ui/quantity.tsx'
import type { TargetProposal } from '../library.queries.ts'
import { isRevision, obstacleOf } from './acceptance.ts'
import styles from './proposal.module.css'
import { ProposalHead, ProposalRow, type RowTools } from './proposal-row.tsx'
import { RevisionWords } from './revision-words.tsx'

interface TargetTableProps extends RowTools {
  readonly targets: readonly TargetProposal[]
  readonly onAccept: (proposal: TargetProposal) => void
}

/** The targets that a document sets, each beside what the programme has already. */
export function TargetTable({ targets, onAccept, ...tools }: TargetTableProps) {
  const t = useT()
  const title = t('library.targets', { count: targets.length })
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {targets.length === 0 ? (
        <p className={styles.detail}>{t('library.targets.none')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <ProposalHead mayAccept={tools.mayAccept} what={t('library.column.target')} />
          <tbody>
            {targets.map((one) => (
              <ProposalRow
                key={one.findingId}
                {...tools}
                id={one.findingId}
                quote={one.quote}
                confidence={one.confidence}
                rules={{}}
                canTake={obstacleOf(one) === null}
                onAccept={() => onAccept(one)}
                accept={isRevision(one) ? <Revise proposal={one} /> : undefined}
                state={<TargetState proposal={one} />}
                what={<TargetWhat proposal={one} />}
                duty={one.duty === null ? t('target.duty.none') : nameOf(one.duty, t.locale)}
                deadline={one.deadline}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Revise({ proposal }: { proposal: TargetProposal }) {
  const t = useT()
  return (
    <span>
      {t('library.action.revise')} <RevisionWords proposal={proposal} />
    </span>
  )
}

function TargetWhat({ proposal }: { proposal: TargetProposal }) {
  const t = useT()
  const { indicator, newIndicator, subject, place, placeAssumed, period, year } = proposal
  return (
    <>
      <p>
        {indicator === null ? (newIndicator?.name ?? subject) : nameOf(indicator, t.locale)}{' '}
        <b>
          <Quantity
            value={proposal.value}
            valueHigh={proposal.valueHigh}
            unit={proposal.unit}
            comparator={proposal.comparator}
          />
        </b>
      </p>
      <p className={styles.detail}>
        {[
          indicator === null && t('library.new-indicator'),
          placeName(place, t.locale) + (placeAssumed ? t('library.place.assumed') : ''),
          period === null ? String(year) : periodText(period, t.locale),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

/** Its target, what the programme says instead, or what is missing before it can be taken. */
function TargetState({ proposal }: { proposal: TargetProposal }) {
  const t = useT()
  const { accepted, existing, standing, programmeId, year } = proposal
  if (accepted !== null)
    return (
      <Link to="/targets/$id" params={{ id: accepted.id }} className={styles.state}>
        {t(accepted.state === 'active' ? 'library.accepted' : 'library.accepted.withdrawn')}
      </Link>
    )
  if (programmeId === null)
    return (
      <Link to="/programme/$year" params={{ year: String(year) }} className={styles.state}>
        {t('library.no-programme', { year })}
      </Link>
    )
  if (existing === null) return null
  return (
    <p className={styles.detail}>
      <Link to="/targets/$id" params={{ id: existing.id }}>
        {t(standing === 'same' ? 'library.standing.same' : 'library.standing.differs')}
      </Link>{' '}
      {standing === 'differs' && (
        <Quantity
          value={existing.value}
          valueHigh={existing.valueHigh}
          unit={existing.unit}
          comparator={existing.comparator}
          absent="not-public"
        />
      )}
    </p>
  )
}
