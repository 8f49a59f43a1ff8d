import * as contract from '#contract/library.ts'
import * as proposal from '#contract/library-proposal.ts'
import { fileOf, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { acceptProposals } from './accept-proposals.ts'
import { addDocument } from './add-document.ts'
import { addDocumentVersion } from './add-version.ts'
import { correctDocument, replaceDocument, withdrawDocument } from './correct-document.ts'
import { downloadDocument, getDocument } from './get-document.ts'
import { listClauses } from './list-clauses.ts'
import { listDocuments } from './list-documents.ts'
import { listProposals } from './list-proposals.ts'
import { listSourceOf } from './list-source-of.ts'

export const libraryRoutes: readonly Route[] = [
  route(contract.listDocuments, (call, input) => listDocuments(call.app, worldOf(call.app), person(call), input)),
  route(contract.addDocument, (call, input) =>
    addDocument(call.app, worldOf(call.app), person(call), input, fileOf(call), call.gone),
  ),
  route(contract.getDocument, (call, input) => getDocument(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(contract.downloadDocument, (call, input) => downloadDocument(call.app, person(call), input)),
  route(contract.correctDocument, (call, input) => correctDocument(call.app, worldOf(call.app), person(call), input)),
  route(contract.addDocumentVersion, (call, input) =>
    addDocumentVersion(call.app, worldOf(call.app), person(call), input, fileOf(call), call.gone),
  ),
  route(contract.replaceDocument, (call, input) => replaceDocument(call.app, worldOf(call.app), person(call), input)),
  route(contract.withdrawDocument, (call, input) => withdrawDocument(call.app, worldOf(call.app), person(call), input)),
  route(proposal.listProposals, (call, input) => listProposals(call.app, worldOf(call.app), person(call), input), {
    cached: true,
  }),
  route(proposal.acceptProposals, (call, input) => acceptProposals(call.app, worldOf(call.app), person(call), input)),
  route(proposal.listClauses, (call, input) => listClauses(call.app, worldOf(call.app), person(call), input)),
  route(proposal.listSourceOf, (call, input) => listSourceOf(call.app, worldOf(call.app), person(call), input)),
]
