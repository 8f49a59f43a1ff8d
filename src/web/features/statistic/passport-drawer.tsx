import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { readFigureKey } from '../../app/search-params.ts'
import { useWorld } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DayPopover } from '../../ui/view-controls.tsx'
import styles from './passport.module.css'
import { PassportBody } from './passport-body.tsx'
import { passportQuery } from './statistic.queries.ts'

/** Where a number came from. It lies over any page and has an address of its own. */
export function PassportDrawer({ figure, onClose }: { figure: string; onClose: () => void }) {
  const t = useT()
  const { today } = useWorld()
  const view = useView()
  const key = readFigureKey(figure) ?? { indicator: '', place: '', period: '' }
  const [asOf, setAsOf] = useState<string | undefined>(view.asOf)
  const passport = useQuery(passportQuery(key, asOf))
  return (
    <Sheet title={t('statistic.passport.title')} onClose={onClose}>
      {passport.error && <ErrorNotice error={passport.error} onRetry={() => void passport.refetch()} />}
      {!passport.data && !passport.error && <Skeleton rows={8} height={32} />}
      <div className={styles.asOf}>
        <DayPopover
          label={t('statistic.passport.as-of')}
          today={today}
          day={asOf ?? today}
          onDay={setAsOf}
          align="start"
        />
      </div>
      {passport.data && <PassportBody passport={passport.data} />}
    </Sheet>
  )
}
