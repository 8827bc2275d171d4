// The types and the manifest of dist/, as the tools of a page's author read them.
//
// Every wrong use in types/project is marked as an error that is expected: where one passes, the compiler complains.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' };
import { CONTRACT } from '../lib/contract.mjs';
import { SITE } from '../lib/server.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const modules = here('../node_modules');
const manifest = JSON.parse(await readFile(join(SITE, 'custom-elements.json'), 'utf8'));
let project = '';

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'attention-types-'));
  await cp(here('project'), project, { recursive: true });
  await symlink(modules, join(project, 'node_modules'));
  await mkdir(join(project, 'attention'));
  for (const name of ['attention-explainer.d.ts', 'attention-explainer-react.d.ts'])
    await cp(join(SITE, name), join(project, 'attention', name));
});
after(() => rm(project, { recursive: true }));

/** What a compiler says about the project; empty where nothing is wrong. */
async function errors(...command) {
  const run = promisify(execFile)(process.execPath, command, { cwd: project });
  return run.then(
    () => '',
    ({ stdout, stderr }) => stdout + stderr,
  );
}

test('a page and a component of React 19 compile, and what is wrong in them does not', async () => {
  assert.equal(await errors(join(modules, 'typescript/bin/tsc'), '--project', 'tsconfig.json'), '');
});

test('a component of Vue compiles, and what is wrong in it does not', async () => {
  // Its compiler is a library of TypeScript 6, which TypeScript 7 is not any more.
  const run = "require('vue-tsc').run(require.resolve('typescript-6/lib/tsc'))";
  assert.equal(await errors('--eval', run, 'vue-tsc', '--project', 'tsconfig.vue.json'), '');
});

test('the manifest is one of the published schema', () => {
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  assert.ok(isValid(manifest), JSON.stringify(isValid.errors, null, 1));
});

test('the manifest has every element, with the attributes that it has and no other', () => {
  const { declarations } = manifest.modules[0];
  assert.deepEqual(
    declarations.map(({ tagName }) => tagName),
    CONTRACT.elements.map(({ tag }) => tag),
  );
  for (const { tag, attributes } of CONTRACT.elements) {
    const found = declarations.find(({ tagName }) => tagName === tag).attributes;
    assert.deepEqual(
      found.map(({ name }) => name),
      attributes,
      tag,
    );
  }
});
