import type { Action } from '#domain/access/access.ts'
import type { MessageKey } from '#i18n/zh-hans.ts'

/** A page of the main navigation, shown to those who may do what it is for. */
export interface AppPage {
  readonly path:
    | '/board'
    | '/my-work'
    | '/issues'
    | '/supervision'
    | '/meetings'
    | '/agenda'
    | '/lights'
    | '/bulletin'
    | '/ledgers'
    | '/figures'
    | '/statistics'
    | '/disagreements'
    | '/library'
    | '/draft-check'
    | '/import'
    | '/programme'
    | '/accounts'
    | '/audit'
    | '/system'
    | '/working-days'
    | '/contacts'
  readonly title: MessageKey
  readonly needs: Action
  /** Pinyin initials of the Chinese title, for quick find. */
  readonly initials: string
}

export const pages: readonly AppPage[] = [
  { path: '/board', title: 'app.nav.board', needs: 'programme.read', initials: 'mb' },
  { path: '/my-work', title: 'my-work.nav', needs: 'issue.read', initials: 'wddb' },
  { path: '/issues', title: 'issue.nav', needs: 'issue.read', initials: 'nddd' },
  { path: '/supervision', title: 'supervision.nav', needs: 'supervision.read', initials: 'db' },
  { path: '/meetings', title: 'meeting.nav', needs: 'ledger.read', initials: 'ddh' },
  { path: '/agenda', title: 'meeting.nav.agenda', needs: 'ledger.read', initials: 'hqyt' },
  { path: '/lights', title: 'project-light.nav', needs: 'ledger.read', initials: 'ld' },
  { path: '/bulletin', title: 'bulletin.nav', needs: 'programme.read', initials: 'jb' },
  { path: '/ledgers', title: 'ledger.title', needs: 'ledger.read', initials: 'tz' },
  { path: '/figures', title: 'figure.nav', needs: 'ledger.read', initials: 'tzzb' },
  { path: '/statistics', title: 'app.nav.statistics', needs: 'statistic.read', initials: 'gbs' },
  { path: '/disagreements', title: 'app.nav.disagreements', needs: 'statistic.read', initials: 'fq' },
  { path: '/library', title: 'library.nav', needs: 'library.read', initials: 'wk' },
  { path: '/draft-check', title: 'draft-check.nav', needs: 'statistic.read', initials: 'szhd' },
  { path: '/import', title: 'app.nav.import', needs: 'statistic.write', initials: 'dr' },
  { path: '/programme', title: 'app.nav.programme', needs: 'programme.read', initials: 'fa' },
  { path: '/accounts', title: 'app.nav.accounts', needs: 'account.manage', initials: 'zh' },
  { path: '/audit', title: 'app.nav.audit', needs: 'audit.read', initials: 'sj' },
  { path: '/system', title: 'app.nav.system', needs: 'system.read', initials: 'xt' },
  { path: '/working-days', title: 'working-day.nav', needs: 'ledger.read', initials: 'gzrl' },
  { path: '/contacts', title: 'app.nav.contacts', needs: 'contact.read', initials: 'zs' },
]

export function pagesFor(can: readonly Action[]): AppPage[] {
  return pages.filter((page) => can.includes(page.needs))
}
