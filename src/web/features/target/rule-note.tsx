import { useT } from '../../app/locale-context.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import styles from './side-note.module.css'
import { lightWord, paceWords } from './standing-words.ts'
import type { BoardTarget } from './target.queries.ts'
import { ValueDay } from './value-day.tsx'

/** Which rule lit the light and by which pace, how sure we are of it, and what it found. */
export function RuleNote({ standing }: { standing: BoardTarget['standing'] }) {
  const t = useT()
  const { light, pacing, judgedOn } = standing
  return (
    <section className={styles.note} aria-label={t('light.rule')}>
      <h2>{t('light.rule')}</h2>
      <p>
        <LightMark light={light.light} label={lightWord(t, light)} /> {t(`light.reason.${light.reason}`)}
        {light.behindPoints !== null && ` · ${paceWords(t, light.behindPoints)}`} <ValueDay standing={standing} />
      </p>
      <p>
        {light.ruleName} · {t('light.rule.version', { version: light.ruleVersion })} ·{' '}
        {t(`target.pacing.judged.${pacing.judgedBy}`)} · {t('target.judged-on', { day: judgedOn })}
      </p>
      <p className={styles.detail}>
        {t('light.certainty')} <b>{light.certainty}</b> · {t(`light.certainty.${light.certainty}`)}
      </p>
    </section>
  )
}
