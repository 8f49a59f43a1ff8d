import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { PastNotice, ViewControls } from '../../ui/view-controls.tsx'
import styles from './bulletin.module.css'
import type { AskedBulletin, Bulletin } from './bulletin.queries.ts'
import { TakeOut } from './take-out.tsx'
import { dayInWeek } from './week-step.ts'

const kinds = ['weekly', 'overview'] as const

interface BulletinHeadProps {
  readonly asked: AskedBulletin
  /** undefined while what is asked for has not come. */
  readonly bulletin: Bulletin | undefined
}

/** Which of the two, which week, as known when; and the ways to take it out. */
export function BulletinHead({ asked, bulletin }: BulletinHeadProps) {
  const t = useT()
  const { today } = useWorld()
  const change = useChangeSearch()
  const asOf = bulletin?.asOf ?? asked.asOf ?? today
  useDocumentTitle(t('bulletin.title'))
  return (
    <header className={styles.head}>
      <div className={styles.first}>
        <div>
          <h1>{t('bulletin.title')}</h1>
          <p className={styles.intro}>{t('bulletin.intro')}</p>
        </div>
        <ViewControls today={today} asOf={asOf} />
      </div>
      <div className={styles.first}>
        <div className={styles.choices}>
          <Segmented
            label={t('bulletin.kind')}
            choices={kinds.map((value) => ({ value, text: t(`bulletin.kind.${value}`) }))}
            value={asked.kind ?? 'weekly'}
            onChoice={(kind) => change({ kind: kind === 'weekly' ? undefined : kind })}
          />
          {bulletin && <WeekStep bulletin={bulletin} />}
        </div>
        {bulletin && bulletin.blocks.length > 0 && <TakeOut asked={asked} bulletin={bulletin} />}
      </div>
      <PastNotice today={today} asOf={asOf} />
    </header>
  )
}

/** Steps to the week before and after. The day as known on goes with it: a week before is shown as it was known then. */
function WeekStep({ bulletin: { week, today } }: { bulletin: Bulletin }) {
  const t = useT()
  const change = useChangeSearch()
  const step = (weeks: -1 | 1) => {
    const day = dayInWeek(week, weeks, today)
    change({ week: undefined, asOf: day === today ? undefined : day })
  }
  return (
    <fieldset className={styles.week}>
      <legend className="visually-hidden">{t('bulletin.week.choose')}</legend>
      <Button look="quiet" onClick={() => step(-1)} aria-label={t('bulletin.week.earlier')}>
        ‹
      </Button>
      <span>
        {t('bulletin.week.of', { number: week.number })}
        <span className={styles.days}>
          {week.from.slice(5)} – {week.to.slice(5)}
        </span>
      </span>
      <Button look="quiet" onClick={() => step(1)} disabled={week.to >= today} aria-label={t('bulletin.week.later')}>
        ›
      </Button>
    </fieldset>
  )
}
