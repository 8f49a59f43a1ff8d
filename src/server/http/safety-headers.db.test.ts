import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { createHttpServer } from './server.ts'

// Faked: the world's clock, and the built web application, for which one page stands in.

describeDatabases((databases) => {
  let tested: TestApp
  let webRoot: string
  let server: Awaited<ReturnType<typeof createHttpServer>>
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
    webRoot = await mkdtemp(path.join(tmpdir(), 'citong-web-'))
    await writeFile(path.join(webRoot, 'index.html'), '<!doctype html><script nonce="__CSP_NONCE__"></script>')
    await writeFile(path.join(webRoot, 'main.js'), 'export {}')
    server = await createHttpServer(tested.app, {
      webRoot,
      requestsPerMinute: 10_000,
      uploadBytes: 1_000,
      trustProxy: false,
    })
  })
  afterAll(async () => {
    await server.close()
    await tested.close()
    await rm(webRoot, { recursive: true })
  })

  test.each(['/', '/board/2026', '/sign-in?next=%2Fboard'])(
    'the page at %s may load only its own files',
    async (url) => {
      const response = await server.inject({ url })
      const policy = String(response.headers['content-security-policy'])
      expect(response.statusCode).toBe(200)
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/)
      expect(response.headers['x-content-type-options']).toBe('nosniff')
      expect(response.headers['x-frame-options']).toBe('DENY')
    },
  )

  test('each page carries a nonce of its own, the same in the policy and in the page', async () => {
    const [one, two] = [await server.inject({ url: '/' }), await server.inject({ url: '/' })]
    const nonce = /'nonce-([^']+)'/.exec(String(one.headers['content-security-policy']))?.[1] ?? 'none'
    expect(one.body).toContain(`nonce="${nonce}"`)
    expect(two.body).not.toContain(nonce)
  })

  const apiCalls = ['/api/health', '/api/world', '/api/board?year=2026', '/api/board?year=never', '/api/nothing-here']
  test.each(apiCalls)('the answer at %s loads nothing and is not kept by the browser', async (url) => {
    const response = await server.inject({ url })
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    if (!url.includes('nothing')) expect(response.headers['cache-control']).toBe('no-store')
  })

  test('what is not there answers 404 in the language of the API, never a page', async () => {
    for (const url of ['/api/nothing-here', '/missing.js', '/..%2f..%2fpackage.json', '/%2e%2e/package.json']) {
      const response = await server.inject({ url })
      expect(response.body, url).not.toContain('dependencies')
      if (url.startsWith('/api') || url.endsWith('.js'))
        expect(response.json(), url).toMatchObject({ code: 'request.not-found' })
    }
  })

  test('an address that cannot be decoded is refused as any other bad request', async () => {
    const response = await server.inject({ url: '/api/targets/%ff' })
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ code: 'request.invalid' })
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
    expect(response.headers['x-content-type-options']).toBe('nosniff')
  })

  test('behind a proxy of one’s own only the address that this proxy saw counts', async () => {
    const settings = { webRoot: null, requestsPerMinute: 10_000, uploadBytes: 1_000, trustProxy: true }
    const behind = await createHttpServer(tested.app, settings)
    const statuses: number[] = []
    for (let made = 0; made < 31; made += 1) {
      const response = await behind.inject({
        method: 'POST',
        url: '/api/session/sign-in',
        headers: { 'x-citong': '1', 'x-forwarded-for': `10.9.9.${made}, 10.0.0.77` },
        payload: { login: 'nobody', password: 'x' },
      })
      statuses.push(response.statusCode)
    }
    await behind.close()
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  test('an upload beyond the limit and a body beyond it are refused as too large', async () => {
    const client = await tested.as('city-office')
    const headers = { 'x-citong': '1', cookie: `citong_session=${client.token}` }
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
    const upload = await server.inject({
      method: 'POST',
      url: '/api/imports?ledger=statistic',
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      payload: `${body}${'1'.repeat(2_000)}\r\n--x--\r\n`,
    })
    const json = await server.inject({
      method: 'POST',
      url: '/api/statistics',
      headers: { ...headers, 'content-type': 'application/json' },
      payload: JSON.stringify({ note: 'x'.repeat(1_100_000) }),
    })
    expect([upload.statusCode, json.statusCode]).toEqual([413, 413])
    expect(upload.json()).toMatchObject({ code: 'request.too-large' })
  })

  test('a body that is no JSON, and one that says it is something else, are refused as invalid', async () => {
    const client = await tested.as('city-office')
    const headers = { 'x-citong': '1', cookie: `citong_session=${client.token}` }
    for (const [type, payload] of [
      ['application/json', '{"value":'],
      ['application/json', '[]'],
      ['application/json', 'null'],
      ['application/json', '{"__proto__":{"value":"1"}}'],
      ['text/plain', 'value=1'],
      ['application/xml', '<a/>'],
    ] as const) {
      const response = await server.inject({
        method: 'POST',
        url: '/api/statistics',
        headers: { ...headers, 'content-type': type },
        payload,
      })
      expect(response.statusCode, payload).toBe(400)
      expect(response.json(), payload).toMatchObject({ code: 'request.invalid' })
    }
    expect(tested.bugs).toEqual([])
  })
})
