import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { homePath } from './home-path.ts'
import { selfQuery } from './session.queries.ts'

/** The bare address: leads on to where the signed-in account begins its day, also right after signing in there. */
export function Home() {
  const { data: self } = useQuery(selfQuery)
  return self ? <Navigate to={homePath(self.can)} replace /> : null
}
