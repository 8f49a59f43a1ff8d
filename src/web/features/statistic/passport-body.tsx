import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { instantText, periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { type AmendKind, AmendStatistic } from './amend-statistic.tsx'
import { ApproveButton } from './approve-button.tsx'
import { LateMark } from './late-mark.tsx'
import styles from './passport.module.css'
import type { Passport, Statement } from './statistic.queries.ts'

const ComputedBeside = lazy(async () => ({ default: (await import('./computed-beside.tsx')).ComputedBeside }))

/** What the passport holds, in the order in which one doubts a number: value, source, others, definition, history. */
export function PassportBody({ passport }: { passport: Passport }) {
  const t = useT()
  return (
    <div className={styles.body}>
      <p className={styles.what}>
        {nameOf(passport.indicator, t.locale)} · {placeName(passport.place, t.locale)} ·{' '}
        {periodText(passport.period, t.locale)}
      </p>
      <Leading passport={passport} />
      <Section title={t('statistic.passport.others')}>
        {passport.disagree && <Notice>{t('statistic.passport.disagree')}</Notice>}
        {passport.others.length === 0 && <p className={styles.detail}>{t('statistic.passport.others.none')}</p>}
        {passport.others.map((statement) => (
          <div key={statement.statisticId} className={styles.other}>
            <StatementValue statement={statement} />
            <SourceLine source={statement.source} locator={statement.locator} />
          </div>
        ))}
      </Section>
      <Computed passport={passport} />
      <Definition passport={passport} />
      <KnownOn passport={passport} />
      <Versions passport={passport} />
      <Targets passport={passport} />
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Leading({ passport }: { passport: Passport }) {
  const t = useT()
  const [kind, setKind] = useState<AmendKind | null>(null)
  const { leading } = passport
  const writing = passport.canWrite ? (['correct', 'change', 'withdraw'] as const) : []
  if (!leading) return <Notice>{t('statistic.passport.nothing', { date: passport.asOf })}</Notice>
  return (
    <section className={styles.leading} aria-label={t('statistic.passport.leading')}>
      <p className={styles.hero}>
        <StatementValue statement={leading} />
      </p>
      <SourceLine source={leading.source} locator={leading.locator} />
      <p className={styles.detail}>
        {t('statistic.passport.known-from', { date: leading.knownFrom })} ·{' '}
        {t('statistic.passport.entered', { name: leading.recordedBy, date: instantText(leading.recordedAt) })} ·{' '}
        {t('statistic.passport.version', { version: leading.version })} · {t(`statistic.approval.${leading.approval}`)}
      </p>
      {leading.note !== null && <p>{leading.note}</p>}
      {kind === null && (
        <div className={styles.actions}>
          {leading.approval === 'submitted' && <ApproveButton statement={leading} />}
          {writing.map((one) => (
            <Button key={one} onClick={() => setKind(one)}>
              {t(`statistic.action.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {kind !== null && (
        <AmendStatistic key={kind} kind={kind} passport={passport} leading={leading} onClose={() => setKind(null)} />
      )}
    </section>
  )
}

export function StatementValue({ statement }: { statement: Statement }) {
  return (
    <span className={styles.value}>
      <Quantity
        value={statement.value}
        valueHigh={statement.valueHigh}
        unit={statement.unit}
        comparator={statement.comparator}
      />{' '}
      {statement.synthetic && <SyntheticMark />} {statement.late && <LateMark />}
    </span>
  )
}

/** Fetched only for an indicator that the ledgers give. */
function Computed({ passport }: { passport: Passport }) {
  const t = useT()
  const mayReadLedgers = useCan('ledger.read')
  if (passport.indicator.publishedOnly || !mayReadLedgers) return null
  return (
    <Section title={t('figure.section')}>
      <Suspense fallback={<Skeleton height={28} />}>
        <ComputedBeside passport={passport} />
      </Suspense>
    </Section>
  )
}

function Definition({ passport }: { passport: Passport }) {
  const t = useT()
  const { indicator } = passport
  return (
    <Section title={t('statistic.passport.definition')}>
      <p>{indicator.definition}</p>
      <p className={styles.detail}>
        {t('statistic.passport.definition.version', { version: indicator.version, date: indicator.validFrom })} ·{' '}
        {t(`statistic.passport.direction.${indicator.direction}`)} ·{' '}
        {t(`statistic.passport.accumulation.${indicator.accumulation}`)}
      </p>
      <p className={styles.detail}>
        {t('light.certainty')} <b>{indicator.certainty}</b> · {t(`light.certainty.${indicator.certainty}`)} ·{' '}
        {indicator.sourceText}
      </p>
    </Section>
  )
}

function KnownOn({ passport }: { passport: Passport }) {
  const t = useT()
  if (passport.knownOn.length === 0) return null
  return (
    <Section title={t('statistic.passport.known-on')}>
      <ol className={styles.timeline}>
        {passport.knownOn.map((entry) => (
          <li key={`${entry.day}-${entry.statisticId}-${entry.version}`}>
            <time dateTime={entry.day}>{entry.day}</time>
            <Quantity value={entry.value} unit={entry.unit} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Versions({ passport }: { passport: Passport }) {
  const t = useT()
  return (
    <Section title={t('statistic.passport.versions')}>
      <ol className={styles.versions}>
        {passport.versions.map((version) => (
          <li key={`${version.statisticId}-${version.version}`}>
            <span>
              <b>{t(`statistic.version.${version.kind}`)}</b> ·{' '}
              {t('statistic.passport.version', { version: version.version })} · <StatementValue statement={version} />
            </span>
            <span className={styles.detail}>
              {t('statistic.passport.known-from', { date: version.knownFrom })} ·{' '}
              {t('statistic.passport.entered', { name: version.recordedBy, date: instantText(version.recordedAt) })} ·{' '}
              {version.source.title}
            </span>
            {version.why !== null && <span>{version.why}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Targets({ passport }: { passport: Passport }) {
  const t = useT()
  if (passport.targets.length === 0) return null
  return (
    <Section title={t('statistic.passport.targets')}>
      <ul className={styles.versions}>
        {passport.targets.map((target) => (
          <li key={target.id}>
            <Link to="/targets/$id" params={{ id: target.id }}>
              {t(`target.level.${target.level}`)}{' '}
              <Quantity value={target.value} unit={target.unit} comparator={target.comparator} absent="not-public" />
            </Link>
            <span className={styles.detail}>
              {t('target.deadline')} {target.deadline}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
