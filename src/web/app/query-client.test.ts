import { onlineManager } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { newQueryClient } from './query-client.ts'
import { RequestRefused } from './request-refused.ts'

afterEach(() => onlineManager.setOnline(true))

test('where the browser says that there is no network a question is asked all the same, and fails at once instead of waiting', async () => {
  onlineManager.setOnline(false)
  const asked = newQueryClient().fetchQuery({
    queryKey: ['figure'],
    queryFn: () => Promise.reject(new RequestRefused('place.unknown')),
  })
  await expect(asked).rejects.toThrow('place.unknown')
}, 2_000)
