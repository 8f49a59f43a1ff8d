import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { removeCityMap } from '#contract/city-map.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useForgetData } from '../../app/stale.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import type { CityMap } from './city-map.queries.ts'
import { ImportCityMap } from './import-city-map.tsx'
import styles from './place-map.module.css'

/** For the city office: brings the city's own map, another one in its place, or takes it away. */
export function ManageCityMap({ map }: { map: CityMap | null }) {
  const t = useT()
  const forget = useForgetData()
  const [isOpen, setOpen] = useState(false)
  const removing = useMutation({ mutationFn: () => call(removeCityMap, {}), onSuccess: forget })
  return (
    <div className={styles.manage}>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t(map === null ? 'cockpit.map.import' : 'cockpit.map.replace')}
      </Button>
      {map !== null && (
        <Button look="quiet" busy={removing.isPending} onClick={() => removing.mutate()}>
          {t('cockpit.map.remove')}
        </Button>
      )}
      {removing.error && <ErrorNotice error={removing.error} />}
      {isOpen && <ImportCityMap onClose={() => setOpen(false)} />}
    </div>
  )
}
