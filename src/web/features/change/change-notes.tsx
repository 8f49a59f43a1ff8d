import { Link } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { bridgeParts } from './bridge.ts'
import styles from './change.module.css'
import type { Change } from './change.queries.ts'

/** What numbers alone do not say: that nothing moved, why an effect is not told, which definition and which places took turns. */
export function ChangeNotes({ change }: { change: Change }) {
  const t = useT()
  const parts = bridgeParts(change)
  if (parts.length === 0) return <EmptyState title={t('change.same')} text={t('change.same.text')} />
  const reason = change.start.reason ?? change.end.reason
  const isUntold = parts.some(({ effect, part }) => effect === null && part !== null)
  return (
    <>
      {isUntold && (
        <Notice>
          {t('change.no-value', {
            reason: t(reason === 'not-reported' ? 'quantity.absent.not-reported' : 'figure.no-base'),
          })}
        </Notice>
      )}
      <DefinitionNote change={change} />
      <PlacesNote change={change} />
    </>
  )
}

function keyOf(measure: Change['numerator']['measure'] | null): string {
  return measure === null ? '' : `${measure.id} ${measure.version}`
}

function DefinitionNote({ change: { definition } }: { change: Change }) {
  const t = useT()
  if (!definition) return null
  const { before, after, effect } = definition
  const turned = (['numerator', 'denominator'] as const).filter((side) => keyOf(before[side]) !== keyOf(after[side]))
  return (
    <div className={styles.note}>
      {turned.map((side) => (
        <p key={side}>
          {t('change.definition.versions', {
            before: `v${before[side]?.version ?? ''} ${before[side]?.means ?? ''}`,
            after: `v${after[side]?.version ?? ''} ${after[side]?.means ?? ''}`,
          })}
        </p>
      ))}
      {effect === null && <p>{t('change.other-unit')}</p>}
      <Lists lists={before.lists} text="change.definition.before" />
      <Lists lists={after.lists} text="change.definition.after" />
    </div>
  )
}

function PlacesNote({ change: { placement } }: { change: Change }) {
  const t = useT()
  if (!placement) return null
  const named = (places: typeof placement.joined) =>
    places.length === 0 ? t('change.places.none') : places.map((place) => placeName(place, t.locale)).join('、')
  return (
    <div className={styles.note}>
      <p>{t('change.places', { joined: named(placement.joined), parted: named(placement.parted) })}</p>
      <Lists lists={placement.lists} text="change.places.rows" />
    </div>
  )
}

interface ListsProps {
  readonly lists: NonNullable<Change['placement']>['lists']
  readonly text: 'change.definition.before' | 'change.definition.after' | 'change.places.rows'
}

/** The rows that are counted, a list a side, as on the first day. */
function Lists({ lists, text }: ListsProps) {
  const t = useT()
  return lists.map(({ side, ledger, condition, asOf }) => (
    <p key={side}>
      <Link to="/ledgers/$ledger" params={{ ledger }} search={{ condition, asOf }}>
        {lists.length > 1 && `${t(`change.side.${side}`)} · `}
        {t(text)}
      </Link>
    </p>
  ))
}
