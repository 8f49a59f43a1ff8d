import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import { NotFound } from './not-found.tsx'
import { parseSearch, readViewSearch, stringifySearch } from './search-params.ts'
import { worldQuery } from './session.queries.ts'

interface RouterContext {
  readonly queryClient: QueryClient
}

/** All parameters are text: the common ones are checked here, a page reads its own. */
interface PageSearch {
  [name: string]: string | undefined
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): PageSearch => ({
    ...plainTexts(search),
    ...readViewSearch(search),
  }),
})

function plainTexts(search: Record<string, unknown>): Record<string, string> {
  const common = ['asOf', 'hierarchy', 'passport']
  const texts = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !common.includes(entry[0]),
  )
  return Object.fromEntries(texts)
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Home,
})

const boardOfNow = createRoute({
  getParentRoute: () => root,
  path: '/board',
  beforeLoad: async ({ context: { queryClient }, search }) => {
    const { today } = await queryClient.ensureQueryData(worldQuery)
    throw redirect({ to: '/board/$year', params: { year: today.slice(0, 4) }, search, replace: true })
  },
})

const board = createRoute({
  getParentRoute: () => root,
  path: '/board/$year',
  component: lazyRouteComponent(() => import('../features/target/board-screen.tsx'), 'BoardScreen'),
})

const target = createRoute({
  getParentRoute: () => root,
  path: '/targets/$id',
  component: lazyRouteComponent(() => import('../features/target/target-screen.tsx'), 'TargetScreen'),
})

const bulletin = createRoute({
  getParentRoute: () => root,
  path: '/bulletin',
  component: lazyRouteComponent(() => import('../features/bulletin/bulletin-screen.tsx'), 'BulletinScreen'),
})

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  component: lazyRouteComponent(() => import('../features/figure/figures-screen.tsx'), 'FiguresScreen'),
})

const figure = createRoute({
  getParentRoute: () => root,
  path: '/figures/$indicator',
  component: lazyRouteComponent(() => import('../features/figure/figure-screen.tsx'), 'FigureScreen'),
})

const figureChanges = createRoute({
  getParentRoute: () => root,
  path: '/figures/$indicator/changes',
  component: lazyRouteComponent(() => import('../features/change/change-screen.tsx'), 'ChangeScreen'),
})

const statistics = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  component: lazyRouteComponent(() => import('../features/statistic/figures-screen.tsx'), 'FiguresScreen'),
})

const disagreements = createRoute({
  getParentRoute: () => root,
  path: '/disagreements',
  component: lazyRouteComponent(() => import('../features/statistic/disagreements-screen.tsx'), 'DisagreementsScreen'),
})

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/import-screen.tsx'), 'ImportScreen'),
})

const ledgers = createRoute({
  getParentRoute: () => root,
  path: '/ledgers',
  component: lazyRouteComponent(() => import('../features/ledger/ledgers-screen.tsx'), 'LedgersScreen'),
})

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledgers/$ledger',
  component: lazyRouteComponent(() => import('../features/ledger/ledger-screen.tsx'), 'LedgerScreen'),
})

const programmeOfNow = createRoute({
  getParentRoute: () => root,
  path: '/programme',
  beforeLoad: async ({ context: { queryClient } }) => {
    const { today } = await queryClient.ensureQueryData(worldQuery)
    throw redirect({ to: '/programme/$year', params: { year: today.slice(0, 4) }, replace: true })
  },
})

const programme = createRoute({
  getParentRoute: () => root,
  path: '/programme/$year',
  component: lazyRouteComponent(() => import('../features/programme/programme-screen.tsx'), 'ProgrammeScreen'),
})

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../features/account/accounts-screen.tsx'), 'AccountsScreen'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('../features/audit/audit-screen.tsx'), 'AuditScreen'),
})

const system = createRoute({
  getParentRoute: () => root,
  path: '/system',
  component: lazyRouteComponent(() => import('../features/system/system-screen.tsx'), 'SystemScreen'),
})

const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  component: lazyRouteComponent(() => import('../features/organisation/contacts-screen.tsx'), 'ContactsScreen'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('../features/session/change-password-screen.tsx'), 'ChangePasswordScreen'),
})

const checks = createRoute({
  getParentRoute: () => root,
  path: '/ledgers/$ledger/checks',
  component: lazyRouteComponent(() => import('../features/check/checks-screen.tsx'), 'ChecksScreen'),
})

const newRow = createRoute({
  getParentRoute: () => root,
  path: '/ledgers/$ledger/new',
  component: lazyRouteComponent(() => import('../features/row/new-row-screen.tsx'), 'NewRowScreen'),
})

const ledgerImport = createRoute({
  getParentRoute: () => root,
  path: '/ledgers/$ledger/import',
  component: lazyRouteComponent(
    () => import('../features/ledger-import/ledger-import-screen.tsx'),
    'LedgerImportScreen',
  ),
})

const row = createRoute({
  getParentRoute: () => root,
  path: '/ledgers/$ledger/$id',
  component: lazyRouteComponent(() => import('../features/row/row-screen.tsx'), 'RowScreen'),
})

const project = createRoute({
  getParentRoute: () => root,
  path: '/projects/$id',
  component: lazyRouteComponent(() => import('../features/project/project-screen.tsx'), 'ProjectScreen'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  component: lazyRouteComponent(() => import('../features/library/library-screen.tsx'), 'LibraryScreen'),
})

const libraryDocument = createRoute({
  getParentRoute: () => root,
  path: '/library/$id',
  component: lazyRouteComponent(() => import('../features/library/document-screen.tsx'), 'DocumentScreen'),
})

const draftCheck = createRoute({
  getParentRoute: () => root,
  path: '/draft-check',
  component: lazyRouteComponent(() => import('../features/draft-check/draft-check-screen.tsx'), 'DraftCheckScreen'),
})

const projectLights = createRoute({
  getParentRoute: () => root,
  path: '/lights',
  component: lazyRouteComponent(() => import('../features/project-light/lights-screen.tsx'), 'LightsScreen'),
})

const myWork = createRoute({
  getParentRoute: () => root,
  path: '/my-work',
  component: lazyRouteComponent(() => import('../features/my-work/my-work-screen.tsx'), 'MyWorkScreen'),
})

const issues = createRoute({
  getParentRoute: () => root,
  path: '/issues',
  component: lazyRouteComponent(() => import('../features/issue/issues-screen.tsx'), 'IssuesScreen'),
})

const supervision = createRoute({
  getParentRoute: () => root,
  path: '/supervision',
  component: lazyRouteComponent(() => import('../features/supervision/supervision-screen.tsx'), 'SupervisionScreen'),
})

const agenda = createRoute({
  getParentRoute: () => root,
  path: '/agenda',
  component: lazyRouteComponent(() => import('../features/meeting/agenda-screen.tsx'), 'AgendaScreen'),
})

const standings = createRoute({
  getParentRoute: () => root,
  path: '/issues/standings',
  component: lazyRouteComponent(() => import('../features/issue/standings-screen.tsx'), 'StandingsScreen'),
})

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../features/meeting/meetings-screen.tsx'), 'MeetingsScreen'),
})

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../features/meeting/meeting-screen.tsx'), 'MeetingScreen'),
})

const newIssue = createRoute({
  getParentRoute: () => root,
  path: '/issues/new',
  component: lazyRouteComponent(() => import('../features/issue/new-issue-screen.tsx'), 'NewIssueScreen'),
})

const issue = createRoute({
  getParentRoute: () => root,
  path: '/issues/$id',
  component: lazyRouteComponent(() => import('../features/issue/issue-screen.tsx'), 'IssueScreen'),
})

const workingDays = createRoute({
  getParentRoute: () => root,
  path: '/working-days',
  component: lazyRouteComponent(() => import('../features/working-day/working-days-screen.tsx'), 'WorkingDaysScreen'),
})

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: lazyRouteComponent(() => import('../features/gallery/gallery-screen.tsx'), 'GalleryScreen'),
})

const pages = [
  home,
  boardOfNow,
  board,
  target,
  bulletin,
  figures,
  figure,
  figureChanges,
  statistics,
  disagreements,
  importing,
  ledgers,
  ledger,
  newRow,
  checks,
  ledgerImport,
  row,
  project,
  library,
  libraryDocument,
  draftCheck,
  projectLights,
  myWork,
  issues,
  supervision,
  agenda,
  standings,
  meetings,
  meeting,
  newIssue,
  issue,
  workingDays,
  programmeOfNow,
  programme,
  accounts,
  audit,
  system,
  contacts,
  password,
  gallery,
]

export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren(pages),
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
