import { dayText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { AskedBulletin, Bulletin } from '../bulletin.queries.ts'

/** What a picture says around its blocks. */
export interface PictureWords {
  readonly title: string
  /** Over the stamp: on what it rests, and where the rest stands. */
  readonly foot: readonly string[]
  /** Without an ending. */
  readonly fileName: string
}

/** The overview is in its picture whole; of the weekly bulletin it is an excerpt, which says so in title, foot and file name. */
export function pictureWords(
  t: Translator,
  { kind, title, fileName, asOf }: Pick<Bulletin, 'kind' | 'title' | 'fileName' | 'asOf'>,
  { hierarchy = 'reporting' }: Pick<AskedBulletin, 'hierarchy'>,
): PictureWords {
  const basis = t('bulletin.foot.basis', {
    day: dayText(asOf, t.locale),
    hierarchy: t(`app.hierarchy.${hierarchy}`),
  })
  if (kind === 'overview') return { title, fileName, foot: [basis] }
  return {
    title: t('bulletin.picture.title', { title }),
    fileName: t('bulletin.picture.file', { file: fileName }),
    foot: [basis, t('bulletin.picture.whole')],
  }
}
