import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { newQueryClient } from '../../app/query-client.ts'
import { type ImportState, importQuery, keepImport } from './ledger-import.queries.ts'

const state = (at: ImportState['state']) => ({ importId: 'i-1', state: at }) as ImportState

test('an answer that was asked for before the file arrived does not put the page back to receiving', async () => {
  const queryClient = newQueryClient()
  const { queryKey } = importQuery('i-1')
  queryClient.setQueryData(queryKey, state('receiving'))
  let answer = (_: ImportState) => {}
  const slow = new Promise<ImportState>((done) => {
    answer = done
  })
  const page = new QueryObserver(queryClient, { queryKey, queryFn: () => slow, staleTime: 0 })
  const leave = page.subscribe(() => {})
  expect(page.getCurrentResult().fetchStatus).toBe('fetching')

  await keepImport(queryClient, state('reading'))
  answer(state('receiving'))
  await slow
  await new Promise((done) => setTimeout(done))
  expect(page.getCurrentResult().data?.state).toBe('reading')
  leave()
  queryClient.clear()
})
