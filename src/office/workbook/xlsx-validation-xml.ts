import { dateSerialOf } from '../table/date-serial.ts'
import type { CellRule } from './template-spec.ts'
import { cutText } from './xlsx-page-xml.ts'
import { escapeXml, escapeXmlAttribute } from './xlsx-text.ts'

/** What the box that refuses an input can show. */
const longestMessage = 225

/** `<dataValidations>`: what may be typed into which cells, e.g. `C5:C2004`. */
export function validationsXml(rules: readonly { readonly cells: string; readonly rule: CellRule }[]): string {
  if (rules.length === 0) return ''
  return `<dataValidations count="${rules.length}">${rules.map(({ cells, rule }) => validationXml(cells, rule)).join('')}</dataValidations>`
}

function validationXml(cells: string, rule: CellRule): string {
  const { attributes, formulas } = comparisonOf(rule)
  const style = rule.kind === 'list' && rule.isOpen ? ' errorStyle="warning"' : ''
  const message = escapeXmlAttribute(cutText(rule.message, longestMessage))
  const texts = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`)
  return `<dataValidation ${attributes}${style} allowBlank="1" showErrorMessage="1" error="${message}" sqref="${cells}">${texts.join('')}</dataValidation>`
}

/** The largest number that every program keeps to its last digit. */
const largest = 999_999_999_999_999

function comparisonOf(rule: CellRule): { readonly attributes: string; readonly formulas: readonly string[] } {
  switch (rule.kind) {
    case 'list':
      return { attributes: 'type="list"', formulas: [rule.list] }
    case 'number':
      return { attributes: 'type="decimal" operator="between"', formulas: numberBounds(rule.mayBeNegative) }
    case 'date':
      return { attributes: 'type="date" operator="between"', formulas: [serial(rule.first), serial(rule.last)] }
    case 'length':
      return { attributes: 'type="textLength" operator="between"', formulas: [`${rule.least}`, `${rule.most}`] }
    default:
      return rule satisfies never
  }
}

function numberBounds(mayBeNegative: boolean): string[] {
  return [mayBeNegative ? `-${largest}` : '0', `${largest}`]
}

/** @throws RangeError for a text that is no day from 1900-03-01 on: the rule is wrong, not what people type */
function serial(day: string): string {
  const number = dateSerialOf(day)
  if (number === null) throw new RangeError(`${day} is no day of a workbook`)
  return `${number}`
}
