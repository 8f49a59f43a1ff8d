import { projectLightKinds } from '#domain/project-light/project-light-rule.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { LightMark, type LightName } from '../../ui/light-mark.tsx'
import styles from './lights.module.css'
import { useLightsAsked } from './lights-address.ts'
import type { ProjectLights } from './project-light.queries.ts'

const lights: readonly LightName[] = ['red', 'amber', 'green', 'none']

/** Of how many projects each kind of light shows what; each number opens its projects. */
export function LightCounts({ counts }: Pick<ProjectLights, 'counts'>) {
  const t = useT()
  return (
    <div className={styles.counts}>
      {projectLightKinds.map((kind) => {
        const ofKind = counts[kind]
        return ofKind ? (
          <section key={kind} aria-label={t(`project-light.kind.${kind}`)} className={styles.kind}>
            <h2 className={styles.name}>{t(`project-light.kind.${kind}`)}</h2>
            <div className={styles.numbers}>
              {lights.map((light) => (
                <CountButton key={light} kind={kind} light={light} count={ofKind[light]} />
              ))}
            </div>
          </section>
        ) : null
      })}
    </div>
  )
}

interface CountButtonProps {
  readonly kind: (typeof projectLightKinds)[number]
  readonly light: LightName
  readonly count: number
}

function CountButton({ kind, light, count }: CountButtonProps) {
  const change = useChangeSearch()
  const asked = useLightsAsked()
  const isChosen = asked.kind === kind && asked.light === light
  return (
    <button
      type="button"
      className={styles.count}
      aria-pressed={isChosen}
      disabled={count === 0 && !isChosen}
      onClick={() =>
        change(isChosen ? { kind: undefined, light: undefined, page: undefined } : { kind, light, page: undefined })
      }
    >
      <LightMark light={light} />
      <span className={styles.number}>{count}</span>
    </button>
  )
}
