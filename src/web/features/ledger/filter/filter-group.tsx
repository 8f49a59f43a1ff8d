import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { conditionWords } from './condition-words.ts'
import styles from './filter.module.css'
import { FilterClaim } from './filter-claim.tsx'
import {
  type DraftClaim,
  type DraftGroup,
  type DraftPart,
  groupModes,
  isDraftClaim,
  isDraftGroup,
  newKey,
  withPart,
} from './filter-draft.ts'
import { firstOperator } from './filter-operators.ts'
import { useConditionWords } from './use-condition-words.ts'

interface FilterGroupProps {
  readonly ledger: Ledger
  readonly group: DraftGroup
  readonly onGroup: (group: DraftGroup) => void
  /** False inside a group: one level is what people can still read. */
  readonly mayNest: boolean
}

/** Claims that must all hold, of which one must hold, or none may. */
export function FilterGroup({ ledger, group, onGroup, mayNest }: FilterGroupProps) {
  const t = useT()
  const add = (part: DraftPart) => onGroup({ ...group, parts: [...group.parts, part] })
  return (
    <div className={styles.group}>
      {group.parts.length > 1 && (
        <div>
          <Segmented
            label={t('condition.group')}
            choices={groupModes.map((value) => ({ value, text: t(`condition.group.${value}`) }))}
            value={group.mode}
            onChoice={(mode) => onGroup({ ...group, mode })}
          />
        </div>
      )}
      {group.parts.map((part) => (
        <Part
          key={part.key}
          ledger={ledger}
          part={part}
          onPart={(changed) => onGroup(withPart(group, part.key, changed))}
        />
      ))}
      <div className={styles.buttons}>
        <Button onClick={() => add(newClaim(ledger))}>{t('condition.filter.add')}</Button>
        {mayNest && (
          <Button onClick={() => add({ key: newKey(), mode: 'any', parts: [newClaim(ledger), newClaim(ledger)] })}>
            {t('condition.filter.add-group')}
          </Button>
        )}
      </div>
    </div>
  )
}

function newClaim(ledger: Ledger): DraftClaim {
  const [field] = ledger.fields.values()
  if (field === undefined) throw new Error(`the ledger ${ledger.name} has no fields`)
  return { key: newKey(), field: field.name, operator: firstOperator(field.kind), value: null }
}

interface PartProps {
  readonly ledger: Ledger
  readonly part: DraftPart
  readonly onPart: (part: DraftPart | null) => void
}

function Part({ ledger, part, onPart }: PartProps) {
  if (isDraftClaim(part)) return <FilterClaim ledger={ledger} claim={part} onClaim={onPart} mayRefer />
  if (isDraftGroup(part)) return <InnerGroup ledger={ledger} group={part} onGroup={onPart} />
  return <Kept ledger={ledger} part={part} onDrop={() => onPart(null)} />
}

function InnerGroup({
  ledger,
  group,
  onGroup,
}: {
  ledger: Ledger
  group: DraftGroup
  onGroup: (group: DraftGroup | null) => void
}) {
  const t = useT()
  return (
    <div className={styles.inner}>
      <FilterGroup ledger={ledger} group={group} onGroup={onGroup} mayNest={false} />
      <Button look="quiet" onClick={() => onGroup(null)}>
        {t('condition.filter.drop-group')}
      </Button>
    </div>
  )
}

function Kept({
  ledger,
  part,
  onDrop,
}: {
  ledger: Ledger
  part: Extract<DraftPart, { kept: unknown }>
  onDrop: () => void
}) {
  const t = useT()
  const words = useConditionWords(ledger, part.kept)
  return (
    <div className={styles.inner}>
      <p className={styles.intro}>{t('condition.filter.kept')}</p>
      <p>{conditionWords(part.kept, ledger, words)}</p>
      <Button look="quiet" onClick={onDrop}>
        {t('condition.filter.drop')}
      </Button>
    </div>
  )
}
