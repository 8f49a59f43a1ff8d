import { some } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Investment that is signed or made, and money that is given for it. */
export const investments: readonly Wording[] = [
  { id: 'purchase-subsidy-cap', words: ['购买|购置', '厂房', '补助|补贴|奖励'], counted: ['money'], bound: 'upper' },
  { id: 'lease-subsidy-cap', words: ['租赁|租金|租用', '补助|补贴|奖励'], counted: ['money'], bound: 'upper' },
  {
    id: 'joint-start-completion-investment',
    words: ['总投资'],
    counted: ['money'],
    beside: ['joint-start-completion-projects'],
  },
  { id: 'joint-start-investment', words: ['总投资'], counted: ['money'], beside: ['joint-start-projects'] },
  {
    id: 'spring-festival-signed-investment',
    words: ['总投资'],
    counted: ['money'],
    beside: ['spring-festival-signed-projects'],
  },
  {
    id: 'signed-investment',
    words: ['^(?:计划|合同|协议)?总?投资(?:总?额)?$|^总额$'],
    counted: ['money'],
    beside: ['signed-projects'],
  },
  {
    id: 'signed-investment',
    words: [
      '签约总额|签约金额|签约总投资|签约额|招商总额|招商引资总额|招商额|招商引资额|合同引资|合同金额|招引资金|签约项目(?:计划)?总投资|招引项目总投资',
    ],
    without: `${some}|集中|春节|占|只差|还差`,
    counted: ['money', 'ratio', 'points'],
  },
  {
    id: 'negotiated-project-investment',
    words: ['投资'],
    counted: ['money'],
    scope: '(?:意向|对接|洽谈|在谈)[^，。]{0,4}项目[^。]{0,16}$',
  },
  { id: 'park-library-total-investment', words: ['总投资'], counted: ['money'], beside: ['parks-in-library'] },
  {
    id: 'fixed-asset-investment',
    words: ['固定资产投资|固投'],
    without: '占|工业固|民间|形成|单位|强度|到位',
    counted: ['money'],
  },
  {
    id: 'enterprise-investment-drawn',
    words: ['带动|拉动', '投资'],
    without: '占|民间',
    counted: ['money', 'ratio', 'points'],
  },
  { id: 'park-investment', words: ['^园区(?:建设)?投资(?:目标|任务|计划)?$'], counted: ['money'] },
]
