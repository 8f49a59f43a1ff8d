import * as contract from '#contract/meeting.ts'
import * as record from '#contract/meeting-record.ts'
import { person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { decideInMeeting } from './decide-in-meeting.ts'
import { getAgenda } from './get-agenda.ts'
import { getMeeting, listMeetings } from './get-meeting.ts'
import { getMeetingMinutes } from './get-meeting-minutes.ts'
import { getMinutes } from './get-minutes.ts'
import { closeMeeting, openMeeting, planMeeting } from './run-meeting.ts'

export const meetingRoutes: readonly Route[] = [
  route(contract.getAgenda, (call, input) => getAgenda(call.app, worldOf(call.app), person(call), input)),
  route(contract.getMinutes, (call, input) => getMinutes(call.app, worldOf(call.app), person(call), input)),
  route(record.listMeetings, (call, input) => listMeetings(call.app, worldOf(call.app), person(call), input)),
  route(record.getMeeting, (call, input) => getMeeting(call.app, worldOf(call.app), person(call), input)),
  route(record.planMeeting, (call, input) => planMeeting(call.app, worldOf(call.app), person(call), input)),
  route(record.openMeeting, (call, input) => openMeeting(call.app, worldOf(call.app), person(call), input)),
  route(record.decideInMeeting, (call, input) => decideInMeeting(call.app, worldOf(call.app), person(call), input)),
  route(record.closeMeeting, (call, input) => closeMeeting(call.app, worldOf(call.app), person(call), input)),
  route(record.getMeetingMinutes, (call, input) => getMeetingMinutes(call.app, worldOf(call.app), person(call), input)),
]
