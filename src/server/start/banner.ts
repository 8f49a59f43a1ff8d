import type { App } from '../app.ts'
import { demoPassword } from '../world/load-world.ts'
import type { Settings } from './settings.ts'

/** What the terminal shows when Citong is up: address, accounts, where the data lies, and what this set-up is good for. */
export function renderBanner(app: App, settings: Settings, address: string): string {
  return [
    `Citong 刺桐 ${app.version} — ${address}`,
    '',
    ...accountLines(app, address),
    `数据 data: ${app.dataLocation}`,
    ...noticeLines(settings),
    '',
  ].join('\n')
}

function accountLines({ world, setupCode }: App, address: string): string[] {
  if (!world)
    return [
      '还没有管理员。请打开上面的网址，用这个代码建立城市和第一个管理员：',
      'No administrator yet. Open the address and use this code to set up the city and its first administrator:',
      `  ${address}/setup   代码 code: ${setupCode}`,
      '',
    ]
  if (world.demoAccounts.length === 0) return []
  const rows = world.demoAccounts.map(
    ({ login, displayName, role }) => `  ${login.padEnd(12)} ${role.padEnd(15)} ${displayName}`,
  )
  return [`演示账号 demo accounts (口令 password: ${demoPassword}):`, ...rows, '']
}

function noticeLines({ databaseUrl }: Settings): string[] {
  if (databaseUrl !== null) return []
  return [
    '此默认配置仅供试用：数据库内嵌，断电可能丢失最近的写入。正式使用请设 DATABASE_URL 指向 PostgreSQL 15 以上。',
    'This default is for trial use: the database is embedded and a power cut may lose the latest writes. For duty set DATABASE_URL to PostgreSQL 15 or later.',
  ]
}
