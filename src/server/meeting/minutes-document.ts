import { type Presence, presences } from '#domain/meeting/meeting.ts'
import { dayText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Block, Cell, DocumentSpec, Line, Row } from '#office/document/document.ts'
import type { Decided, Minutes } from './minutes.ts'

/**
 * The minutes of a 调度会 as a document: promises that fell due, what was decided with owner and day, what stays open; after the text, as the
 * 纪要格式 of GB/T 9704-2012 has it, 出席, 请假 and 列席 in black type, and no seal. Names of organisations and posts stand where it has persons.
 */
export function minutesDocument(t: Translator, minutes: Minutes): DocumentSpec {
  const { office, synthetic } = minutes
  const day = dayText(minutes.day, t.locale)
  const [before = '', between = '', after = ''] = t('bulletin.page').split(/\{\w+\}/)
  return {
    ...{ language: t.locale, page: 'a4-portrait', title: minutesTitle(t, minutes), subtitles: [office, day] },
    ...{ stamp: stampOf(t, minutes, day), mark: synthetic ? t('bulletin.mark.synthetic') : null },
    pageNumber: { before, between, after },
    blocks: [
      text(
        minutes.room === null ? t('meeting.minutes.blank') : t('meeting.minutes.chair', { chair: minutes.room.chair }),
      ),
      heading(t('meeting.minutes.promises')),
      ...promises(t, minutes),
      heading(t('meeting.minutes.decided')),
      ...decisions(t, minutes),
      heading(t('meeting.minutes.open')),
      ...openMatters(t, minutes),
      ...presences.flatMap((presence) => presentLine(t, minutes, presence)),
    ],
  }
}

export function minutesTitle(t: Translator, { place, kind }: Pick<Minutes, 'place' | 'kind'>): string {
  return t('meeting.minutes.title', { place, kind: t(`meeting.kind.${kind}`) })
}

function stampOf(t: Translator, { room, version }: Minutes, day: string): string {
  if (room === null) return t('meeting.minutes.stamp', { day })
  return version === null ? t('meeting.minutes.stamp.running') : t('meeting.minutes.stamp.closed', { version })
}

function presentLine(t: Translator, { room }: Minutes, presence: Presence): Block[] {
  const names = room?.coming.filter((one) => one.presence === presence).map(({ who }) => who) ?? []
  if (names.length === 0) return []
  const label = { text: t(`meeting.minutes.${presence}`), href: null, look: 'strong' as const }
  return [{ kind: 'text', line: [label, ...plain(names.join(t('app.list.comma')))] }]
}

function promises(t: Translator, { promises: due }: Minutes): Block[] {
  if (due.length === 0) return [text(t('meeting.look-back.none'))]
  return due.map(({ day, duty, title, outcome }) => {
    const said = { day: dayText(day, t.locale), duty, title, outcome: t(`meeting.${outcome}`) }
    return text(t('meeting.minutes.promise', said))
  })
}

function decisions(t: Translator, { decided, room }: Minutes): Block[] {
  if (decided.length === 0) return [text(t(room === null ? 'meeting.minutes.none' : 'meeting.decisions.none'))]
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

function decisionRow(t: Translator, { title, number, steps, duty, due }: Decided, index: number): Row {
  const sentences = steps.map(({ act, words, given, level }) => {
    const what = [t(`issue.act.${act}`), given, level === null ? null : t(`issue.level.${level}`), words]
    return what.filter((part) => part !== null && part !== '').join(t('app.list.comma'))
  })
  const day = due === null ? '' : dayText(due, t.locale)
  const texts = [String(index + 1), `${title}（${number}）`, sentences.join('；'), duty, day]
  return { strong: false, cells: texts.map((one) => cell(one, 'plain')) }
}

function openMatters(t: Translator, { open }: Minutes): Block[] {
  if (open.length === 0) return [text(t('meeting.minutes.all-decided'))]
  return open.map(({ place, title, number, days }, index) =>
    text(`${index + 1}. ${place} ${title}（${number}） ${t('meeting.minutes.days', { days })}`),
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
