import { seededRandom } from '../seeded-random.ts'
import { monthWeights } from '../story.ts'
import type { StoryEnterprise } from './enterprises.ts'
import { between, dayAfter, hundredths, type LedgerLine, lineOf } from './ledger-line.ts'
import { monthsBetween } from './projects.ts'

/** Reports of firms in statistics and in parks for 2025 and 2026; a slip of 2026-09 is corrected on 23 October. */
export function makeEnterpriseMonths(enterprises: readonly StoryEnterprise[]): LedgerLine[] {
  return enterprises
    .filter(({ space, statisticsEntryOn }) => space !== null && statisticsEntryOn !== '')
    .flatMap(monthsOf)
}

function monthsOf(enterprise: StoryEnterprise): LedgerLine[] {
  const random = seededRandom(`${enterprise.id}/months`)
  const base = between(random, 240, 900) * 100
  const first = enterprise.statisticsEntryOn < '2026-01-01' ? '2026-01-01' : enterprise.statisticsEntryOn
  const people = between(random, 40, 320)
  const sums = { output: 0, tax: 0, electricity: 0 }
  return monthsBetween(first, '2026-10-31').flatMap((month) => {
    const weight = monthWeights[Number(month.slice(5)) - 1] ?? 1
    const output = Math.round(base * (0.85 + weight / 70))
    const tax = Math.round(output * 0.034)
    const electricity = Math.round(output * 2.4)
    sums.output += output
    sums.tax += tax
    sums.electricity += electricity
    return lines(enterprise, month, { output, tax, electricity }, { ...sums }, people + between(random, -2, 2))
  })
}

interface Amounts {
  readonly output: number
  readonly tax: number
  readonly electricity: number
}

function lines(enterprise: StoryEnterprise, month: string, now: Amounts, sums: Amounts, people: number): LedgerLine[] {
  const knownFrom = month === '2026-10' ? '2026-10-31' : dayAfter(`${month}-28`, 12)
  const line = lineOf(`${enterprise.id.replace('enterprise', 'enterprise-month')}-${month}`, knownFrom, {
    enterprise: enterprise.id,
    month,
    isAboveScale: 'true',
    output: hundredths(now.output),
    outputYear: hundredths(sums.output),
    tax: hundredths(now.tax),
    taxYear: hundredths(sums.tax),
    electricity: String(now.electricity),
    electricityYear: String(sums.electricity),
    employees: String(people),
  })
  if (month !== '2026-09' || !enterprise.id.endsWith('7')) return [line]
  const wrong = { ...line, employees: String(people * 10) }
  return [
    wrong,
    {
      ...line,
      version_kind: 'correct',
      known_from: '2026-10-23',
      recorded_on: '2026-10-23',
      why: '演示：从业人员多写了一个零',
    },
  ]
}
