// The builder page: every choice is seen in the preview and stands in the snippet.

import assert from 'node:assert/strict';
import { control, onBuilder, pasted, preview, shows, snippet, written } from '../lib/builder.mjs';
import { attributeOf, sectionsOf } from '../lib/contract.mjs';
import { TOKENS, state, token } from '../lib/figure.mjs';
import { frames, until } from '../lib/reader.mjs';

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
        '<attention-explorer>Self-attention you can check by hand</attention-explorer>\n',
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

for (const element of ['explorer', 'flow']) {
  onBuilder(
    `each box leaves a part out of the ${element}, and they name all there is`,
    `?element=${element}&width=desktop`,
    {},
    async ({ page }) => {
      const tag = `attention-${element}`;
      const frame = await preview(page, tag);
      const boxes = await page.locator('form .sections [name=hide]:visible').all();
      // What a model adds is not in a lesson.
      assert.equal(boxes.length, sectionsOf(element).filter((name) => name !== 'separators').length);
      const seen = () =>
        frame.evaluate(
          (of) =>
            [...document.querySelector(of).shadowRoot.querySelectorAll('[data-section], [data-action]')].filter((one) =>
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
      assert.deepEqual(all, attributeOf('hide').words);
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
  const sections = await page.locator('form .sections label:visible').allInnerTexts();
  assert.deepEqual(sections, ['All actions', 'Embed and Copy link']);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  await shows(frame, 'theme', 'dark', 'attention-cost');
  assert.ok((await snippet(page)).includes('<attention-cost theme="dark">'), await snippet(page));
});

onBuilder(
  'a sentence takes the place of the lesson, without or with what the model adds',
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
    await reads('it rains .');
    await page.getByRole('checkbox', { name: 'Show [CLS] and [SEP]' }).check();
    await reads('[CLS] it rains . [SEP]');
    assert.ok((await snippet(page)).includes(' separators="" sentence="It rains." head="0.2"'), await snippet(page));
  },
);

onBuilder(
  "numbers of one's own take the place of the lesson, from beside the copy of the folder",
  '?query=tired',
  {},
  async ({ page, server }) => {
    const frame = await preview(page);
    await page.getByRole('textbox', { name: 'Address of a JSON or CSV file' }).fill('examples/my-head.json');
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
      assert.equal(await page.getByText(/Made smaller to fit, at \d+%/).count(), px > 700 ? 1 : 0);
    },
  );
}
