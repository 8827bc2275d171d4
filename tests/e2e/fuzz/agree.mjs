// What an element shows has to be what it says its numbers are.

/**
 * Runs in the page: all that does not agree, a sentence each. Reads text as a person would, so that nodes which other
 * programs have put around it do not matter.
 */
export function disagreements() {
  const wrong = [];
  const percent = (text) => {
    const found = /^(<?)\s*(\d+)\s*%$/.exec(text.replace(/[\s\u2066-\u2069]+/g, ' ').trim());
    return found && (found[1] ? 0 : Number(found[2]));
  };
  const isShare = (text, weight) => {
    const shown = percent(text);
    if (weight === 0) return shown === 0;
    if (weight < 0.01) return shown === 0 && text.includes('<');
    return shown !== null && Math.abs(shown - weight * 100) <= 0.5 + 1e-9;
  };
  const TASKS = ['cards', 'ask-first', 'star', 'scaling'];
  const figures = ['explorer', 'flow', 'model', 'spread', 'order', 'learning'].map((name) => `attention-${name}`);
  for (const element of document.querySelectorAll(figures)) {
    const name = `${element.localName}#${element.id}`;
    const note = (text) => wrong.push(`${name}: ${text}`);
    const root = element.shadowRoot;
    const stopped = root?.querySelector('.placeholder > .notice:has(button)');
    if (stopped) note(`it says “${stopped.textContent}”`);
    if (!element.ready || !element.isConnected) continue;
    const { trace, query, scale } = element;
    if (!trace) continue;
    if (element.localName === 'attention-spread') {
      const control = (name) => root.querySelector(`[part="${name}"]`);
      if (control('divided').checked !== trace.divided) note(`the switch is not ${trace.divided}`);
      if (2 ** control('d').value !== trace.d) note(`the slider of d is at ${control('d').value}, d is ${trace.d}`);
      if (Number(control('n').value) !== trace.n) note(`the slider of n is at ${control('n').value}, not ${trace.n}`);
      if (Math.abs(trace.weights.reduce((sum, weight) => sum + weight, 0) - 1) > 1e-9)
        note('weights do not add up to 1');
      continue;
    }
    if (element.localName === 'attention-learning') {
      if (root.querySelector('[part~="task"]').selectedIndex !== TASKS.indexOf(trace.task)) note(`not ${trace.task}`);
      for (const { weights, byDistance } of trace.nets) {
        if (weights && Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) > 1e-5)
          note('weights do not add up to 1');
        if (byDistance.some((share) => !(share >= 0 && share <= 1))) note(`an accuracy is ${byDistance}`);
      }
      continue;
    }
    if (trace.query !== query) note(`query ${query}, but the trace has ${trace.query}`);
    if (Math.abs(trace.scale - scale) > 1e-12) note(`scale ${scale}, but the trace has ${trace.scale}`);
    const row = trace.weights[query];
    if (Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1) > 1.1e-3) note('the weights do not add up to 1');
    const tokens = [...root.querySelectorAll('[part="tokens"] [part="token"]')];
    for (const token of tokens) {
      const index = Number(token.dataset.index);
      const [word, share] = ['.word', '.share'].map((name) => token.querySelector(name));
      const text = word.textContent;
      const expected = trace.tokens[index];
      const isShortened = text.endsWith('…') && expected.startsWith(text.slice(0, -1));
      const isBlank = /^[␣↵⇥∅]/.test(text) && expected.trim() === '';
      if (text !== expected && !isShortened && !isBlank) note(`token ${index} is “${text}”, not “${expected}”`);
      if (!isShare(share.textContent, row[index])) note(`token ${index} has ${share.textContent}, not ${row[index]}`);
      if ((token.getAttribute('aria-checked') === 'true') !== (index === query))
        note(`token ${index} is ${token.getAttribute('aria-checked') === 'true' ? '' : 'not '}checked`);
    }
    // Before a guess, a reader sees none of these; on paper they are there.
    if (root.querySelector('.asks') && !matchMedia('print').matches) {
      const telling = root.querySelectorAll('.share, .arc:not(.guess), .finding, canvas, table, [role="gridcell"]');
      const told = [...telling].filter((one) => one.checkVisibility({ visibilityProperty: true }));
      if (told.length) note(`${told[0].className || told[0].localName} is shown before the guess`);
    }
    const slider = root.querySelector('[part="scale"]');
    // The track is logarithmic, from 0.2 to 3.
    const place = Math.log(scale / 0.2) / Math.log(3 / 0.2);
    if (slider && Math.abs(slider.value - place) > 1e-4)
      note(`the slider is at ${slider.value}, the scale is ${scale}`);
    const said = slider
      ?.getAttribute('aria-valuetext')
      .match(/\d+\W\d+/)?.[0]
      .replace(',', '.');
    if (slider && Math.abs(said - scale) > 0.0051) note(`the slider says ${said}, the scale is ${scale}`);
    const first = tokens.length ? Number(tokens[0].dataset.index) : 0;
    for (const cell of root.querySelectorAll('[role="grid"] [role="gridcell"][tabindex="0"]')) {
      const at = (node, key) => Number(node.dataset[key]) + first;
      const weight = trace.weights[at(cell.parentElement, 'row')]?.[at(cell, 'column')];
      const label = cell.getAttribute('aria-label') ?? '';
      const shown = /(<?\s*\d+\s*%)/.exec(label);
      if (weight === undefined || !shown || !isShare(shown[1], weight)) note(`a cell says “${label}”, not ${weight}`);
    }
    const stage = root.querySelector('[part="stage"]');
    if (element.localName === 'attention-flow' && stage) {
      const names = ['embed', 'project', 'score', 'scale', 'softmax', 'blend', 'output'];
      // The scrubber moves in steps of 0.05, the flow does not.
      const shown = [0, 0.05].map((rest) => names[Math.min(6, Math.max(0, Math.ceil(stage.value - 1e-9 + rest) - 1))]);
      if (!shown.includes(element.stage)) note(`the scrubber is at ${stage.value}, the stage is ${element.stage}`);
    }
    const box = element.getBoundingClientRect();
    // In print, a figure that misses something is a sentence alone.
    if (element.checkVisibility() && box.height < 20) note(`it is ${box.height} px high`);
  }
  return wrong;
}
