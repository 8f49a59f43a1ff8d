import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useNaming } from '../values/field-words.ts'
import { unitOf } from '../values/value-text.tsx'
import { moved } from './column-order.ts'
import styles from './columns.module.css'
import { mayChoose, usualColumns } from './list-columns.ts'

interface ColumnsDrawerProps {
  readonly ledger: Ledger
  readonly columns: readonly string[]
  readonly onColumns: (columns: readonly string[]) => void
  readonly onClose: () => void
}

/** Which columns stand in the list, and in which order; all others below, under the headings of the form. */
export function ColumnsDrawer({ ledger, columns, onColumns, onClose }: ColumnsDrawerProps) {
  const t = useT()
  const [chosen, setChosen] = useState(columns)
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  return (
    <Sheet title={t('ledger.columns.title')} onClose={onClose}>
      <div className={styles.drawer}>
        <div className={styles.buttons}>
          <Button
            look="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              onColumns(chosen)
              onClose()
            }}
          >
            {t('ledger.columns.apply')}
          </Button>
          <Button onClick={() => setChosen(usualColumns(ledger))}>{t('ledger.columns.usual')}</Button>
        </div>
        <section aria-label={t('ledger.columns.shown')}>
          <h3>{t('ledger.columns.shown')}</h3>
          <ol className={styles.list}>
            {chosen.map((name, at) => (
              <Shown
                key={name}
                ledger={ledger}
                name={name}
                isFirst={at === 0}
                isLast={at === chosen.length - 1}
                onMove={(by) => setChosen(moved(chosen, at, at + by))}
                onHide={() => toggle(name)}
              />
            ))}
          </ol>
        </section>
        {ledger.sections.map((section) => (
          <Others key={section.zh} ledger={ledger} section={section} chosen={chosen} onShow={toggle} />
        ))}
      </div>
    </Sheet>
  )
}

interface ShownProps {
  readonly ledger: Ledger
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onHide: () => void
}

function Shown({ ledger, name, isFirst, isLast, onMove, onHide }: ShownProps) {
  const t = useT()
  const label = useLabel(ledger, name)
  return (
    <li className={styles.column}>
      <span className={styles.name}>{label}</span>
      <Button
        look="quiet"
        disabled={isFirst}
        aria-label={t('ledger.columns.up', { field: label })}
        onClick={() => onMove(-1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button
        look="quiet"
        disabled={isLast}
        aria-label={t('ledger.columns.down', { field: label })}
        onClick={() => onMove(1)}
      >
        <span aria-hidden="true">↓</span>
      </Button>
      <Button look="quiet" aria-label={t('ledger.columns.hide', { field: label })} onClick={onHide}>
        {t('ledger.columns.hide.word')}
      </Button>
    </li>
  )
}

interface OthersProps {
  readonly ledger: Ledger
  readonly section: Ledger['sections'][number]
  readonly chosen: readonly string[]
  readonly onShow: (name: string) => void
}

function Others({ ledger, section, chosen, onShow }: OthersProps) {
  const naming = useNaming()
  const rest = section.fields.filter((field) => mayChoose(ledger, field) && !chosen.includes(field.name))
  if (rest.length === 0) return null
  return (
    <section aria-label={naming(section)}>
      <h3>{naming(section)}</h3>
      <ul className={styles.rest}>
        {rest.map(({ name }) => (
          <li key={name}>
            <Hidden ledger={ledger} name={name} onShow={() => onShow(name)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Hidden({ ledger, name, onShow }: { ledger: Ledger; name: string; onShow: () => void }) {
  const t = useT()
  const label = useLabel(ledger, name)
  return (
    <Button aria-label={t('ledger.columns.show', { field: label })} onClick={onShow}>
      <span aria-hidden="true">+</span> {label}
    </Button>
  )
}

function useLabel(ledger: Ledger, name: string): string {
  const t = useT()
  const naming = useNaming()
  const field = ledger.fields.get(name)
  if (field === undefined) return name
  const unit = unitOf(field, t)
  return unit === '' ? naming(field) : t('ledger.columns.with-unit', { field: naming(field), unit })
}
