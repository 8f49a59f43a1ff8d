import { useT } from '../app/locale-context.tsx'
import styles from './light-mark.module.css'

export type LightName = 'red' | 'amber' | 'green' | 'none'

const shapes: Readonly<Record<LightName, string>> = { red: '■', amber: '▲', green: '●', none: '○' }

/** A light: a shape and a word beside the colour, so that it reads without colour and in print. */
export function LightMark({ light, word = true, label }: { light: LightName; word?: boolean; label?: string }) {
  const t = useT()
  const said = label ?? t(`light.${light}`)
  return (
    <span className={styles.mark} data-light={light}>
      <span className={styles.shape} aria-hidden="true">
        {shapes[light]}
      </span>
      <span className={word ? styles.word : 'visually-hidden'}>{said}</span>
    </span>
  )
}
