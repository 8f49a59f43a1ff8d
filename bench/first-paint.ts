import { chromium, type Page } from 'playwright-core'
import { getBoard } from '#contract/programme.ts'
import { findChromium } from '../scripts/system-packages.mjs'
import { ApiClient } from '../test/process/api-client.ts'
import type { DemoServer } from './demo-server.ts'
import { inSeconds, type Measurement, timeOf } from './measurement.ts'

const mostKilobytes = 250

/** Compressed JavaScript that travels until a signed-in city office sees its board, with an empty cache. */
export async function measureFirstPaint(server: DemoServer): Promise<Measurement> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium: node scripts/system-packages.mjs')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), server)
    const scriptBytes = await countScriptBytes(page)
    const firstTarget = await nameOfFirstTarget(server)
    const milliseconds = await timeOf(async () => {
      await page.goto(server.address)
      await page.getByText(firstTarget).first().waitFor()
    })
    const kilobytes = scriptBytes() / 1000
    return {
      work: 'first paint of the board',
      result: `${kilobytes.toFixed(0)} kB of compressed JavaScript, ${inSeconds(milliseconds)}`,
      against: '–',
      ratio: null,
      aim: `≤ ${mostKilobytes} kB`,
      isMet: kilobytes > 0 && kilobytes <= mostKilobytes,
    }
  } finally {
    await browser.close()
  }
}

async function openPage(
  context: Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newContext']>>,
  server: DemoServer,
) {
  const [name = '', value = ''] = server.cookie.split('=')
  await context.addCookies([{ name, value, url: server.address }])
  return context.newPage()
}

/** Bytes on the wire of everything the browser took for a script, headers included. */
async function countScriptBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await session.send('Network.enable')
  return () => bytes
}

async function nameOfFirstTarget({ address, cookie }: DemoServer): Promise<string> {
  const { targets } = await new ApiClient(address, cookie).call(getBoard, { year: 2026 })
  const [first] = targets
  if (first === undefined) throw new Error('the board of 2026 is empty')
  return first.indicator.name
}
