/** Who may import whom: docs/architecture.md, "The parts, and who may import whom". */
const lib = (name) => `^libs/${name}/`;
const libMayImport = (name, others) => ({
  name: `${name}-imports`,
  comment: `libs/${name} may import ${others.length ? others.join(', ') : 'no other library'}: what stands lower must not know what stands higher.`,
  severity: 'error',
  from: { path: lib(name), pathNot: '\\.spec\\.ts$' },
  to: { path: '^libs/', pathNot: [name, ...others].map(lib) },
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
    {
      name: 'no-folder-cycles',
      comment:
        'The folders of the one path have a top, service/, and a bottom, order/: see libs/order/README.md.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^libs/order/src/' },
      to: { path: '^libs/order/src/', circular: true },
    },
    {
      name: 'libs-not-apps',
      comment: 'A library that knows an app serves only that app.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|tools|test|bench)/' },
    },
    {
      name: 'apps-not-apps',
      comment: 'The two processes meet only through the broker.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-not-tools',
      comment: 'Apps run in production, where tools are not.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^(tools|test|bench)/' },
    },
    {
      name: 'contracts-no-nest',
      comment: 'Contracts cross boundaries: they know no framework.',
      severity: 'error',
      from: { path: '^libs/(contracts|process|money)/' },
      to: { path: '@nestjs|typeorm|amqplib' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules know no framework, database or broker (docs/architecture.md).',
      severity: 'error',
      from: {
        path: '^apps/(client|supplier)-service/src/[^/]+/',
        // One use case spans several repositories inside one transaction: it is handed the manager.
        pathNot: '\\.(controller|repository|module|config|spec)\\.ts$|/migrations/|/change-price-list\\.ts$',
      },
      to: { path: '@nestjs|typeorm|amqplib|node_modules/pg/' },
    },
    {
      name: 'api-client-is-outside',
      comment: 'The client knows the system by its document alone, as the programs of others do.',
      severity: 'error',
      from: { path: '^(libs/api-client|apps/cli)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps)/', pathNot: '^(libs/api-client|apps/cli)/' },
    },
    {
      name: 'client-not-inside',
      comment: 'What runs behind the API does not call it.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^(libs/api-client|apps/cli)/' },
      to: { path: '^libs/api-client/' },
    },
    libMayImport('boot', []),
    libMayImport('contracts', []),
    libMayImport('money', ['contracts']),
    libMayImport('units', []),
    libMayImport('persistence', []),
    libMayImport('observability', []),
    libMayImport('process', ['contracts']),
    libMayImport('order', [
      'boot',
      'contracts',
      'money',
      'process',
      'persistence',
      'messaging',
      'observability',
      'webhook',
    ]),
    libMayImport('webhook', ['boot', 'contracts', 'persistence', 'messaging', 'observability']),
    libMayImport('messaging', ['contracts', 'persistence', 'observability']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^apps/portal/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
