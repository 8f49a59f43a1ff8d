import { describe, expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { pictureWords } from './picture-words.ts'

const words = (kind: 'weekly' | 'overview') =>
  pictureWords(translatorFor('zh-Hans'), { kind, title: '简报', fileName: '简报-44', asOf: '2026-10-31' }, {})

describe('what a picture says around its blocks', () => {
  test('of the weekly bulletin: that it is an excerpt, and where the whole stands', () => {
    expect(words('weekly')).toMatchObject({ title: '简报（摘要）', fileName: '简报-44-摘要' })
    expect(words('weekly').foot.at(-1)).toBe('完整内容见 Word 版。')
  })

  test('of the overview: nothing of the kind, for it is whole', () => {
    expect(words('overview')).toMatchObject({ title: '简报', fileName: '简报-44' })
    expect(words('overview').foot).toHaveLength(1)
  })

  test.each(['weekly', 'overview'] as const)('of the %s: which figures it uses, as known when', (kind) => {
    expect(words(kind).foot[0]).toMatch(/已审核的数.*2026年10月31日/u)
  })
})
