import { createAccount, listAccounts, resetPassword, unlockAccount, updateAccount } from '#contract/account.ts'
import { person, type Route, route } from '../http/route.ts'
import { addAccount, changeAccount, giveNewPassword, listAllAccounts, unlock } from './accounts.ts'

export const accountRoutes: readonly Route[] = [
  route(listAccounts, (call) => listAllAccounts(call.app, person(call))),
  route(createAccount, (call, input) => addAccount(call.app, person(call), input)),
  route(updateAccount, (call, input) => changeAccount(call.app, person(call), input)),
  route(unlockAccount, (call, input) => unlock(call.app, person(call), input)),
  route(resetPassword, (call, input) => giveNewPassword(call.app, person(call), input)),
]
