/**
 * Makes a fresh clone ready, and does nothing when it is: installs the packages of the lock file and builds.
 * Plain JavaScript, because it runs before there is anything to build with.
 */
const { execSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const run = (command) => execSync(command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : changedAt(path));
  }, 0);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Rapport needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

if (changedAt(join(root, 'node_modules', '.package-lock.json')) < changedAt(join(root, 'package-lock.json'))) {
  console.log('Installing packages (the database driver may be compiled, which takes about a minute) …');
  run('npm ci --no-audit --no-fund --loglevel=error');
}

const sources = Math.max(newestIn(join(root, 'src')), newestIn(join(root, 'migrations')), changedAt(join(root, 'tsconfig.json')));
if (changedAt(join(root, 'dist', '.built')) < sources) {
  console.log('Building …');
  // `nest` is of @nestjs/cli; what it builds stands in nest-cli.json.
  run('npx --no-install nest build');
  require('node:fs').writeFileSync(join(root, 'dist', '.built'), '');
}
