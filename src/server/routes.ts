import { accountRoutes } from './account/account.routes.ts'
import { attachmentRoutes } from './attachment/attachment.routes.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { bulletinRoutes } from './bulletin/bulletin.routes.ts'
import { changeRoutes } from './change/change.routes.ts'
import { checkRoutes } from './check/check.routes.ts'
import { cityMapRoutes } from './city-map/city-map.routes.ts'
import { cockpitRoutes } from './cockpit/cockpit.routes.ts'
import { delayRoutes } from './delay/delay.routes.ts'
import { draftCheckRoutes } from './draft-check/draft-check.routes.ts'
import { eventRoutes } from './event/event.routes.ts'
import { figureRoutes } from './figure/figure.routes.ts'
import { gateRoutes } from './gate/gate.routes.ts'
import type { Route } from './http/route.ts'
import { importRoutes } from './import/import.routes.ts'
import { indicatorRoutes } from './indicator/indicator.routes.ts'
import { issueRoutes } from './issue/issue.routes.ts'
import { ledgerRoutes } from './ledger/ledger.routes.ts'
import { ledgerExportRoutes } from './ledger-export/ledger-export.routes.ts'
import { ledgerImportRoutes } from './ledger-import/ledger-import.routes.ts'
import { libraryRoutes } from './library/library.routes.ts'
import { meetingRoutes } from './meeting/meeting.routes.ts'
import { myWorkRoutes } from './my-work/my-work.routes.ts'
import { placeRoutes } from './place/place.routes.ts'
import { programmeRoutes } from './programme/programme.routes.ts'
import { projectLightRoutes } from './project-light/project-light.routes.ts'
import { sessionRoutes } from './session/session.routes.ts'
import { statisticRoutes } from './statistic/statistic.routes.ts'
import { supervisionRoutes } from './supervision/supervision.routes.ts'
import { systemRoutes } from './system/system.routes.ts'
import { targetRoutes } from './target/target.routes.ts'
import { workingDayRoutes } from './working-day/working-day.routes.ts'

/** Every operation of the contract with the use case that answers it. A test holds the two lists together. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...attachmentRoutes,
  ...auditRoutes,
  ...bulletinRoutes,
  ...changeRoutes,
  ...checkRoutes,
  ...cityMapRoutes,
  ...cockpitRoutes,
  ...draftCheckRoutes,
  ...eventRoutes,
  ...figureRoutes,
  ...gateRoutes,
  ...delayRoutes,
  ...importRoutes,
  ...indicatorRoutes,
  ...issueRoutes,
  ...ledgerImportRoutes,
  ...ledgerExportRoutes,
  ...ledgerRoutes,
  ...libraryRoutes,
  ...meetingRoutes,
  ...myWorkRoutes,
  ...placeRoutes,
  ...programmeRoutes,
  ...projectLightRoutes,
  ...sessionRoutes,
  ...statisticRoutes,
  ...supervisionRoutes,
  ...systemRoutes,
  ...targetRoutes,
  ...workingDayRoutes,
]
