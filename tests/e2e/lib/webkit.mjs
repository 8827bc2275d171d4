// WebKitGTK, driven through WebDriver, where it is installed; it needs a display, which xvfb-run makes.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';

const driverPath = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const browser = process.env.WEBKIT_BROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const xvfb = process.env.XVFB_RUN ?? '/usr/bin/xvfb-run';
const missing = [driverPath, browser, xvfb].find((path) => !existsSync(path));

/** Why a test has to be skipped; nothing where it can run. */
export const absent = missing && `${missing} is not installed`;

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/** Starts it for a test. */
export async function launched(t) {
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
  return driver;
}

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
