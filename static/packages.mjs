// Installs a folder's npm packages, exactly as its lock file says, once per lock file: `node packages.mjs FOLDER`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NPM = fileURLToPath(new URL('../.ci/npm.sh', import.meta.url));

/**
 * @param {string} folder holds package.json and package-lock.json
 * @returns {boolean} false where the packages were there already
 * @throws where `npm ci` fails
 */
export function installPackages(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).update(process.platform + process.arch).digest('hex');
  const stamp = join(folder, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  const { status, error } = spawnSync(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (error || status !== 0) throw new Error(`npm ci failed in ${folder}${error ? `: ${error.message}` : ''}`);
  writeFileSync(stamp, digest);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installPackages(process.argv[2]);
