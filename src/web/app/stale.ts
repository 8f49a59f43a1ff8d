import { useQueryClient } from '@tanstack/react-query'

const dataKeys = ['board', 'target', 'statistics', 'passport', 'disagreements', 'programme', 'indicators']

/** After a saved change every page that shows figures or targets asks again. */
export function useForgetData(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all(dataKeys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  }
}
