import { listAudit, verifyAudit } from '#contract/audit.ts'
import { person, type Route, route } from '../http/route.ts'
import { checkAuditChain, readAudit } from './audit.ts'

export const auditRoutes: readonly Route[] = [
  route(listAudit, (call, input) => readAudit(call.app, person(call), input)),
  route(verifyAudit, (call) => checkAuditChain(call.app, person(call))),
]
