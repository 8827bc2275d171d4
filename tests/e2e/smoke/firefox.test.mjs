// A smoke test in Firefox, where it is installed.

import { test } from 'node:test';
import { absent, launched } from '../lib/firefox.mjs';
import { courseServer, smoke, smokeForms } from '../lib/smoke.mjs';
import { smokeBuilder } from '../lib/smoke-builder.mjs';
import { smokeGuess } from '../lib/smoke-guess.mjs';
import { smokeKeys, smokeLife, smokeWidget } from '../lib/smoke-keys.mjs';
import { smokePanels } from '../lib/smoke-panels.mjs';
import { smokePrint } from '../lib/smoke-print.mjs';
import { smokeReader } from '../lib/smoke-reader.mjs';
import { smokeWorkers } from '../lib/smoke-workers.mjs';
import { STRICT } from '../lib/server.mjs';

test("Firefox: a reader's first tasks work", { skip: absent }, async (t) => {
  const server = await courseServer();
  t.after(() => server.close());
  const driver = await launched(t);
  await smoke(driver, server.origin);
  await smokePanels(driver, server.origin);
  await smokeForms(driver, server.origin);
  await smokeBuilder(driver, server.origin);
  await smokeKeys(driver, server.origin);
  await smokeLife(driver, server.origin);
  await smokeWorkers(driver, server.origin);
  const loose = await courseServer({ policy: '' });
  t.after(() => loose.close());
  await smokeWidget(driver, loose.origin);
  await smokeReader(driver);
  await smokeGuess(driver, STRICT);
  await smokePrint(driver);
});
