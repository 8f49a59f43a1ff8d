import account from './en/account.json' with { type: 'json' }
import app from './en/app.json' with { type: 'json' }
import attachment from './en/attachment.json' with { type: 'json' }
import audit from './en/audit.json' with { type: 'json' }
import backup from './en/backup.json' with { type: 'json' }
import bulletin from './en/bulletin.json' with { type: 'json' }
import change from './en/change.json' with { type: 'json' }
import check from './en/check.json' with { type: 'json' }
import cockpit from './en/cockpit.json' with { type: 'json' }
import condition from './en/condition.json' with { type: 'json' }
import delay from './en/delay.json' with { type: 'json' }
import draftCheck from './en/draft-check.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import exporting from './en/export.json' with { type: 'json' }
import figure from './en/figure.json' with { type: 'json' }
import gallery from './en/gallery.json' with { type: 'json' }
import gate from './en/gate.json' with { type: 'json' }
import importing from './en/import.json' with { type: 'json' }
import indicator from './en/indicator.json' with { type: 'json' }
import issue from './en/issue.json' with { type: 'json' }
import ledger from './en/ledger.json' with { type: 'json' }
import ledgerImport from './en/ledger-import.json' with { type: 'json' }
import library from './en/library.json' with { type: 'json' }
import light from './en/light.json' with { type: 'json' }
import meeting from './en/meeting.json' with { type: 'json' }
import myWork from './en/my-work.json' with { type: 'json' }
import organisation from './en/organisation.json' with { type: 'json' }
import place from './en/place.json' with { type: 'json' }
import programme from './en/programme.json' with { type: 'json' }
import project from './en/project.json' with { type: 'json' }
import projectLight from './en/project-light.json' with { type: 'json' }
import quantity from './en/quantity.json' with { type: 'json' }
import row from './en/row.json' with { type: 'json' }
import rulebook from './en/rulebook.json' with { type: 'json' }
import session from './en/session.json' with { type: 'json' }
import source from './en/source.json' with { type: 'json' }
import statistic from './en/statistic.json' with { type: 'json' }
import supervision from './en/supervision.json' with { type: 'json' }
import system from './en/system.json' with { type: 'json' }
import target from './en/target.json' with { type: 'json' }
import text from './en/text.json' with { type: 'json' }
import verdict from './en/verdict.json' with { type: 'json' }
import workingDay from './en/working-day.json' with { type: 'json' }
import type { Catalogue } from './zh-hans.ts'

/** Every text in English. */
export const english: Catalogue = {
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
