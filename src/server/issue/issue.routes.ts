import * as contract from '#contract/issue.ts'
import * as fileContract from '#contract/issue-file.ts'
import { listStandings as standings } from '#contract/issue-standing.ts'
import { fileOf, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { assignIssue } from './assign-issue.ts'
import { getIssue } from './get-issue.ts'
import { addIssueFile, listIssueFiles, readIssueFile, readIssueThumbnail, withdrawIssueFile } from './issue-files.ts'
import { closeIssue, confirmIssue, decideExtension, escalateIssue, reopenIssue, sendBackIssue } from './judge-issue.ts'
import { listIssues } from './list-issues.ts'
import { listSimilarIssues } from './list-similar-issues.ts'
import { listStandings } from './list-standings.ts'
import { raiseIssue } from './raise-issue.ts'
import { acceptIssue, askExtension, promiseIssue, reportIssue, returnIssue, submitIssue } from './solve-issue.ts'

export const issueRoutes: readonly Route[] = [
  route(contract.listIssues, (call, input) => listIssues(call.app, worldOf(call.app), person(call), input)),
  route(contract.getIssue, (call, input) => getIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.listSimilarIssues, (call, input) =>
    listSimilarIssues(call.app, worldOf(call.app), person(call), input),
  ),
  route(standings, (call, input) => listStandings(call.app, worldOf(call.app), person(call), input)),
  route(contract.raiseIssue, (call, input) => raiseIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.assignIssue, (call, input) => assignIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.acceptIssue, (call, input) => acceptIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.returnIssue, (call, input) => returnIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.promiseIssue, (call, input) => promiseIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.reportIssue, (call, input) => reportIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.askExtension, (call, input) => askExtension(call.app, worldOf(call.app), person(call), input)),
  route(contract.decideExtension, (call, input) => decideExtension(call.app, worldOf(call.app), person(call), input)),
  route(contract.submitIssue, (call, input) => submitIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.confirmIssue, (call, input) => confirmIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.closeIssue, (call, input) => closeIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.sendBackIssue, (call, input) => sendBackIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.reopenIssue, (call, input) => reopenIssue(call.app, worldOf(call.app), person(call), input)),
  route(contract.escalateIssue, (call, input) => escalateIssue(call.app, worldOf(call.app), person(call), input)),
  route(fileContract.listIssueFiles, (call, input) => listIssueFiles(call.app, worldOf(call.app), person(call), input)),
  route(fileContract.addIssueFile, (call, input) =>
    addIssueFile(call.app, worldOf(call.app), person(call), input, fileOf(call)),
  ),
  route(fileContract.getIssueFile, (call, input) => readIssueFile(call.app, person(call), input)),
  route(fileContract.getIssueThumbnail, (call, input) => readIssueThumbnail(call.app, person(call), input)),
  route(fileContract.withdrawIssueFile, (call, input) =>
    withdrawIssueFile(call.app, worldOf(call.app), person(call), input),
  ),
]
