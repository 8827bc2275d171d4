// A smoke test in Firefox, where it is installed.

import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';
import { courseServer, smoke, smokeForms } from '../lib/smoke.mjs';
import { smokeBuilder } from '../lib/smoke-builder.mjs';
import { smokeKeys, smokeLife, smokeWidget } from '../lib/smoke-keys.mjs';
import { smokeWorkers } from '../lib/smoke-workers.mjs';
import { smokePanels } from '../lib/smoke-panels.mjs';

const binary = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const gecko = process.env.GECKODRIVER ?? new URL('../../../target/tools/bin/geckodriver', import.meta.url).pathname;
const absent = [binary, gecko].find((path) => !existsSync(path));

test("Firefox: a reader's first tasks work", { skip: absent && `${absent} is not installed` }, async (t) => {
  const server = await courseServer();
  t.after(() => server.close());
  const options = new firefox.Options().setBinary(binary).addArguments('-headless');
  const driver = await new Builder()
    .forBrowser('firefox')
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(gecko))
    .build();
  t.after(() => driver.quit());
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
});
