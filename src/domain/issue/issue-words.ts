/** Where an issue was heard of: 调度会, 走访, 局长走流程, 企业诉求, 隐患, 政协建言, 领导批示, 12345, 亮灯, 检查. */
export const issueOrigins = [
  'meeting',
  'visit',
  'process-walk',
  'appeal',
  'hazard',
  'proposal',
  'instruction',
  'hotline',
  'light',
  'inspection',
] as const
export type IssueOrigin = (typeof issueOrigins)[number]

/** What stands in the way: 用地, 用林, 用海, 用电, 审批, 融资, 用工, 征迁, 设计变更, 配套, 其他. */
export const issueCauses = [
  'land',
  'forest',
  'sea',
  'power',
  'approval',
  'finance',
  'labour',
  'relocation',
  'design-change',
  'supporting',
  'other',
] as const
export type IssueCause = (typeof issueCauses)[number]

/** 一般问题, 重大复杂问题: which clock runs. */
export const issueWeights = ['ordinary', 'hard'] as const
export type IssueWeight = (typeof issueWeights)[number]

/** 登记, 交办, 签收, 办理, 延期待批, 退回, 待核验, 销号. */
export const issueStates = [
  'registered',
  'assigned',
  'accepted',
  'handling',
  'extension-asked',
  'returned',
  'verifying',
  'closed',
] as const
export type IssueState = (typeof issueStates)[number]

/** What may be done to an issue; each act is a step of its history. */
export const issueActs = [
  'raise',
  'assign',
  'accept',
  'return',
  'promise',
  'report',
  'ask-extension',
  'grant-extension',
  'refuse-extension',
  'submit',
  'confirm',
  'doubt',
  'close',
  'send-back',
  'reopen',
  'escalate',
] as const
export type IssueAct = (typeof issueActs)[number]
