// Firefox, driven through WebDriver, where it is installed.

import { existsSync } from 'node:fs';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';

const binary = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const gecko = process.env.GECKODRIVER ?? new URL('../../../target/tools/bin/geckodriver', import.meta.url).pathname;
const missing = [binary, gecko].find((path) => !existsSync(path));

/** Why a test has to be skipped; nothing where it can run. */
export const absent = missing && `${missing} is not installed`;

/** Starts it for a test. */
export async function launched(t) {
  const options = new firefox.Options().setBinary(binary).addArguments('-headless');
  const driver = await new Builder()
    .forBrowser('firefox')
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(gecko))
    .build();
  t.after(() => driver.quit());
  return driver;
}
