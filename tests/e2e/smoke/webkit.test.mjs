// A smoke test in WebKitGTK, where it is installed; it needs a display, which xvfb-run makes.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { Builder, Capabilities } from 'selenium-webdriver';
import { courseServer, smoke, smokeForms } from '../lib/smoke.mjs';
import { smokeBuilder } from '../lib/smoke-builder.mjs';
import { smokeKeys, smokeLife, smokeWidget } from '../lib/smoke-keys.mjs';
import { smokeWorkers } from '../lib/smoke-workers.mjs';
import { smokePanels } from '../lib/smoke-panels.mjs';

const driverPath = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const browser = process.env.WEBKIT_BROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const xvfb = process.env.XVFB_RUN ?? '/usr/bin/xvfb-run';
const absent = [driverPath, browser, xvfb].find((path) => !existsSync(path));

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

test("WebKit: a reader's first tasks work", { skip: absent && `${absent} is not installed` }, async (t) => {
  const server = await courseServer();
  t.after(() => server.close());
  const port = await freePort();
  const service = spawn(xvfb, ['-a', driverPath, `--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  let driver;
  t.after(async () => {
    await driver?.quit();
    // The display and the driver are one process group.
    process.kill(-service.pid);
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
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
});

/** Waits until a server is there; it says nothing by itself when it is. */
async function answers(url) {
  for (let tries = 0; tries < 200; tries++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((again) => setTimeout(again, 50));
    }
  }
  throw new Error(`${url} does not answer`);
}
