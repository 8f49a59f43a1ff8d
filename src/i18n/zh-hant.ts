import account from './zh-Hant/account.json' with { type: 'json' }
import app from './zh-Hant/app.json' with { type: 'json' }
import attachment from './zh-Hant/attachment.json' with { type: 'json' }
import audit from './zh-Hant/audit.json' with { type: 'json' }
import backup from './zh-Hant/backup.json' with { type: 'json' }
import bulletin from './zh-Hant/bulletin.json' with { type: 'json' }
import change from './zh-Hant/change.json' with { type: 'json' }
import check from './zh-Hant/check.json' with { type: 'json' }
import cockpit from './zh-Hant/cockpit.json' with { type: 'json' }
import condition from './zh-Hant/condition.json' with { type: 'json' }
import delay from './zh-Hant/delay.json' with { type: 'json' }
import draftCheck from './zh-Hant/draft-check.json' with { type: 'json' }
import errors from './zh-Hant/errors.json' with { type: 'json' }
import exporting from './zh-Hant/export.json' with { type: 'json' }
import figure from './zh-Hant/figure.json' with { type: 'json' }
import gallery from './zh-Hant/gallery.json' with { type: 'json' }
import gate from './zh-Hant/gate.json' with { type: 'json' }
import importing from './zh-Hant/import.json' with { type: 'json' }
import indicator from './zh-Hant/indicator.json' with { type: 'json' }
import issue from './zh-Hant/issue.json' with { type: 'json' }
import ledger from './zh-Hant/ledger.json' with { type: 'json' }
import ledgerImport from './zh-Hant/ledger-import.json' with { type: 'json' }
import library from './zh-Hant/library.json' with { type: 'json' }
import light from './zh-Hant/light.json' with { type: 'json' }
import meeting from './zh-Hant/meeting.json' with { type: 'json' }
import myWork from './zh-Hant/my-work.json' with { type: 'json' }
import organisation from './zh-Hant/organisation.json' with { type: 'json' }
import place from './zh-Hant/place.json' with { type: 'json' }
import programme from './zh-Hant/programme.json' with { type: 'json' }
import project from './zh-Hant/project.json' with { type: 'json' }
import projectLight from './zh-Hant/project-light.json' with { type: 'json' }
import quantity from './zh-Hant/quantity.json' with { type: 'json' }
import row from './zh-Hant/row.json' with { type: 'json' }
import rulebook from './zh-Hant/rulebook.json' with { type: 'json' }
import session from './zh-Hant/session.json' with { type: 'json' }
import source from './zh-Hant/source.json' with { type: 'json' }
import statistic from './zh-Hant/statistic.json' with { type: 'json' }
import supervision from './zh-Hant/supervision.json' with { type: 'json' }
import system from './zh-Hant/system.json' with { type: 'json' }
import target from './zh-Hant/target.json' with { type: 'json' }
import text from './zh-Hant/text.json' with { type: 'json' }
import verdict from './zh-Hant/verdict.json' with { type: 'json' }
import workingDay from './zh-Hant/working-day.json' with { type: 'json' }
import type { Catalogue } from './zh-hans.ts'

/** Every text in Traditional Chinese; derived from zh-Hans, see derive-zh-hant.ts. */
export const zhHant: Catalogue = {
  messages: {
    ...account,
    ...app,
    ...attachment,
    ...audit,
    ...backup,
    ...bulletin,
    ...change,
    ...check,
    ...cockpit,
    ...condition,
    ...delay,
    ...draftCheck,
    ...exporting,
    ...figure,
    ...gallery,
    ...gate,
    ...importing,
    ...indicator,
    ...issue,
    ...ledger,
    ...ledgerImport,
    ...library,
    ...light,
    ...meeting,
    ...myWork,
    ...organisation,
    ...place,
    ...programme,
    ...project,
    ...projectLight,
    ...quantity,
    ...row,
    ...rulebook,
    ...session,
    ...source,
    ...statistic,
    ...supervision,
    ...system,
    ...target,
    ...text,
    ...verdict,
    ...workingDay,
  },
  errors,
}
