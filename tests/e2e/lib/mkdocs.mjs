// A course as a real MkDocs builds it from fixtures/mkdocs, with something pasted into its page on attention.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const binary = process.env.MKDOCS;
const FIXTURE = fileURLToPath(new URL('../fixtures/mkdocs/', import.meta.url));

/** What is missing for MkDocs to run here, if anything is. */
export const absent = binary ? undefined : 'MKDOCS names no program';

/**
 * The built course for `serve`, a map from path to content. `address` is where it will be served: the theme looks up
 * in its site map which addresses it may swap for one another.
 */
export async function course(address, pasted) {
  const folder = await mkdtemp(join(tmpdir(), 'course-'));
  try {
    await cp(FIXTURE, folder, { recursive: true });
    const page = join(folder, 'docs/attention.md');
    await writeFile(
      page,
      (await readFile(page, 'utf8')).replace('PASTE HERE\n', () => pasted),
    );
    const env = { ...process.env, SITE_URL: address };
    await promisify(execFile)(binary, ['build', '--quiet', '--strict', '--site-dir', 'site'], { cwd: folder, env });
    return await pages(join(folder, 'site'), new URL(address).pathname);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function pages(site, at) {
  const found = {};
  for (const name of await readdir(site, { recursive: true })) {
    const file = join(site, name);
    if ((await stat(file)).isDirectory()) continue;
    found[at + name] = await readFile(file);
    found[at + name.replace(/(^|\/)index\.html$/, '$1')] = found[at + name];
  }
  return found;
}
