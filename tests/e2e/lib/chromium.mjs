// How the Chromium of the tests is started, and where it is found.

/** How it is started: it fetches nothing by itself, and runs as root on a closed network too. */
export const OPTIONS = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
};

/** The variable in which `run.mjs` tells the test files where the browser of the run listens. */
export const ENDPOINT = 'CHROMIUM_ENDPOINT';
