// A smoke test in WebKitGTK, where it is installed.

import { test } from 'node:test';
import { courseServer, smoke, smokeForms } from '../lib/smoke.mjs';
import { smokeBuilder } from '../lib/smoke-builder.mjs';
import { smokeGuess } from '../lib/smoke-guess.mjs';
import { smokeKeys, smokeLife, smokeWidget } from '../lib/smoke-keys.mjs';
import { smokePanels } from '../lib/smoke-panels.mjs';
import { smokePrint } from '../lib/smoke-print.mjs';
import { smokeReader } from '../lib/smoke-reader.mjs';
import { smokeWorkers } from '../lib/smoke-workers.mjs';
import { absent, launched } from '../lib/webkit.mjs';

test("WebKit: a reader's first tasks work", { skip: absent }, async (t) => {
  const server = await courseServer();
  t.after(() => server.close());
  const driver = await launched(t);
  await smoke(driver, server.origin);
  await smokePanels(driver, server.origin);
  await smokeBuilder(driver, server.origin);
  // This WebKit finds nothing to be 'self' in a sandbox (its bug 316847): it can have the sandbox or the policy.
  const loose = await courseServer({ policy: '' });
  t.after(() => loose.close());
  await smokeForms(driver, loose.origin);
  await smokeKeys(driver, server.origin);
  await smokeLife(driver, server.origin);
  await smokeWorkers(driver, server.origin);
  await smokeWidget(driver, loose.origin);
  await smokeReader(driver);
  await smokeGuess(driver, '');
  await smokePrint(driver);
});
