import { failed, some } from './scope-words.ts'
import type { Wording } from './wording.ts'

/** Projects and parks that are counted. */
export const projects: readonly Wording[] = [
  { id: 'joint-start-completion-projects', words: ['集中开竣工|集中开工、?竣工|开竣工'], counted: ['projects'] },
  { id: 'joint-start-projects', words: ['集中开工|连线开工|集中动工'], counted: ['projects'] },
  { id: 'spring-festival-signed-projects', words: ['春节', '签约', '项目'], counted: ['projects'] },
  { id: 'signed-projects-2b', words: ['签约', '20亿元(?:及)?以上', '项目'], counted: ['projects'] },
  {
    id: 'large-project-starts',
    words: ['开工', '(?<!\\d)10亿元(?:及)?以上', '项目'],
    without: failed,
    counted: ['projects'],
  },
  {
    id: 'key-project-starts',
    words: ['新开工重点项目|开工重点项目|开工建设重点项目'],
    without: failed,
    counted: ['projects'],
  },
  {
    id: 'key-project-completions',
    words: ['^(?:新)?建成(?:投产)?重点项目|^竣工重点项目'],
    without: failed,
    counted: ['projects'],
  },
  {
    id: 'projects-under-construction',
    words: ['在建', '项目'],
    without: `${failed}|${some}|面积|重点`,
    counted: ['projects'],
  },
  { id: 'starts-and-completions', words: ['新开工、竣工项目|开工竣工项目'], counted: ['projects'] },
  {
    id: 'projects-started',
    words: ['开工|动工'],
    without: `${failed}|${some}|竣工|签约|集中|道路|厂房|住宅|小微园|园区$|园$`,
    counted: ['projects'],
  },
  {
    id: 'projects-completed',
    words: ['竣工'],
    without: `${failed}|${some}|厂房|签约|道路|园$|验收`,
    counted: ['projects'],
  },
  { id: 'projects-producing', words: ['投产', '项目|投产$'], without: `${failed}|${some}|企业`, counted: ['projects'] },
  {
    id: 'signed-projects',
    words: ['签约|新签', '项目|签约$'],
    without: `${failed}|${some}|开工|落地|投产|集中|春节|仪式|超过|现场|已签约|企业`,
    counted: ['projects'],
    notScope: '集中签约|签约仪式|签约活动|推介会',
  },
  {
    id: 'parks-over-1000-mu',
    words: ['千亩(?:及)?以上|1000亩以上', '园区'],
    without: failed,
    counted: ['projects', 'things'],
  },
  {
    id: 'parks-in-use-total',
    words: ['投用', '园区'],
    without: failed,
    counted: ['projects', 'things'],
    cumulative: true,
  },
  { id: 'parks-in-library', words: ['入库', '园区项目'], without: `${failed}|国企|民企`, counted: ['projects'] },
]
