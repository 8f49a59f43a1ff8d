import account from './zh-Hans/account.json' with { type: 'json' }
import app from './zh-Hans/app.json' with { type: 'json' }
import attachment from './zh-Hans/attachment.json' with { type: 'json' }
import audit from './zh-Hans/audit.json' with { type: 'json' }
import backup from './zh-Hans/backup.json' with { type: 'json' }
import bulletin from './zh-Hans/bulletin.json' with { type: 'json' }
import change from './zh-Hans/change.json' with { type: 'json' }
import check from './zh-Hans/check.json' with { type: 'json' }
import cockpit from './zh-Hans/cockpit.json' with { type: 'json' }
import condition from './zh-Hans/condition.json' with { type: 'json' }
import delay from './zh-Hans/delay.json' with { type: 'json' }
import draftCheck from './zh-Hans/draft-check.json' with { type: 'json' }
import errors from './zh-Hans/errors.json' with { type: 'json' }
import exporting from './zh-Hans/export.json' with { type: 'json' }
import figure from './zh-Hans/figure.json' with { type: 'json' }
import gallery from './zh-Hans/gallery.json' with { type: 'json' }
import gate from './zh-Hans/gate.json' with { type: 'json' }
import importing from './zh-Hans/import.json' with { type: 'json' }
import indicator from './zh-Hans/indicator.json' with { type: 'json' }
import issue from './zh-Hans/issue.json' with { type: 'json' }
import ledger from './zh-Hans/ledger.json' with { type: 'json' }
import ledgerImport from './zh-Hans/ledger-import.json' with { type: 'json' }
import library from './zh-Hans/library.json' with { type: 'json' }
import light from './zh-Hans/light.json' with { type: 'json' }
import meeting from './zh-Hans/meeting.json' with { type: 'json' }
import myWork from './zh-Hans/my-work.json' with { type: 'json' }
import organisation from './zh-Hans/organisation.json' with { type: 'json' }
import place from './zh-Hans/place.json' with { type: 'json' }
import programme from './zh-Hans/programme.json' with { type: 'json' }
import project from './zh-Hans/project.json' with { type: 'json' }
import projectLight from './zh-Hans/project-light.json' with { type: 'json' }
import quantity from './zh-Hans/quantity.json' with { type: 'json' }
import row from './zh-Hans/row.json' with { type: 'json' }
import rulebook from './zh-Hans/rulebook.json' with { type: 'json' }
import session from './zh-Hans/session.json' with { type: 'json' }
import source from './zh-Hans/source.json' with { type: 'json' }
import statistic from './zh-Hans/statistic.json' with { type: 'json' }
import supervision from './zh-Hans/supervision.json' with { type: 'json' }
import system from './zh-Hans/system.json' with { type: 'json' }
import target from './zh-Hans/target.json' with { type: 'json' }
import text from './zh-Hans/text.json' with { type: 'json' }
import verdict from './zh-Hans/verdict.json' with { type: 'json' }
import workingDay from './zh-Hans/working-day.json' with { type: 'json' }

/** Every text in Simplified Chinese: the keys of all other languages are these. */
export const zhHans = {
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

/** A meaning that has a text in every language, such as `target.action.revise`. */
export type MessageKey = keyof typeof zhHans.messages
/** A refusal that has a text in every language; the codes are those of the catalogue of refusals. */
export type ErrorKey = keyof typeof zhHans.errors

/** All texts of one language. */
export interface Catalogue {
  readonly messages: Readonly<Record<MessageKey, string>>
  readonly errors: Readonly<Record<ErrorKey, string>>
}
