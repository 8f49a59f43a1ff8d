import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface PageLinkProps {
  /** A page of ours with its search, as the server names it. */
  readonly to: string
  readonly className?: string | undefined
  readonly title?: string
  readonly children: ReactNode
}

/** Leads to a page that the server named: inside this one, or in a tab of its own as the reader wishes. */
export function PageLink({ to, children, ...rest }: PageLinkProps) {
  const { history } = useRouter()
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(to)
  }
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  )
}
