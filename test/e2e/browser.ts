import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Widths at which every page is looked at: phone, desk, wall. */
export const widths = [390, 1440, 1920] as const
export type Width = (typeof widths)[number]

const heights: Record<Width, number> = { 390: 844, 1440: 900, 1920: 1080 }

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Starts the system's Chromium; it asks nothing of the internet. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined)
    throw new Error('no Chromium found: install the package chromium or set CHROMIUM_PATH')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  })
}

/** One person's browser: what it has fetched and who is signed in hold for all its windows. */
export async function openContext(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', reducedMotion: 'reduce' })
  context.setDefaultTimeout(60_000)
  return context
}

/** A window. What the page complains about is kept, so that a test can hold it to silence. */
export class Visit {
  readonly page: Page
  readonly complaints: string[] = []

  private constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text())) this.complaints.push(message.text())
    })
  }

  static async open(context: BrowserContext, width: Width = 1440): Promise<Visit> {
    const visit = new Visit(await context.newPage())
    await visit.resize(width)
    return visit
  }

  async resize(width: Width): Promise<void> {
    await this.page.setViewportSize({ width, height: heights[width] })
  }

  close(): Promise<void> {
    return this.page.close()
  }
}

/** A refused request is reported by the browser itself; the pages show it to the person, which the tests look at. */
function isExpected(text: string): boolean {
  return /Failed to load resource: the server responded with a status of 4\d\d/u.test(text)
}
