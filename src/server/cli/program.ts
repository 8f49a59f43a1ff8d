import { Command, Option } from 'commander'
import { meetingKinds } from '#domain/meeting/agenda.ts'
import { locales } from '#i18n/locale.ts'
import { explainFailure } from '../start/explain-failure.ts'
import { type OpenDatabase, openSettingsDatabase } from '../start/open-database.ts'
import { defaultWorld } from '../start/settings.ts'
import { runAgenda } from './agenda.ts'
import { runBackup } from './backup.ts'
import { bulletinKinds, runBulletin } from './bulletin.ts'
import { runChanges } from './changes.ts'
import { runCheck } from './check.ts'
import type { GlobalOptions } from './command.ts'
import { runExplain } from './explain.ts'
import { runExport } from './export.ts'
import { dayOption, runExtract } from './extract.ts'
import { runFigures } from './figures.ts'
import { runFiles } from './files.ts'
import { runImport } from './import.ts'
import { runIssues } from './issues.ts'
import { runLayouts } from './layouts.ts'
import { runLights } from './lights.ts'
import { runMeetings } from './meetings.ts'
import { runMigrate } from './migrate.ts'
import { runRestore } from './restore.ts'
import { runRulebookCheck, runRulebookExport, runRulebookImport } from './rulebook.ts'
import { runSupervision } from './supervision.ts'
import { runTemplate } from './template.ts'
import { runVerify } from './verify.ts'

/**
 * The command line: every command reads and writes the database itself, without a running server. What it answers goes to standard output; a
 * refusal goes to standard error and ends with exit code 1.
 *
 * @param args what was typed after `citong`
 * @param openDatabase how each command opens its database: PGlite in its directory or a PostgreSQL server unless said
 */
export async function runCommandLine(
  args: readonly string[],
  openDatabase: OpenDatabase = openSettingsDatabase,
): Promise<void> {
  try {
    await buildProgram(openDatabase).parseAsync(args, { from: 'user' })
  } catch (error) {
    process.stderr.write(`${explainFailure(error)}\n`)
    process.exitCode = 1
  }
}

function buildProgram(openDatabase: OpenDatabase): Command {
  const program = new Command('citong')
    .description('Citong 刺桐')
    .addOption(new Option('--world <name>', 'which world').default(defaultWorld).env('CITONG_WORLD'))
    .addOption(new Option('--data <directory>', 'where PGlite keeps the data').env('CITONG_DATA'))
    .addOption(new Option('--as <login>', 'account in whose name to act; default: the city office'))
    .showHelpAfterError()
  const global = () => ({ ...program.opts<Omit<GlobalOptions, 'openDatabase'>>(), openDatabase })
  const command = (name: string, description: string) =>
    program.command(name).description(description).option('--json', 'answer as JSON')
  command('serve', 'serve Citong (the same as npm start)').option('--port <port>', 'port').action(serveNow)
  command('migrate', 'bring the schema up to date').action((options) => runMigrate(global(), options))
  command('import <file>', 'import a workbook')
    .requiredOption('--ledger <ledger>', 'statistic, target, or a ledger such as project')
    .option('--dry-run', 'say what it would do, write nothing')
    .option('--leave-out', 'leave out refused rows')
    .option('--confirm', 'take rows that were asked about')
    .action((file: string, options) => runImport(global(), file, options))
  command('layouts', 'layouts of workbooks that are known again')
    .option('--ledger <ledger>', 'only those of one ledger')
    .action((options) => runLayouts(global(), options))
  command('template <ledger>', 'write the empty workbook of a ledger, to be filled in')
    .requiredOption('--out <file>', 'file to write: .xlsx')
    .addOption(localeOption())
    .action((ledger: string, options) => runTemplate(global(), ledger, options))
  command('export <ledger>', 'write a ledger as a workbook or CSV that imports again')
    .requiredOption('--out <file>', 'file to write: .xlsx or .csv')
    .option('--place <place>', 'code or name')
    .option('--as-of <day>', 'as known on a day')
    .option('--where <condition>', 'condition as JSON, as in the address of a list')
    .option('--sort <fields>', 'fields, a minus in front for descending: place,-totalInvestment')
    .option('--group-by <fields>', 'fields whose columns stand first, equal neighbours as one cell: place,park')
    .addOption(localeOption())
    .action((ledger: string, options) => runExport(global(), ledger, options))
  command('extract <file>', 'every quantity of a document, without server and database; - reads standard input')
    .option('--published <day>', 'day of publication, where the document does not say it', dayOption)
    .option('--event <day>', 'day of which it tells', dayOption)
    .option('--place <place>', 'its place, code or name')
    .action((file: string, options) => runExtract(global(), file, options))
  command('files', 'whether every photo, document and workbook beside the database is there and whole')
    .option('--sweep', 'remove what uploads that broke off left more than a day ago')
    .action((options) => runFiles(global(), options))
  command('backup', 'write every row and every file into one archive')
    .requiredOption('--out <file>', 'file to write: .zip')
    .action((options) => runBackup(global(), options))
  command('restore <file>', 'put a backup into a new, empty database').action((file: string, options) =>
    runRestore(global(), file, options),
  )
  command('verify', 'whether versions, references, audit log and files are whole')
    .option('--backup <file>', 'look at a backup instead, without a database')
    .action((options) => runVerify(global(), options))
  command('figures', 'figures of a place and period against their targets')
    .option('--place <place>', 'code or name')
    .option('--period <period>', '2026, 2026-09, 2026-01..2026-10 …')
    .option('--indicator <indicator>', 'code or name')
    .option('--as-of <day>', 'as known on a day')
    .option('--from-ledgers', 'what the ledgers say, instead of what was published')
    .option('--rebuild', 'compute all figures of the ledgers anew from the rows, and say how many differed')
    .action((options) => runFigures(global(), options))
  command('explain', 'the passport of one figure')
    .requiredOption('--indicator <indicator>', 'code or name')
    .requiredOption('--place <place>', 'code or name')
    .requiredOption('--period <period>', 'as in figures')
    .option('--as-of <day>', 'as known on a day')
    .action((options) => runExplain(global(), options))
  command('bulletin', 'write the weekly bulletin or the overview of the counties as a Word file')
    .requiredOption('--out <file>', 'file to write: .docx')
    .addOption(new Option('--kind <kind>', 'which of the two').choices(bulletinKinds).default('weekly'))
    .option('--week <day>', 'a day of the week it speaks of; default: the week of the day as known on')
    .option('--as-of <day>', 'as known on a day')
    .option(
      '--indicators <indicators>',
      'of the overview: codes in their order, with commas; default: those of the rulebook',
    )
    .option('--with-gaps', 'mark what is missing instead of refusing')
    .option('--address <address>', 'where people reach Citong, for the links')
    .addOption(localeOption())
    .action((options) => runBulletin(global(), options))
  command('check <file>', 'judge each figure of a draft (.txt, .docx, .pdf, .html) against what is known on a day')
    .option('--as-of <day>', 'as known on a day', dayOption)
    .option('--place <place>', 'the draft’s own place; default: the one that it names itself, else the city')
    .option('--event <day>', 'the day from which words like 今年 count, unless the draft’s own', dayOption)
    .option('--out <file>', 'file to write: the marked draft as .docx')
    .addOption(localeOption())
    .action((file: string, options) => runCheck(global(), file, options))
  command('changes', 'what moved figures of the ledgers between two days of knowing, part by part')
    .requiredOption('--from <day>', 'as known on this day')
    .option('--to <day>', 'and on this day; default: today')
    .option('--place <place>', 'code or name; default: the whole city')
    .option('--period <period>', 'as in figures; default: the year so far')
    .option('--indicator <indicator>', 'code or name; default: every one that moved')
    .action((options) => runChanges(global(), options))
  command('agenda', 'agenda of a 调度会: promises kept and broken, then the matters, the costliest first')
    .option('--place <place>', 'code or name; the whole city unless said')
    .addOption(new Option('--kind <kind>', 'which meeting').choices(meetingKinds).default('weekly'))
    .action((options) => runAgenda(global(), options))
  command('meetings', 'meetings 调度会 planned, running and past, the last first')
    .option('--place <place>', 'code or name; the whole city unless said')
    .action((options) => runMeetings(global(), options))
  command('issues', 'open issues of a place, the most pressing first')
    .option('--place <place>', 'code or name; the whole city unless said')
    .option('--overdue', 'only those whose due day is over')
    .action((options) => runIssues(global(), options))
  command('lights', 'projects of a place that are red or amber, the worst first, each with its reason')
    .option('--place <place>', 'code or name; default: the whole city')
    .option('--as-of <day>', 'as known on this day; default: today')
    .action((options) => runLights(global(), options))
  command('supervision', 'what is overdue, came back, falls due and was closed in a week or month, by who answers')
    .option('--place <place>', 'code or name; the whole city unless said')
    .addOption(new Option('--week', 'the week, which is the default').conflicts('month'))
    .option('--month', 'the month')
    .option('--day <day>', 'a day in the week or month; default: today', dayOption)
    .action((options) => runSupervision(global(), options))
  addRulebook(program, global)
  return program
}

function addRulebook(program: Command, global: () => GlobalOptions): void {
  const rulebook = program.command('rulebook').description('packs of rules: look through, take in, write out')
  const command = (name: string, description: string) =>
    rulebook.command(name).description(description).option('--json', 'answer as JSON')
  command('check <directory...>', 'every fault of packs, with file, line and field; needs no database').action(
    (directories: string[], options) => runRulebookCheck(directories, options),
  )
  command(
    'import <directory>',
    'take what the city does not have yet: places, sources, rules, programmes, figures',
  ).action((directory: string, options) => runRulebookImport(global(), directory, options))
  command('export', 'write the city’s places, sources and rules, with all versions, as a pack')
    .requiredOption('--out <directory>', 'directory to write into')
    .action((options) => runRulebookExport(global(), options))
}

function localeOption(): Option {
  return new Option('--locale <locale>', 'language of headers and words').choices(locales).default('zh-Hans')
}

/** The server program reads its own options: what follows `serve` is handed on. */
async function serveNow(): Promise<void> {
  process.argv.splice(2, process.argv.length - 2, ...process.argv.slice(2).filter((argument) => argument !== 'serve'))
  await import('../main.ts')
}
