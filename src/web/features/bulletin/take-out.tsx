import { useMutation } from '@tanstack/react-query'
import { downloadBulletin, notePicture } from '#contract/bulletin.ts'
import { call, download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './bulletin.module.css'
import type { AskedBulletin, Bulletin } from './bulletin.queries.ts'
import { pictureOf } from './picture/picture-of.ts'
import { pictureWords } from './picture/picture-words.ts'
import { savePicture } from './picture/save-picture.ts'

/**
 * The ways to take out what is shown: just that, as known on that day, whatever is saved meanwhile. A picture is handed on
 * without the list of its gaps, so there is none with gaps.
 */
export function TakeOut({ asked, bulletin }: { asked: AskedBulletin; bulletin: Bulletin }) {
  const t = useT()
  const toast = useToast()
  const same: AskedBulletin = { ...asked, asOf: bulletin.asOf, week: bulletin.week.from }
  const word = useMutation({
    mutationFn: () => download(downloadBulletin, same),
    onSuccess: () => toast(t('bulletin.done.word')),
  })
  const picture = useMutation({
    mutationFn: async () => {
      await call(notePicture, same)
      const words = pictureWords(t, bulletin, same)
      await savePicture(pictureOf(bulletin, words), `${words.fileName}.png`)
    },
    onSuccess: () => toast(t('bulletin.done.picture')),
  })
  const error = word.error ?? picture.error
  return (
    <div className={styles.actions}>
      <Button look="primary" busy={word.isPending} onClick={() => word.mutate()}>
        {t('bulletin.action.word')}
      </Button>
      {bulletin.isComplete && (
        <Button busy={picture.isPending} onClick={() => picture.mutate()}>
          {t('bulletin.action.picture')}
        </Button>
      )}
      <Button look="quiet" onClick={() => window.print()}>
        {t('bulletin.action.print')}
      </Button>
      {error && <ErrorNotice error={error} />}
    </div>
  )
}
