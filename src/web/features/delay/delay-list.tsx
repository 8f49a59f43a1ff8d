import { useState } from 'react'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './delay.module.css'
import type { Delay, DelayAct } from './delay.queries.ts'
import { SaySheet } from './say-sheet.tsx'

interface DelayListProps {
  readonly delays: readonly Delay[]
  /** Where several projects stand together, each is named. */
  readonly names?: boolean
}

/** Slipped days, whose they are, what both sides said, and what the reader may say. */
export function DelayList({ delays, names = false }: DelayListProps) {
  return (
    <ul className={styles.delays}>
      {delays.map((delay) => (
        <DelayLine key={`${delay.id} ${delay.said.length}`} delay={delay} names={names} />
      ))}
    </ul>
  )
}

function DelayLine({ delay, names }: { delay: Delay; names: boolean }) {
  const t = useT()
  const { gate, gateCode, days, cause, state, words, otherSide, enteredBy, enteredOn, said, synthetic } = delay
  return (
    <li className={styles.delay}>
      <p className={styles.head}>
        {names && <strong>{delay.project.name}</strong>}
        <strong>{gate === null ? gateCode : nameOf(gate, t.locale)}</strong>
        <span>{t('delay.part', { cause: t(`delay.cause.${cause}`), days })}</span>
        <span data-state={state} className={styles.state}>
          {t(`delay.state.${state}`)}
        </span>
        {synthetic && <SyntheticMark />}
      </p>
      <p>{words}</p>
      <p className={styles.detail}>
        {t('delay.entered', { by: enteredBy, day: dayText(enteredOn, t.locale) })}
        {state === 'proposed' && otherSide !== null && (
          <span>
            {t('delay.field.other')} <DutyContact duty={otherSide} />
          </span>
        )}
      </p>
      {said.map((word) => (
        <p key={word.number} className={styles.detail}>
          {t('delay.said', { by: word.by, day: dayText(word.day, t.locale), act: t(`delay.act.${word.act}`) })}
          {word.words !== '' && <span>{word.words}</span>}
        </p>
      ))}
      <DelayActs delay={delay} />
    </li>
  )
}

function DelayActs({ delay }: { delay: Delay }) {
  const t = useT()
  const [act, setAct] = useState<DelayAct | null>(null)
  if (delay.acts.length === 0) return null
  return (
    <div className={styles.acts}>
      {delay.acts.map((one) => (
        <Button key={one} look={one === 'confirm' ? 'primary' : 'plain'} onClick={() => setAct(one)}>
          {t(`delay.act.${one}`)}
        </Button>
      ))}
      {act !== null && <SaySheet delay={delay} act={act} onClose={() => setAct(null)} />}
    </div>
  )
}
