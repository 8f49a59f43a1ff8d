import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useT } from '../app/locale-context.tsx'

/**
 * Asks before a page with unsaved changes is left.
 *
 * @returns what lets the person go without being asked, once it is saved or given up
 */
export function useLeaveGuard(isDirty: boolean): () => void {
  const t = useT()
  const mayLeave = useRef(false)
  useBlocker({
    shouldBlockFn: () => isDirty && !mayLeave.current && !window.confirm(t('row.form.leave')),
    enableBeforeUnload: () => isDirty && !mayLeave.current,
  })
  return () => {
    mayLeave.current = true
  }
}
