import { useMutation } from '@tanstack/react-query'
import { getMinutes } from '#contract/meeting.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import type { AskedAgenda } from './meeting.queries.ts'

/** The minutes of what was decided today, as a Word file. */
export function TakeMinutes({ asked }: { asked: AskedAgenda }) {
  const t = useT()
  const taking = useMutation({ mutationFn: () => download(getMinutes, { ...asked, locale: t.locale }) })
  return (
    <div>
      <Button busy={taking.isPending} onClick={() => taking.mutate()}>
        {t('meeting.minutes')}
      </Button>
      {taking.error !== null && <ErrorNotice error={taking.error} />}
    </div>
  )
}
