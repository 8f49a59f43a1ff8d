import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

// Run by the Node of an installed bundle on a machine without a network: starts Citong, does what a person does first, stops it, and prints what
// was seen as JSON. Told the installed program, an address of this machine, and login and password.

const [program, address, login, password] = process.argv.slice(2)

const server = spawn(program, ['start', '--port', new URL(address).port], { stdio: ['ignore', 'pipe', 'pipe'] })
const ended = once(server, 'close')
let printed = ''
for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (printed += text))

await untilItAnswers()
const signedIn = await signIn()
const page = await (await fetch(address)).text()
const [script] = /\/assets\/[^"]+\.js/.exec(page)
const seen = {
  interfaces: Object.keys(networkInterfaces()),
  outside: await reachOutside(),
  programs: listPrograms(),
  user: (await signedIn.json()).login,
  board: await statusOf('/api/board?year=2026', signedIn.headers.getSetCookie()[0]),
  screen: await statusOf(script),
  apiPage: await statusOf('/api/docs/static/swagger-ui-bundle.js'),
}
server.kill('SIGTERM')
const [exitCode] = await ended
process.stdout.write(JSON.stringify({ ...seen, exitCode }))

async function untilItAnswers() {
  while (server.exitCode === null) {
    try {
      if ((await fetch(`${address}/api/health`)).ok) return
    } catch {
      await sleep(25) // nobody listens yet
    }
  }
  throw new Error(`the server ended with ${server.exitCode}:\n${printed}`)
}

function signIn() {
  const headers = { 'content-type': 'application/json', 'x-citong': '1' }
  return fetch(`${address}/api/session/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ login, password }),
  })
}

async function statusOf(path, cookie = '') {
  const answer = await fetch(new URL(path, address), { headers: { cookie: cookie.split(';')[0] } })
  await answer.arrayBuffer()
  return answer.status
}

/** What becomes of a call to an address that, by its documentation, belongs to nobody (192.0.2.1, RFC 5737). */
function reachOutside() {
  return new Promise((told) => {
    const call = connect({ host: '192.0.2.1', port: 443 })
    call.on('error', ({ code }) => told(code)).on('connect', () => told('connected'))
  })
}

/** Every program that can be called by its name. */
function listPrograms() {
  return process.env.PATH.split(':').flatMap((folder) => readdirSync(folder))
}
