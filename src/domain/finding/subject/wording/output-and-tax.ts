import { onePark } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** What parks and firms bring: output, revenue, tax. */
export const outputAndTax: readonly Wording[] = [
  { id: 'tax-per-mu', words: ['亩均税收|亩均税|一亩.*税'], without: '企业占|的企业|亩均税收.*的' },
  { id: 'output-per-mu', words: ['亩均产值|亩均工业产值|亩均工业总产值'], without: '企业占' },
  { id: 'new-output-capacity', words: ['新增', '年产值'], without: '占|园区年', counted: ['money'] },
  { id: 'new-park-output', words: ['新增', '产值'], without: '占|亩均|年产值|税|高新', counted: ['money'] },
  {
    id: 'park-above-scale-output',
    words: ['规上|规模以上', '产值'],
    without: '占|亩均|能耗|高新|高技术|单位|营业|增加值|新增|行业|产业产值|万元产值|率',
    scope: '园区|开发区|高新区',
  },
  {
    id: 'above-scale-output',
    words: ['规上|规模以上', '产值'],
    without: '占|亩均|能耗|高新|高技术|单位|营业|增加值|新增|行业|产业产值|万元产值|率',
  },
  { id: 'industrial-output', words: ['工业总?产值'], without: '占|亩均|能耗|规上|规模以上|高新|单位|率|行业|新增' },
  {
    id: 'park-output',
    words: ['园区|开发区', '产值'],
    without: '占|亩均|能耗|规上|规模以上|高新|单位|率|行业|新增|增加值|智能|一期|二期|企业产值',
  },
  { id: 'enterprise-revenue', words: ['^(?:园区|开发区)?(?:企业)?营业收入$'], scope: '园区|开发区', notScope: onePark },
  {
    id: 'enterprise-tax',
    words: ['上缴税金|入库税收|园区税收|企业税收|园区企业税收|税收总额'],
    without: '占|亩均|新增|规上|规模以上|率|平方公里',
    counted: ['money', 'ratio', 'points'],
  },
  { id: 'industrial-electricity', words: ['工业用电量'], without: '占|单位|亩均' },
]
