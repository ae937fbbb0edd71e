const rootDir = require('node:path').resolve(__dirname, '..');

/** Nest 12 and a few others are ES modules: they are let through the transform, everything else is loaded as it is. */
const shared = {
  rootDir,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } }, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|content-disposition|file-type|strtok3|token-types|uint8array-extras)/)'],
};

module.exports = {
  rootDir,
  reporters: ['default', '<rootDir>/test/support/counts-reporter.cjs'],
  testTimeout: 30_000,
  // The whole application is loaded anew for each file and not all of it is let go: a worker grown too large spends its time collecting.
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...shared, displayName: 'rules', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...shared, displayName: 'journeys on SQLite', testMatch: ['<rootDir>/test/journeys/*.spec.ts'] },
    {
      ...shared, displayName: 'journeys on PostgreSQL', testMatch: ['<rootDir>/test/journeys/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/postgres.ts', globalTeardown: '<rootDir>/test/support/postgres-stop.ts', setupFiles: ['<rootDir>/test/support/use-postgres.ts'],
    },
    { ...shared, displayName: 'process', testMatch: ['<rootDir>/test/process/*.spec.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/*.spec.ts'], globalSetup: '<rootDir>/test/support/chromium.ts' },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/*.spec.ts'] },
  ],
};
