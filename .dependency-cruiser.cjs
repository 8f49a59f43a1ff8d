/**
 * The walls once more, beside the compiler's project references: who may import whom, which packages an area may use, the order of the nouns in
 * the domain, and no cycles. `scripts/check-walls.mjs` runs it and refuses to be green when nothing was looked at.
 */

/** For each area: the areas it may import, and the packages (a trailing slash stands for a whole scope). See docs/adr/pins.md for each package. */
const areas = {
  domain: { areas: [], packages: ['big.js'], node: false },
  contract: { areas: ['domain'], packages: ['zod'], node: false },
  i18n: { areas: [], packages: ['opencc-js'], node: false },
  db: { areas: ['domain'], packages: ['@electric-sql/pglite', 'kysely', 'opencc-js', 'pg', 'pinyin-pro'], node: true },
  office: {
    areas: ['domain'],
    packages: [
      '@e965/xlsx',
      'csv-parse',
      'csv-stringify',
      'docx',
      'exceljs',
      'fflate',
      'htmlparser2',
      'hucre',
      'iconv-lite',
      'saxes',
      'unpdf',
    ],
    node: true,
  },
  server: {
    areas: ['domain', 'contract', 'i18n', 'db', 'office'],
    packages: [
      '@fastify/',
      '@node-rs/argon2',
      'commander',
      'csv-parse',
      'fastify',
      'file-type',
      'jimp',
      'pinyin-pro',
      'yaml',
      'yauzl',
      'yazl',
      'zod',
    ],
    node: true,
  },
  web: {
    areas: ['domain', 'contract', 'i18n'],
    packages: ['@tanstack/', 'antd', 'dayjs', 'react', 'react-data-grid', 'react-dom', 'zod'],
    node: false,
  },
}

/**
 * The nouns of the domain, in the order in which they may know each other: a noun imports only nouns before it. `access` and `errors` serve all.
 * The light stands before the target: a light rule is a row of the rulebook, and a target's standing is read with it.
 */
const ladder = [
  'access',
  'quantity',
  'calendar',
  'place',
  'city-map',
  'organisation',
  'source',
  'account',
  'rulebook',
  'condition',
  'ledger',
  'light',
  'ledgers',
  'check',
  'layout',
  'measure',
  'small-cells',
  'indicator',
  'ranking',
  'change',
  'statistic',
  'programme',
  'target',
  'gate',
  'delay',
  'project-light',
  'issue',
  'meeting',
  'supervision',
  'figure-form',
  'text',
  'finding',
  'verdict',
]

/** Tests, and the loader that lets a worker thread run from sources in tests and development; neither is in a build. */
const isTest = '(\\.test\\.tsx?|-source\\.mjs)$'
const names = (list) => list.map((name) => name.replace(/[.]/g, '\\.')).join('|')

/** Packages resolve to `node_modules/name/…`; their types to `node_modules/@types/name/…`. */
function packagePaths(packages) {
  const open = packages.filter((name) => name.endsWith('/'))
  const whole = packages.filter((name) => !name.endsWith('/')).map((name) => `${name}/`)
  const typed = whole.map((name) => `@types/${name}`)
  return `node_modules/(${names([...open, ...whole, ...typed])})`
}

function areaRules([area, { areas: allowed, packages, node }]) {
  const from = { path: `^src/${area}/`, pathNot: isTest }
  const own = names([area, ...allowed])
  return [
    {
      name: `${area}-sees-only-its-areas`,
      comment: `src/${area} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other area'}.`,
      severity: 'error',
      from,
      to: { path: '^(src|test|bench|scripts|worlds)/', pathNot: `^src/(${own})/` },
    },
    {
      name: `${area}-uses-only-its-packages`,
      comment: `src/${area} may use ${packages.join(', ')}.`,
      severity: 'error',
      from,
      to: { path: 'node_modules/', pathNot: packagePaths(packages) },
    },
    ...(node
      ? []
      : [
          {
            name: `${area}-uses-no-node`,
            comment: `src/${area} also runs in the browser.`,
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ]
}

function ladderRule(noun, index) {
  const later = ladder.slice(index + 1)
  return {
    name: `domain-ladder-${noun}`,
    comment: `In the domain, ${noun} may not know a noun that comes after it.`,
    severity: 'error',
    from: { path: `^src/domain/${noun}/`, pathNot: isTest },
    to: { path: `^src/domain/(${names(later)})/` },
  }
}

module.exports = {
  ladder,
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: isTest },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...Object.entries(areas).flatMap(areaRules),
    ...ladder.slice(0, -1).map(ladderRule),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      importsFields: ['imports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
