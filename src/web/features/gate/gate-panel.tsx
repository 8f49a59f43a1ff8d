import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './gate.module.css'
import type { Gate, ProjectGates } from './gate.queries.ts'
import { GatePromises } from './gate-promises.tsx'
import { gateNames, gateReason } from './gate-reason.ts'
import { GateTerms } from './gate-terms.tsx'
import { PromiseSheet } from './promise-sheet.tsx'
import { ReachSheet } from './reach-sheet.tsx'

interface GatePanelProps {
  readonly project: ProjectGates
  readonly gate: Gate
}

/** One gate: why it is as it is, what was planned, promised and reached, what proves it, and what may be done about it. */
export function GatePanel({ project, gate }: GatePanelProps) {
  const t = useT()
  const name = nameOf(gate, t.locale)
  return (
    <section className={styles.panel} aria-label={name}>
      <h3>{name}</h3>
      <p className={styles.reason} data-state={gate.state}>
        {gateReason(t, gate, project.gates)}
      </p>
      {gate.reachedBefore.length > 0 && (
        <Notice tone="warn">
          {t('gate.reached-before', { gates: gateNames(t, gate.reachedBefore, project.gates) })}
        </Notice>
      )}
      <GateActs project={project} gate={gate} />
      <GateDays gate={gate} />
      <GatePromises gate={gate} />
      <GateTerms terms={gate.terms} />
      <p className={styles.source}>{t('gate.source', { source: gate.source, certainty: gate.certainty })}</p>
    </section>
  )
}

function GateActs({ project, gate }: GatePanelProps) {
  const t = useT()
  const [open, setOpen] = useState<'promise' | 'reach' | 'take-back' | null>(null)
  const close = () => setOpen(null)
  if (!project.mayWrite) return <p className={styles.detail}>{t('gate.who-acts')}</p>
  const isReached = gate.state === 'done'
  const isRecorded = gate.actualField === null
  return (
    <div className={styles.acts}>
      {!isReached && (
        <Button look="primary" onClick={() => setOpen('promise')}>
          {t(gate.promises.length === 0 ? 'gate.action.promise' : 'gate.action.postpone')}
        </Button>
      )}
      {isRecorded && (
        <Button onClick={() => setOpen('reach')}>{t(isReached ? 'gate.action.amend' : 'gate.action.reach')}</Button>
      )}
      {isRecorded && isReached && (
        <Button look="quiet" onClick={() => setOpen('take-back')}>
          {t('gate.action.take-back')}
        </Button>
      )}
      {!isRecorded && !isReached && (
        <Link to="/ledgers/$ledger/$id" params={{ ledger: 'project', id: project.id }} search={{ edit: '1' }}>
          {t('gate.in-ledger.edit')}
        </Link>
      )}
      {open === 'promise' && <PromiseSheet project={project} gate={gate} onClose={close} />}
      {(open === 'reach' || open === 'take-back') && (
        <ReachSheet project={project} gate={gate} takesBack={open === 'take-back'} onClose={close} />
      )}
    </div>
  )
}

/** The three days of a gate side by side, and what must prove the last. */
function GateDays({ gate }: { gate: Gate }) {
  const t = useT()
  const promised = gate.promises.at(-1)?.day ?? null
  const { record } = gate
  return (
    <dl className={styles.facts}>
      <Fact title={t('gate.planned')}>{dayOrNone(t, gate.planned)}</Fact>
      <Fact title={t('gate.promised')}>
        {dayOrNone(t, promised)}
        {gate.promises.length > 1 && (
          <span className={styles.detail}>{t('gate.promised.count', { count: gate.promises.length })}</span>
        )}
      </Fact>
      <Fact title={t('gate.actual')}>
        {dayOrNone(t, gate.actual)}
        {gate.actualField !== null && <span className={styles.detail}>{t('gate.in-ledger')}</span>}
      </Fact>
      <Fact title={t('gate.proof')}>{nameOf(gate.proof, t.locale)}</Fact>
      {record && (
        <Fact title={t('gate.evidence')}>
          {record.evidence}
          <span className={styles.detail}>
            {record.day === null && t('gate.evidence.taken-back')} {record.by} {dayText(record.recordedOn, t.locale)}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function dayOrNone(t: Translator, day: string | null): string {
  return day === null ? t('gate.none-told') : dayText(day, t.locale)
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
