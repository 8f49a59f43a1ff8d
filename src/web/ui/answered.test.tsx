import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { LocaleProvider } from '../app/locale-context.tsx'
import { offline, RequestRefused } from '../app/request-refused.ts'
import { Answered } from './answered.tsx'

const unreachable = new RequestRefused(offline)
const forbidden = new RequestRefused('access.denied')

function shown(asked: { data?: string; error?: unknown; isPlaceholderData?: boolean }): string {
  const whole = { data: undefined, error: null, isPlaceholderData: false, refetch: () => undefined, ...asked }
  return renderToStaticMarkup(
    <LocaleProvider initial={translatorFor('zh-Hans')}>
      <Answered asked={whole} rows={1} height={20}>
        {(data) => <b>{data}</b>}
      </Answered>
    </LocaleProvider>,
  )
}

test('while the next answer comes the last one is dimmed, says so and cannot be used', () => {
  const page = shown({ data: '214', isPlaceholderData: true })
  expect(page).toContain('上一次所选的数')
  expect(page).toMatch(/<div[^>]* inert=""[^>]*aria-busy="true"[^>]*><b>214/u)
})

test('an answer to what is asked stands as it is', () => {
  const page = shown({ data: '214' })
  expect(page).toContain('<b>214</b>')
  expect(page).not.toContain('inert')
})

test('where the next answer does not come no number of another question stays', () => {
  for (const error of [unreachable, forbidden]) {
    expect(shown({ data: '214', isPlaceholderData: true, error })).not.toContain('214')
    expect(shown({ error })).toMatch(/没有读到数据.*再试一次/u)
  }
})

test('what was read stays when the server cannot be reached again, but not when it refuses', () => {
  expect(shown({ data: '214', error: unreachable })).toMatch(/连不上服务器.*214/u)
  expect(shown({ data: '214', error: forbidden })).not.toContain('214')
})
