// The teacher's page: every choice is seen in the preview and stands in the snippet, and the other way round.

import assert from 'node:assert/strict';
import { PARTS, STAGES } from '../../../pages/parts/builder/choice.js';
import { control, onBuilder, pasted, preview, shows, snippet, written } from '../lib/builder.mjs';
import { TOKENS, part, state, token } from '../lib/figure.mjs';
import { framed } from '../lib/frame.mjs';
import { frames, ready, until } from '../lib/reader.mjs';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const FLOW = 'attention-flow';

onBuilder(
  'who has chosen nothing yet sees the figure as it begins, and its snippet',
  '',
  {},
  async ({ page, server }) => {
    const frame = await preview(page);
    assert.equal(
      await snippet(page),
      `<script type="module" src="${server.origin}/lib/attention-explainer.js"></script>\n` +
        '<attention-explorer>Self-attention, to check by touching it</attention-explorer>\n',
    );
    assert.equal((await state(frame)).query, TOKENS.indexOf('it'));
    assert.equal(new URL(page.url()).search, '', 'the address stays as it was');
  },
);

/** A control, what is chosen there, and the attribute that it becomes. */
const CHOICES = [
  ['query', 'tired', 'query', 'tired'],
  ['scale', '2.5', 'scale', '2.5'],
  ['highlight', 'weights', 'highlight', 'weights'],
  ['theme', 'dark', 'theme', 'dark'],
  ['figure-lang', 'de', 'lang', 'de'],
];
for (const [name, value, attribute, expected] of CHOICES) {
  onBuilder(`${name} changes the preview and the snippet, and back`, '', {}, async ({ page }) => {
    const frame = await preview(page);
    const before = await snippet(page);
    const choose = (to) =>
      control(page, name).evaluate((one, chosen) => {
        one.value = chosen;
        one.dispatchEvent(new Event('input', { bubbles: true }));
      }, to);
    await choose(value);
    await shows(frame, attribute, expected);
    assert.ok((await snippet(page)).includes(` ${attribute}="${expected}"`), await snippet(page));
    if (name === 'scale') await page.getByRole('button', { name: 'Back to the default' }).click();
    else await choose('');
    await shows(frame, attribute, name === 'figure-lang' ? 'en' : null);
    assert.equal(await snippet(page), before);
  });
}

onBuilder("the stage is the flow's, and its parts are other ones", '', {}, async ({ page }) => {
  await page.getByRole('radio', { name: /^Flow/ }).check();
  assert.ok((await snippet(page)).includes('<attention-flow>'));
  const frame = await preview(page, FLOW);
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('softmax');
  await shows(frame, 'stage', 'softmax', FLOW);
  assert.ok((await snippet(page)).includes('<attention-flow stage="softmax">'));
  assert.equal(await page.getByRole('checkbox', { name: 'Heatmap' }).count(), 0);
  await page.getByRole('radio', { name: /^Explorer/ }).check();
  assert.equal(await page.getByRole('combobox', { name: 'Stage' }).count(), 0);
  assert.ok(!(await snippet(page)).includes('stage'));
});

for (const [element, parts] of Object.entries(PARTS).filter(([name]) => ['explorer', 'flow'].includes(name))) {
  onBuilder(
    `each box leaves a part out of the ${element}, and they name all there is`,
    `?element=${element}&width=desktop`,
    {},
    async ({ page }) => {
      const tag = `attention-${element}`;
      const frame = await preview(page, tag);
      const boxes = await page.locator('form .parts [name=hide]:visible').all();
      // What a model adds is not in a lesson.
      assert.equal(boxes.length, parts.filter((name) => name !== 'separators').length);
      const seen = () =>
        frame.evaluate(
          (of) =>
            [...document.querySelector(of).shadowRoot.querySelectorAll('[data-part], [data-action]')].filter((one) =>
              one.checkVisibility(),
            ).length,
          tag,
        );
      for (const box of boxes) {
        const [name, before] = [await box.getAttribute('value'), await seen()];
        await box.check();
        await shows(frame, 'hide', name, tag);
        assert.ok((await snippet(page)).includes(` hide="${name}"`), name);
        await frames(frame, 3);
        assert.ok((await seen()) < before, `${name} leaves something out`);
        await box.uncheck();
        await shows(frame, 'hide', null, tag);
        await frames(frame, 3);
      }
      await frame.$eval(tag, (figure) => figure.setAttribute('hide', 'nonsense'));
      const said = await frame.locator('p[role=status]').textContent();
      const all = said.match(/allowed: (.*)\./)[1].split(', ');
      assert.deepEqual([...new Set(Object.values(PARTS).flat())].sort(), all.sort());
    },
  );
}

onBuilder('the trained model is a figure too, with a head to begin at', '', {}, async ({ page, context, server }) => {
  await page.getByRole('radio', { name: /^Model/ }).check();
  const frame = await preview(page, 'attention-model');
  assert.equal(await page.getByRole('combobox', { name: 'Lesson' }).count(), 0);
  await page.getByRole('textbox', { name: 'Head' }).fill('0.2');
  await page.getByRole('textbox', { name: 'Query' }).fill('cross');
  await page.keyboard.press('Tab');
  await shows(frame, 'query', 'cross', 'attention-model');
  await shows(frame, 'head', '0.2', 'attention-model');
  const text = await snippet(page);
  assert.ok(text.includes('<attention-model query="cross" head="0.2">'), text);
  const other = await pasted(context, server, text);
  await until(other, () => document.querySelector('attention-model')?.trace?.query === 6);
});

onBuilder('so is the figure of cost, with its colours and its language', '', {}, async ({ page }) => {
  await page.getByRole('radio', { name: /^Cost/ }).check();
  const frame = await preview(page, 'attention-cost');
  for (const name of ['Lesson', 'Query', 'Head', 'Scale'])
    assert.equal(await page.getByLabel(name, { exact: true }).and(page.locator(':visible')).count(), 0, name);
  assert.equal(await page.locator('form .parts:visible').count(), 0);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  await shows(frame, 'theme', 'dark', 'attention-cost');
  assert.ok((await snippet(page)).includes('<attention-cost theme="dark">'), await snippet(page));
});

onBuilder(
  'a sentence takes the place of the lesson, with or without what the model adds',
  '?width=desktop',
  {},
  async ({ page }) => {
    const frame = await preview(page);
    await page.getByRole('textbox', { name: 'Sentence' }).fill('It rains.');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Head' }).fill('0.2');
    await page.keyboard.press('Tab');
    const reads = (words) =>
      until(
        frame,
        (wanted) => {
          const found =
            document.querySelector('attention-explorer')?.shadowRoot.querySelectorAll('[part="token"] .word') ?? [];
          return [...found].map((one) => one.textContent).join(' ') === wanted;
        },
        words,
      );
    await reads('[CLS] it rains . [SEP]');
    await page.getByRole('checkbox', { name: 'Hide [CLS] and [SEP]' }).check();
    await reads('it rains .');
    assert.ok(
      (await snippet(page)).includes(' hide="separators" sentence="It rains." head="0.2"'),
      await snippet(page),
    );
  },
);

onBuilder(
  "numbers of one's own take the place of the lesson, from beside the copy of the folder",
  '?query=tired',
  {},
  async ({ page, server }) => {
    const frame = await preview(page);
    await page.getByRole('textbox', { name: 'Address of a JSON file' }).fill('examples/my-head.json');
    await page.keyboard.press('Tab');
    await until(frame, () => document.querySelector('attention-explorer').trace?.tokens.length !== 10);
    assert.ok((await snippet(page)).includes(` src="${server.origin}/lib/examples/my-head.json"`), await snippet(page));
    assert.ok(!(await snippet(page)).includes('query'), 'the query was a token of another text');
    assert.ok(await page.getByRole('combobox', { name: 'Lesson' }).isDisabled());
    await page.getByRole('textbox', { name: 'Query' }).fill('1');
    await page.keyboard.press('Tab');
    await until(frame, () => document.querySelector('attention-explorer').query === 1);
    await token(frame, 2).click();
    await written(page, 'query="2"');
  },
);

onBuilder('what the learner does in the explorer goes into the form and the snippet', '', {}, async ({ page }) => {
  const frame = await preview(page);
  await token(frame, 4).click();
  await written(page, ' query="the"');
  assert.equal(await page.getByRole('combobox', { name: 'Query' }).inputValue(), 'the');
  await part(frame, 'scale').fill('1.5');
  await written(page, ' scale="1.5"');
  assert.equal(await page.getByRole('slider', { name: 'Scale' }).inputValue(), '1.5');
  assert.ok((await page.locator('output').textContent()).includes('1.50'));
  await frame.getByRole('button', { name: 'Start again' }).click();
  await until(page, () => !document.querySelector('#snippet').value.includes('1.5'));
});

onBuilder('so does what the learner asks of the trained model', '?element=model&query=cross', {}, async ({ page }) => {
  const frame = await preview(page, 'attention-model');
  await frame.getByRole('radio', { name: /^Head 0\.2: previous token/ }).click();
  await written(page, 'query="cross" head="0.2"');
  assert.equal(await page.getByRole('textbox', { name: 'Head' }).inputValue(), '0.2');
  await frame.getByRole('textbox', { name: 'Your sentence' }).fill('It rains.');
  await written(page, '<attention-model sentence="It rains." head="0.2">');
  assert.equal(await page.getByRole('textbox', { name: 'Sentence' }).inputValue(), 'It rains.');
  await frame.getByRole('checkbox', { name: 'Hide [CLS] and [SEP]' }).check();
  await written(page, 'hide="separators"');
  assert.ok(await page.getByRole('checkbox', { name: 'Hide [CLS] and [SEP]' }).isChecked());
});

onBuilder(
  'what is being written is not lost to the preview, nor a click in the preview to what was written',
  '?element=model',
  {},
  async ({ page }) => {
    const frame = await preview(page, 'attention-model');
    const heads = (name) => frame.locator(`[data-head="${name}"]:not([data-waits])`);
    await heads('0.2').waitFor();
    await page.getByRole('textbox', { name: 'Query' }).fill('cross');
    await frame.$eval('attention-model', (figure) => figure.setAttribute('head', '0.2'));
    await written(page, 'head="0.2"');
    assert.equal(await page.getByRole('textbox', { name: 'Query' }).inputValue(), 'cross');
    await heads('1.7').click();
    await written(page, 'query="cross" head="1.7"');
    assert.equal(await frame.$eval('attention-model', (figure) => figure.getAttribute('head')), '1.7');
  },
);

onBuilder(
  'what plays by itself is no choice; the stage that someone goes to is',
  '?element=flow',
  {},
  async ({ page }) => {
    const frame = await preview(page, FLOW);
    await until(frame, () => document.querySelector('attention-flow').stage === 'project');
    assert.ok(!(await snippet(page)).includes('stage'));
    assert.equal(await page.getByRole('combobox', { name: 'Stage' }).inputValue(), '');
    await frame.getByRole('button', { name: 'blend', exact: true }).click();
    await written(page, ' stage="blend"');
    assert.equal(await page.getByRole('combobox', { name: 'Stage' }).inputValue(), 'blend');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('');
    const again = await preview(page, FLOW);
    await until(again, (stages) => stages.indexOf(document.querySelector('attention-flow').stage) < 3, STAGES);
  },
);

for (const [width, px] of [
  ['Phone', 375],
  ['Desktop', 960],
]) {
  onBuilder(
    `the preview is ${px} px wide whatever room there is, and as high as its figure`,
    '',
    { context: { viewport: { width: 700, height: 900 } } },
    async ({ page }) => {
      await page.getByRole('radio', { name: width }).check();
      const frame = await preview(page);
      await frames(page, 4);
      assert.equal(await frame.evaluate(() => innerWidth), px);
      assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight), 0);
      const shown = await page.locator('iframe').boundingBox();
      assert.ok(shown.x >= 0 && shown.x + shown.width <= 700.5, JSON.stringify(shown));
      assert.equal(await page.getByText(/Made smaller to fit, at \d+ %/).count(), px > 700 ? 1 : 0);
    },
  );
}

const STATE = '?query=cross&scale=2&theme=dark&hide=readout,share';
for (const [form, name] of [
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
  ['reveal', 'reveal.js'],
  ['iframe', 'iframe (Moodle, Canvas)'],
]) {
  onBuilder(
    `the snippet for ${name} shows the state where it is pasted`,
    STATE,
    { policy: '' },
    async ({ page, context, server }) => {
      await page.getByRole('radio', { name, exact: true }).check();
      const host = await pasted(context, server, await snippet(page));
      const figure = form === 'iframe' ? await framed(host) : host;
      await ready(figure);
      const { query, scale, attributes } = await state(figure);
      assert.deepEqual([query, scale, attributes.theme, attributes.hide], [3, 2, 'dark', 'readout,share']);
    },
  );
}

onBuilder(
  'a snippet is copied, and that it is copied is said',
  '?form=notebook',
  { context: CLIPBOARD },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text, await snippet(page));
    assert.match(text, /^# pip install anywidget\n/);
  },
);

onBuilder('each form has its own places to paste', '', {}, async ({ page }) => {
  const places = {
    HTML: 'Open edX',
    Markdown: 'MkDocs',
    'iframe (Moodle, Canvas)': 'WordPress',
    Notebook: 'Colab',
    'reveal.js': 'slides',
  };
  for (const [form, place] of Object.entries(places)) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    const said = await page.locator('.where:visible').allInnerTexts();
    assert.equal(said.length, 1, form);
    assert.ok(said.join().includes(place), said.join());
  }
});

onBuilder(
  'the rule keeps the height that the figure will have',
  '?hide=heatmap',
  { policy: '' },
  async ({ page, context, server }) => {
    const rule = await page.getByRole('textbox', { name: 'A rule for your style sheet' }).inputValue();
    const host = await pasted(context, server, `<style>body{margin:0 4px}${rule}</style>${await snippet(page)}`);
    for (const width of [375, 960]) {
      await host.setViewportSize({ width, height: 800 });
      await ready(host);
      await frames(host, 3);
      const kept = rule.match(/min-height: (\d+)px/g).map((one) => Number(/\d+/.exec(one)))[width < 800 ? 0 : 1];
      const height = await host.$eval('attention-explorer', (element) => element.getBoundingClientRect().height);
      assert.ok(Math.abs(kept - height) <= 1, `${width}: ${kept} kept, ${height} needed`);
    }
  },
);
