import type { Wording } from './wording.ts'

/** Shares and ratios. */
export const rates: readonly Wording[] = [
  { id: 'space-take-up-rate', words: ['去化率|入驻率|去化'], without: '企业|标准化', counted: ['ratio', 'points'] },
  { id: 'let-rate-of-area-in-use', words: ['招商率|招商完成率'], scope: '投用|建成', counted: ['ratio', 'points'] },
  { id: 'above-scale-park-share', words: ['入园率', '规上|规模以上'], counted: ['ratio', 'points'] },
  { id: 'signing-kept-rate', words: ['签约|合同', '履约率'], counted: ['ratio', 'points'] },
  { id: 'signing-start-rate', words: ['签约', '开工率'], counted: ['ratio', 'points'] },
  { id: 'signing-start-rate', words: ['^开工率$'], counted: ['ratio', 'points'], scope: '签约[^。；]{0,40}$' },
  { id: 'signing-production-rate', words: ['签约', '投产率'], counted: ['ratio', 'points'] },
  { id: 'signing-effect-rate', words: ['签约', '达效率|达产率'], counted: ['ratio', 'points'] },
  { id: 'tenant-statistics-rate', words: ['纳统率'], counted: ['ratio', 'points'] },
  {
    id: 'tenant-production-rate',
    words: ['^(?:入驻|入园|园区)?(?:企业)?投产率$'],
    counted: ['ratio', 'points'],
    notScope: '项目',
  },
  { id: 'tenant-fit-out-rate', words: ['装修率'], counted: ['ratio', 'points'] },
  { id: 'park-industrial-land-share', words: ['园区工业用地占', '工业用地'], counted: ['ratio', 'points'] },
  { id: 'production-space-share', words: ['生产', '配套|生活'], without: '厂房|用房', counted: ['ratio'] },
  { id: 'industrial-land-far', words: ['容积率'], without: '商业|住宅', counted: ['ratio'] },
]
