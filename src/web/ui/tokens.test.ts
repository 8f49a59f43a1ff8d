import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tokens } from './tokens.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

test('the colours given to antd are those of the style sheet', () => {
  for (const [role, colour] of Object.entries(tokens)) {
    const name = role.replace(/(\d)/, '-$1')
    expect(css).toContain(`--${name}: ${colour};`)
  }
})
