import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'

const CreateTarget = lazy(async () => ({ default: (await import('./create-target.tsx')).CreateTarget }))

/** For those who may: a new target for the year and place that the board shows. */
export function CreateTargetButton({ year, place }: { year: string; place: string }) {
  const t = useT()
  const mayWrite = useCan('target.write')
  const [isOpen, setOpen] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('target.action.create')}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <CreateTarget year={year} place={place} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
