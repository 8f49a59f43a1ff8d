import { useT } from '../app/locale-context.tsx'
import styles from './source-line.module.css'
import { SyntheticMark } from './synthetic-mark.tsx'

interface Source {
  readonly title: string
  readonly outlet: string | null
  readonly publishedOn: string | null
  readonly address: string | null
  readonly kind: 'plan' | 'news' | 'report' | 'page' | 'synthetic' | 'import' | 'entry'
  readonly synthetic: boolean
}

/** Where a number comes from: title, outlet, day, the place inside it, and the address where there is one. */
export function SourceLine({ source, locator }: { source: Source; locator: string | null }) {
  const t = useT()
  const webAddress = source.address !== null && /^https?:\/\//.test(source.address) ? source.address : null
  return (
    <span className={styles.source}>
      <span>
        {webAddress === null ? (
          source.title
        ) : (
          <a
            href={webAddress}
            target="_blank"
            rel="noreferrer noopener"
            title={`${t('source.open')} (${t('source.new-window')})`}
          >
            {source.title}
          </a>
        )}
      </span>
      <span className={styles.detail}>
        {[t(`source.kind.${source.kind}`), source.outlet, source.publishedOn, locator].filter(Boolean).join(' · ')}
      </span>
      {source.synthetic && source.kind !== 'synthetic' && <SyntheticMark />}
    </span>
  )
}
