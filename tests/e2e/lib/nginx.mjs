// A real nginx with the configuration of the docs, in a folder of its own, as the person who runs the tests.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE } from './server.mjs';

const binary = process.env.NGINX ?? '/usr/sbin/nginx';

/** What is missing for nginx to run here, if anything is. */
export const absent = existsSync(binary) ? undefined : binary;

/** Starts nginx on a free port; `stop` ends it and removes its folder. */
export async function nginx() {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  await writeFile(
    join(folder, 'site.conf'),
    changed(await readFile(new URL('../../../docs/nginx.conf', import.meta.url), 'utf8'), port),
  );
  await writeFile(join(folder, 'nginx.conf'), around(folder));
  const server = spawn(binary, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise((done) => server.once('exit', done));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
  }
  return { origin, stop };
}

/** The file of the docs, with the lines changed that it asks to change. */
function changed(text, port) {
  const lines = { listen: `listen 127.0.0.1:${port};`, server_name: 'server_name _;', root: `root "${SITE}";` };
  return text.replace(/^ *(\w+) .*# CHANGE:.*$/gm, (_, name) => {
    if (!(name in lines)) throw new Error(`docs/nginx.conf asks to change ${name}, which this test does not know`);
    return lines[name];
  });
}

/** What a distribution has around the files of conf.d, but for everything that lies outside the folder. */
function around(folder) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `daemon off; master_process off; pid ${folder}/pid; events {}
    http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`;
}

/** A port that the system has just given and taken back. */
async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const answers = (origin) =>
  fetch(origin).then(
    () => true,
    () => new Promise((later) => setTimeout(later, 20)),
  );
