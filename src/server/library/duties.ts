import type { OrganisationRow } from '#db/organisation.repository.ts'
import { type CleanText, originalSpan, type Span } from '#domain/text/clean-text.ts'

/** Who is to do something, as a text names them; the first one leads, those that help stand last. The span is of the original. */
export interface NamedDuty extends Span {
  readonly departments: readonly string[]
  /** Index of the block in which it stands. */
  readonly block: number
  readonly rule: 'duty-label' | 'led-by' | 'duty-column'
  /** What is to be done, where the duty itself says it: the other cells of its row. */
  readonly task: Span | null
}

const labels = '责任单位|牵头单位|责任部门|牵头部门|牵头责任单位|主办单位|责任主体|实施单位'
const supporting = '配合单位|配合部门|协办单位|协同单位|参与单位'
const when = '完成时限|完成时间|办理时限|时限要求|时限'
/** Names to the end of the clause; a bracket within them, as in 各县（市、区）, is no end. */
const names = '((?:[^。；;（）()\\n]|[（(][^（）()\\n]{0,30}[)）]){2,120})'
/** `责任单位：市工信局、市商务局；配合单位：市统计局`, with a deadline between the two or none. */
const labelled = new RegExp(
  `(?:${labels})[：:]${names}(?:[；;]\\s*(?:${when})[：:][^。；;（）()\\n]{2,30})?(?:[；;]\\s*(?:${supporting})[：:]${names})?`,
  'g',
)
/** `由市工信局牵头`, `市工信局、市商务局牵头负责`. */
const led = /(?:由|[，；。（\n]|^)([^，；。：:（）\n由]{3,60})牵头(?!单位|部门|责任|抓总：)/gu
const dutyHeader = new RegExp(`^(?:${labels})`)
const supportHeader = new RegExp(`^(?:${supporting})`)
const taskHeader = /^(?:重点|主要|具体)?(?:任务|工作|事项|内容|举措|措施|项目)/

/** Every duty that a text names, in its order. */
export function dutiesOf(text: CleanText): readonly NamedDuty[] {
  const inProse = text.blocks.flatMap((block, index) =>
    block.kind === 'row' ? [] : dutiesInBlock(text, { start: block.start, end: block.end }, index),
  )
  return [...inProse, ...dutiesInTables(text)].toSorted((a, b) => a.start - b.start)
}

function dutiesInBlock(text: CleanText, { start, end }: Span, block: number): NamedDuty[] {
  const words = text.text.slice(start, end)
  const found = [...words.matchAll(labelled)].map((match) => dutyOf(text, match, start, block, 'duty-label'))
  if (found.length > 0) return found.filter(({ departments }) => departments.length > 0)
  return [...words.matchAll(led)]
    .map((match) => dutyOf(text, match, start, block, 'led-by'))
    .filter(({ departments }) => departments.some((name) => departmentEnding.test(name)))
}

const departmentEnding =
  /(?:局|委|办|部|厅|处|中心|院|公司|集团|政府|管委会|专班|协会|单位|银行|法院|[委协商]员?会|小组)$/

function dutyOf(
  text: CleanText,
  match: RegExpExecArray,
  offset: number,
  block: number,
  rule: NamedDuty['rule'],
): NamedDuty {
  const start = offset + match.index
  const span = originalSpan(text, { start, end: start + match[0].length })
  const departments = [match[1], match[2]].flatMap((list) => departmentsIn(list ?? ''))
  return { ...span, block, rule, task: null, departments: [...new Set(departments)] }
}

/** The names of a list such as `市工信局、市商务局，各县（市、区）政府等`; a part that says until when is none. */
export function departmentsIn(list: string): string[] {
  return list
    .replace(/[（(](?![县市区、，,]+[)）])[^（）()]*[)）]/g, '')
    .split(/(?:[、，,；;\s]|(?<=[局委办部厅府])和|及(?=[市省县区各]))(?![^（(]*[)）])/)
    .map((name) =>
      name
        .replace(label, '')
        .replace(/等$|^(?:由|各有关)|按职责分工.*$|分别$|负责$/g, '')
        .trim(),
    )
    .filter((name) => name.length >= 2 && name.length <= 30 && !deadlinePart.test(name))
}

const label = new RegExp(`^(?:${labels}|${supporting})[：:]`)
const deadlinePart = new RegExp(
  `^(?:${when})|\\d{4}年|\\d{1,2}月|[一二三四]季度|[上下]半年|[年月季]度?[底末中内]|前(?:完成|办结)?$|^(?:长期|持续|立即|常态化)`,
)

/** Rows below a head that has a column of duties. */
function dutiesInTables(text: CleanText): NamedDuty[] {
  const duties: NamedDuty[] = []
  let columns: (DutyColumns & { readonly table: number | null }) | null = null
  text.blocks.forEach(({ kind, cells, table }, block) => {
    if (kind !== 'row') return
    const words = cells.map((cell) => text.text.slice(cell.start, cell.end).trim())
    const duty = words.findIndex((word) => dutyHeader.test(word))
    if (duty >= 0 && words.length > 1) {
      const support = words.findIndex((word) => supportHeader.test(word))
      columns = { table, duty, support, task: words.findIndex((word) => taskHeader.test(word)) }
      return
    }
    if (columns === null || columns.table !== table) return
    const found = dutyOfRow(text, { cells, words, block }, columns)
    if (found !== null) duties.push(found)
  })
  return duties
}

/** Where a table says who leads, who helps and what is to be done; -1 for a column that it has not. */
interface DutyColumns {
  readonly duty: number
  readonly support: number
  readonly task: number
}

function dutyOfRow(
  text: CleanText,
  {
    cells,
    words,
    block,
  }: { readonly cells: readonly Span[]; readonly words: readonly string[]; readonly block: number },
  columns: DutyColumns,
): NamedDuty | null {
  const cell = cells[columns.duty]
  const leading = departmentsIn(words[columns.duty] ?? '')
  if (cell === undefined || leading.length === 0) return null
  const departments = [...new Set([...leading, ...departmentsIn(words[columns.support] ?? '')])]
  const longest = words.reduce((best, word, index) => (word.length > (words[best]?.length ?? 0) ? index : best), 0)
  const task = cells[columns.task >= 0 ? columns.task : longest]
  return {
    ...originalSpan(text, cell),
    block,
    rule: 'duty-column',
    departments,
    task: task ? originalSpan(text, task) : null,
  }
}

/**
 * The organisation that a name means: by its name, or by the short form that people write (市工信局 for 市工业和信息化局). A name that fits several
 * means none.
 */
export function organisationNamed(written: string, organisations: Iterable<OrganisationRow>): OrganisationRow | null {
  const known = [...organisations].filter(({ kind }) => kind !== 'enterprise')
  const exact = known.filter(({ name }) => name === written)
  if (exact.length === 1) return exact[0] ?? null
  const short = known.filter(({ name }) => isShortFor(written, name))
  return short.length === 1 ? (short[0] ?? null) : null
}

const shortest = 3

/** The same first and last character, and all of it in the order of the name. */
function isShortFor(written: string, name: string): boolean {
  const plain = name.replace(/[（(][^（）()]*[)）]/g, '')
  if (written.length < shortest || written[0] !== plain[0] || written.at(-1) !== plain.at(-1)) return false
  let at = -1
  return [...written].every((character) => {
    at = plain.indexOf(character, at + 1)
    return at >= 0
  })
}
