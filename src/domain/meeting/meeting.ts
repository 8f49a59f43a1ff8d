/** 未开, 正在开, 已结束. */
export const meetingStates = ['planned', 'running', 'closed'] as const
export type MeetingState = (typeof meetingStates)[number]

/** 出席, 请假, 列席. */
export const presences = ['present', 'excused', 'listening'] as const
export type Presence = (typeof presences)[number]

/** What a card of a meeting speaks of: a promise broken or kept, a matter, or a matter raised in the room. */
export const meetingTopics = ['broken', 'kept', 'matter', 'raised'] as const
export type MeetingTopic = (typeof meetingTopics)[number]
