import { followEvents } from '#contract/event.ts'
import { DomainError } from '#domain/errors.ts'
import { person, type Route, route, StreamAnswer } from '../http/route.ts'

export const eventRoutes: readonly Route[] = [
  route(followEvents, async (call) => {
    const { cityId, accountId, role } = person(call)
    const { token } = call.cookie
    if (token === null) throw new DomainError('access.not-signed-in', {})
    return new StreamAnswer(await call.app.events.open(cityId, { accountId, role, token }))
  }),
]
