import { withBrowser, withPage, DESKTOP, wake, pause } from './bench/chromium.mjs';
import { OWN_PAGES } from './bench/own.mjs';
import { serve } from './bench/serve.mjs';
const s = await serve(process.env.PROF, OWN_PAGES);
const which = process.argv[2], key = process.argv[3], part = process.argv[4];
await withBrowser((b) => withPage(b, DESKTOP, async (page) => {
  await page.goto(s.origin + '/bench-own.html');
  await wake(page, 'attention-explorer');
  const c = await page.context().newCDPSession(page);
  await c.send('Profiler.enable'); await c.send('Profiler.setSamplingInterval', { interval: 100 });
  const load = async () => { await page.locator('attention-explorer').evaluate((e, src) => e.setAttribute('src', src), which);
    await page.waitForFunction((n) => document.querySelector('attention-explorer').shadowRoot.querySelectorAll('[part=token]').length === n, 512); await pause(500); };
  if (key === 'load') { await c.send('Profiler.start'); await load(); }
  else { await load(); await page.locator('attention-explorer ' + part).focus(); await pause(300); await c.send('Profiler.start');
    for (let i = 0; i < 30; i++) { await page.keyboard.press(i % 2 && key === 'PageUp' ? 'PageDown' : key); await pause(80); } }
  const { profile } = await c.send('Profiler.stop');
  const self = new Map(); const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples.forEach((id, i) => { const n = byId.get(id).callFrame; const k = n.functionName + ' ' + n.url.slice(-14); self.set(k, (self.get(k) ?? 0) + dt[i] / 1000); });
  const n = key === 'load' ? 1 : 30;
  for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 26)) console.log((v / n).toFixed(2), k.slice(0, 130));
}));
await s.close();
