import type { ReactNode } from 'react'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { HowSure } from '../how-sure-note.tsx'
import { useSharedChoice } from '../marked-text/mark-choice.ts'
import styles from './proposal.module.css'

/** What both tables do with a row. */
export interface RowTools {
  readonly mayAccept: boolean
  readonly ticked: readonly string[]
  readonly busy: boolean
  readonly onTick: (id: string) => void
  readonly onMend: (id: string) => void
}

interface ProposalRowProps extends RowTools {
  /** That of its mark in the text. */
  readonly id: string
  readonly quote: string
  readonly confidence: number
  readonly rules: Readonly<Record<string, string>>
  readonly canTake: boolean
  readonly onAccept: () => void
  /** What taking it does, where that is more than 采用. */
  readonly accept?: ReactNode
  /** What came of it, or what stands in the way. */
  readonly state: ReactNode
  readonly what: ReactNode
  readonly duty: ReactNode
  readonly deadline: string | null
}

/** A proposal: tick, what it says and where that stands, who answers for it until when, how sure, and what can be done with it. */
export function ProposalRow(props: ProposalRowProps) {
  const t = useT()
  const { chosen, pointed } = useSharedChoice()
  const { id, quote, mayAccept, canTake } = props
  return (
    <tr data-mark={id} data-lit={id === chosen ? 'chosen' : id === pointed ? 'pointed' : undefined}>
      {mayAccept && (
        <td className={styles.tick}>
          <label>
            <input
              type="checkbox"
              checked={canTake && props.ticked.includes(id)}
              disabled={!canTake}
              aria-label={t('library.tick', { quote })}
              onChange={() => props.onTick(id)}
            />
          </label>
        </td>
      )}
      <td>
        <a href={`?at=${encodeURIComponent(id)}`} data-mark={id} className={styles.quote} title={t('draft-check.show')}>
          {quote}
        </a>
        {props.what}
      </td>
      <td>
        <div>{props.duty}</div>
        <div>{props.deadline ?? <span className={styles.detail}>{t('programme.task.deadline.none')}</span>}</div>
      </td>
      <td className={styles.last}>
        <HowSure confidence={props.confidence} rules={props.rules} />
        {props.state}
        {mayAccept && canTake && (
          <div className={styles.tools}>
            {props.accept === undefined ? (
              <Button disabled={props.busy} onClick={props.onAccept} aria-label={t('library.accept.name', { quote })}>
                {t('library.action.accept')}
              </Button>
            ) : (
              <Button disabled={props.busy} onClick={props.onAccept}>
                {props.accept}
              </Button>
            )}
            <MendButton {...props} />
          </div>
        )}
      </td>
    </tr>
  )
}

function MendButton({ id, quote, onMend }: Pick<ProposalRowProps, 'id' | 'quote' | 'onMend'>) {
  const t = useT()
  return (
    <Button look="quiet" onClick={() => onMend(id)} aria-label={t('library.mend.name', { quote })}>
      {t('library.action.mend')}
    </Button>
  )
}

/** The head that both tables share. */
export function ProposalHead({ mayAccept, what }: { mayAccept: boolean; what: string }) {
  const t = useT()
  return (
    <thead>
      <tr>
        {mayAccept && (
          <th scope="col">
            <span className="visually-hidden">{t('library.column.tick')}</span>
          </th>
        )}
        <th scope="col">{what}</th>
        <th scope="col">{t('library.column.duty')}</th>
        <th scope="col">{t('library.column.sure')}</th>
      </tr>
    </thead>
  )
}
