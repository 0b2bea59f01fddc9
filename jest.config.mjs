/** ESM-only packages that tests load; each is turned into CommonJS, in the tests only. */
const esmPackages = [
  '@nestjs',
  '@bpmn-io',
  'bpmn-moddle',
  'moddle',
  'moddle-xml',
  'min-dash',
  'saxen',
  'jose',
  'cookie',
  'uuid',
  'oidc-provider',
  'openid-client',
  'oauth4webapi',
  'pdfjs-dist',
];

const swc = (typescript) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: typescript ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      transform: typescript
        ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }
        : {},
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  rootDir: '.',
  testEnvironment: 'node',
  moduleNameMapper: {
    '^@app/order/testing$': '<rootDir>/libs/order/src/testing/decider.ts',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
  },
  transform: { '^.+\\.tsx?$': swc(true), '^.+\\.m?js$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local', '<rootDir>/apps/portal'],
};

/** Brings the servers; what needs them waits for nothing else. */
const withServers = {
  ...common,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // Everything takes several times as long where much else runs; only a failure that hangs uses it up.
  testTimeout: 180_000,
  // Jest leaves one core free, on two of them half of the machine.
  maxWorkers: '100%',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,tools,test,bench}/**/*.spec.ts'],
    },
    {
      ...withServers,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.int-spec.ts'],
    },
    {
      ...withServers,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
    },
    {
      ...withServers,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/support/skip-without-browser.ts'],
    },
  ],
};
