import { hostname, networkInterfaces } from 'node:os'
import type { FastifyRequest } from 'fastify'

/**
 * Under which the person reached Citong. Whoever asks writes the header from which it comes, so that only a name of this machine is
 * believed: loopback, its own addresses, its own name.
 *
 * @returns `http://127.0.0.1:8080`; null for any other name, under which no link may be handed on
 */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string | null {
  const address = `${protocol}://${host}`
  if (!URL.canParse(address)) return null
  const { origin, hostname: name } = new URL(address)
  return isOwnName(name.replace(/^\[|\]$/gu, '')) ? origin : null
}

function isOwnName(name: string): boolean {
  if (name === 'localhost' || name === '::1' || /^127(\.\d+){3}$/u.test(name)) return true
  if (name === hostname().toLowerCase()) return true
  return Object.values(networkInterfaces()).some((own) => own?.some(({ address }) => address === name))
}
