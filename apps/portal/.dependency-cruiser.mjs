/** Who may import whom in the portal; of the whole repository: `.dependency-cruiser.mjs` of the root. */
const FEATURES = '^src/features/';
const feature = (name) => `${FEATURES}${name}/`;

/** What a feature builds on; one that is not named here builds on none. A feature stands above those that it names. */
const BUILDS_ON = {
  orders: ['diagram', 'suppliers'],
  policy: ['prices'],
  order: ['diagram'],
  board: ['diagram', 'order', 'orders'],
  'dead-letters': ['board'],
  'new-order': ['order', 'suppliers'],
  work: ['order', 'orders'],
};

const featureMayImport = ([name, others]) => ({
  name: `${name}-imports`,
  comment: `The feature ${name} may import ${others.join(', ')}: what all may use stands in components/, i18n/ and lib/.`,
  severity: 'error',
  from: { path: feature(name) },
  to: { path: FEATURES, pathNot: [name, ...others].map(feature) },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no top: a newcomer finds no place to begin.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(BUILDS_ON).map(featureMayImport),
    {
      name: 'other-features-import-none',
      comment: 'A feature that builds on another one says so in this file.',
      severity: 'error',
      from: { path: `${FEATURES}([^/]+)/`, pathNot: Object.keys(BUILDS_ON).map(feature) },
      to: { path: FEATURES, pathNot: `${FEATURES}$1/` },
    },
    {
      name: 'parts-not-features',
      comment: 'What all features use knows none of them.',
      severity: 'error',
      from: {
        path: '^src/(api|components|i18n|lib|live|notices|session)/',
        pathNot: '\\.spec\\.tsx?$',
      },
      to: { path: '^src/(app|features)/' },
    },
    {
      name: 'portal-is-outside',
      comment:
        'The portal knows the system by its API alone, as the programs of others do; the names of units are of no system.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.tsx?$|^src/testing/' },
      to: {
        path: '^(\\.\\./)+(apps|libs|tools|test|bench)/',
        pathNot: '^(\\.\\./)+libs/(api-client|units)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|libs/' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
