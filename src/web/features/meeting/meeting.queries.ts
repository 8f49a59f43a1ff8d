import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getAgenda } from '#contract/meeting.ts'
import { getMeeting, listMeetings } from '#contract/meeting-record.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type Agenda = OutputOf<typeof getAgenda>
export type AskedAgenda = InputOf<typeof getAgenda>
export type AgendaCard = Agenda['cards'][number]

export const agendaQuery = (asked: InputOf<typeof getAgenda>) =>
  queryOptions({
    queryKey: ['agenda', asked],
    queryFn: ({ signal }) => call(getAgenda, asked, signal),
    placeholderData: keepPreviousData,
  })

export type MeetingList = OutputOf<typeof listMeetings>
export type Meeting = OutputOf<typeof getMeeting>
export type MeetingItem = Meeting['items'][number]

export const meetingsQuery = queryOptions({
  queryKey: ['meeting', 'list'],
  queryFn: ({ signal }) => call(listMeetings, {}, signal),
})

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', 'one', id],
    queryFn: ({ signal }) => call(getMeeting, { id }, signal),
  })
