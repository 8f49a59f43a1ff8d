import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'

const CreateIndicator = lazy(async () => ({ default: (await import('./create-indicator.tsx')).CreateIndicator }))

/** For those who may: a new indicator, from the list of figures. */
export function CreateIndicatorButton() {
  const t = useT()
  const mayWrite = useCan('indicator.write')
  const [isOpen, setOpen] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('indicator.action.create')}</Button>
      <Suspense fallback={null}>{isOpen && <CreateIndicator onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
