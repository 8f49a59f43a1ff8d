import { useT } from '../../app/locale-context.tsx'
import styles from './ledger-import.module.css'

const steps = ['choose', 'read', 'layout', 'plan', 'done'] as const
export type ImportStep = (typeof steps)[number]

interface ImportStepsProps {
  readonly current: ImportStep
  /** Ways back to steps that may be done again. */
  readonly onStep?: Partial<Record<ImportStep, () => void>>
}

/** Where one is on the way from the file to the rows. */
export function ImportSteps({ current, onStep = {} }: ImportStepsProps) {
  const t = useT()
  const reached = steps.indexOf(current)
  return (
    <ol className={styles.steps} aria-label={t('ledger-import.steps')}>
      {steps.map((step, index) => {
        const go = onStep[step]
        const text = t(`ledger-import.step.${step}`)
        return (
          <li key={step} data-passed={index < reached} aria-current={step === current ? 'step' : undefined}>
            {go ? (
              <button type="button" onClick={go}>
                {text}
              </button>
            ) : (
              <span>{text}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
