import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Block, Cell, DocumentSpec, Line, Row } from '#office/document/document.ts'
import type { Decided, Minutes } from './minutes.ts'

/** The minutes of a 调度会 as a document: promises that fell due, what was decided with owner and day, what stays open. */
export function minutesDocument(t: Translator, minutes: Minutes): DocumentSpec {
  const { agenda, place, office, synthetic } = minutes
  const day = dayText(agenda.asOf, t.locale)
  const [before = '', between = '', after = ''] = t('bulletin.page').split(/\{\w+\}/)
  const title = t('meeting.minutes.title', { place, kind: t(`meeting.kind.${agenda.kind}`) })
  return {
    ...{ language: t.locale, page: 'a4-portrait', title, subtitles: [office, day] },
    ...{ stamp: t('meeting.minutes.stamp', { day }), mark: synthetic ? t('bulletin.mark.synthetic') : null },
    pageNumber: { before, between, after },
    blocks: [
      text(t('meeting.minutes.present')),
      heading(t('meeting.minutes.promises')),
      ...promises(t, minutes),
      heading(t('meeting.minutes.decided')),
      ...decisions(t, minutes),
      heading(t('meeting.minutes.open')),
      ...openMatters(t, minutes),
    ],
  }
}

function promises(t: Translator, { agenda: { broken, kept } }: Minutes): Block[] {
  const lines = [
    ...broken.map((one) => ({ ...one, outcome: t('meeting.broken') })),
    ...kept.map((one) => ({ ...one, outcome: t('meeting.kept') })),
  ]
  if (lines.length === 0) return [text(t('meeting.look-back.none'))]
  return lines.map(({ issue, day, outcome }) => {
    const duty = issue.duty ? nameOf(issue.duty, t.locale) : ''
    return text(t('meeting.minutes.promise', { day: dayText(day, t.locale), duty, title: issue.title, outcome }))
  })
}

function decisions(t: Translator, { decided }: Minutes): Block[] {
  if (decided.length === 0) return [text(t('meeting.minutes.none'))]
  const head = ['number', 'matter', 'decision', 'duty', 'due'] as const
  return [
    {
      kind: 'table',
      columns: [1, 4, 5, 3, 2].map((weight) => ({ weight, align: 'start' })),
      head: [head.map((name) => cell(t(`meeting.minutes.column.${name}`), 'strong'))],
      body: decided.map((one, index) => decisionRow(t, one, index)),
    },
  ]
}

function decisionRow(t: Translator, { issue, steps }: Decided, index: number): Row {
  const sentences = steps.map(({ act, words, given, level }) => {
    const what = [t(`issue.act.${act}`), given, level === null ? null : t(`issue.level.${level}`), words]
    return what.filter((part) => part !== null && part !== '').join(t('app.list.comma'))
  })
  const helping = issue.duty === null ? '' : nameOf(issue.duty, t.locale)
  const due = issue.dueOn === null ? '' : dayText(issue.dueOn, t.locale)
  const texts = [String(index + 1), `${issue.title}（${issue.number}）`, sentences.join('；'), helping, due]
  return { strong: false, cells: texts.map((one) => cell(one, 'plain')) }
}

function openMatters(t: Translator, { agenda: { cards }, decided }: Minutes): Block[] {
  const settled = new Set(decided.map(({ issue }) => issue.id))
  const left = cards.filter(({ issue }) => !settled.has(issue.id))
  if (left.length === 0) return [text(t('meeting.minutes.all-decided'))]
  return left.map(({ issue, days }, index) =>
    text(
      `${index + 1}. ${placeName(issue.place, t.locale)} ${issue.title}（${issue.number}） ${t('meeting.minutes.days', { days })}`,
    ),
  )
}

function heading(words: string): Block {
  return { kind: 'heading', text: words }
}

function text(words: string): Block {
  return { kind: 'text', line: plain(words) }
}

function cell(words: string, look: 'plain' | 'strong'): Cell {
  return { line: [{ text: words, href: null, look }], across: 1, down: 1 }
}

function plain(words: string): Line {
  return [{ text: words, href: null, look: 'plain' }]
}
