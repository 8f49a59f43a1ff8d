import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { EscalationRule, IssueClockRule } from '#domain/issue/issue-clock.ts'
import type { StandingRule } from '#domain/issue/issue-standing.ts'
import { datedRule } from '../light/dated-rule.ts'

const days = z.int().min(0).max(3_660)
const span = z.strictObject({ months: z.int().min(0).max(120), days })

/** How a rule of kind `issue-clock` keeps its spans: from 交办 on, whole months, then natural days. */
export const issueClockShape = z.strictObject({ ordinary: span, hard: span, feedback: z.strictObject({ days }) })

/** How a rule of kind `issue-escalation` keeps its steps; each asks for lateness or repetition. */
export const escalationShape = z
  .array(
    z.strictObject({
      level: z.int().min(2).max(4),
      overdue: z.strictObject({ days }).nullable(),
      repetition: z.int().min(2).max(100).nullable(),
    }),
  )
  .min(1)

/** How a rule of kind `issue-standing` keeps its numbers: issues at least, and the interval by percent and standard deviations. */
export const standingShape = z.strictObject({
  least: z.int().min(1).max(1_000),
  confidence: z.strictObject({ percent: z.number().gt(0).lt(100), z: z.number().gt(0).max(10) }),
})

export const issueRuleKinds = ['issue-clock', 'issue-escalation', 'issue-standing'] as const

export function toIssueClockRule(row: LightRuleRow): IssueClockRule {
  const { ordinary, hard, feedback } = issueClockShape.parse(row.thresholds)
  return { ...datedRule(row), spans: { ordinary, hard }, feedbackDays: feedback.days }
}

export function toEscalationRule(row: LightRuleRow): EscalationRule {
  const steps = escalationShape.parse(row.thresholds)
  return {
    ...datedRule(row),
    steps: steps.map(({ level, overdue, repetition }) => ({ level, overdueDays: overdue?.days ?? null, repetition })),
  }
}

export function toStandingRule(row: LightRuleRow): StandingRule {
  const { least, confidence } = standingShape.parse(row.thresholds)
  return { ...datedRule(row), leastIssues: least, confidencePercent: confidence.percent, z: confidence.z }
}
