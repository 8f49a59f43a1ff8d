import { seededRandom } from '../seeded-random.ts'
import type { StoryEnterprise } from './enterprises.ts'
import { between, hundredths, type LedgerLine, lineOf, today } from './ledger-line.ts'
import { monthReported, monthsBetween, type Slip, strengthOf } from './months-reported.ts'

/** Reports of the firms that are in statistics and in parks, each from the month of its entry on. */
export function makeEnterpriseMonths(enterprises: readonly StoryEnterprise[]): LedgerLine[] {
  return enterprises
    .filter(({ space, statisticsEntryOn }) => space !== null && statisticsEntryOn !== '')
    .flatMap(monthsOf)
}

/** Output grows by seven in a hundred a year. */
const growth = 1.07

function monthsOf(enterprise: StoryEnterprise): LedgerLine[] {
  const random = seededRandom(`${enterprise.id}/months`)
  const base = between(random, 240, 900) * 100
  const people = between(random, 40, 320)
  let sums: Amounts = { output: 0, tax: 0, electricity: 0 }
  return monthsBetween(enterprise.statisticsEntryOn, today).flatMap((month) => {
    const now = amountsOf(base * growth ** (Number(month.slice(0, 4)) - 2026) * (0.97 + 0.06 * random()), month)
    sums = month.endsWith('-01') ? now : added(sums, now)
    return report(enterprise, month, { now, sums, people: people + between(random, -2, 2) })
  })
}

/** In hundredths of 万元, and kWh. */
interface Amounts {
  readonly output: number
  readonly tax: number
  readonly electricity: number
}

function amountsOf(usual: number, month: string): Amounts {
  const output = Math.round(usual * (0.6 + strengthOf(month) / 26))
  return { output, tax: Math.round(output * 0.034), electricity: Math.round(output * 2.4) }
}

function added(sums: Amounts, now: Amounts): Amounts {
  return {
    output: sums.output + now.output,
    tax: sums.tax + now.tax,
    electricity: sums.electricity + now.electricity,
  }
}

interface Reported {
  readonly now: Amounts
  readonly sums: Amounts
  readonly people: number
}

function report(enterprise: StoryEnterprise, month: string, { now, sums, people }: Reported): LedgerLine[] {
  const line = lineOf(`${enterprise.id.replace('enterprise', 'enterprise-month')}-${month}`, today, {
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
  return monthReported(line, month, enterprise.place, slipOf(enterprise, month, { now, sums, people }))
}

/** Output made for others was counted too, or the people have a zero too many. */
function slipOf({ id }: StoryEnterprise, month: string, { now, sums, people }: Reported): Slip {
  const random = seededRandom(`${id}/${month}/slip`)
  if (random() < 0.4) return { wrong: { employees: String(people * 10) }, why: '演示：从业人员多写了一个零' }
  const excess = Math.round((now.output * between(random, 6, 18)) / 100)
  return {
    wrong: { output: hundredths(now.output + excess), outputYear: hundredths(sums.output + excess) },
    why: '演示：外协加工的产值重复计入，核对后更正',
  }
}
