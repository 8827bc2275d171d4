// What scorm.zip holds, and the manifest that a learning platform reads.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onHost } from '../lib/frame.mjs';
import { SITE } from '../lib/server.mjs';
import { unzipped } from '../lib/zip.mjs';

const files = unzipped(await readFile(join(SITE, 'scorm.zip')));
const MANIFEST = files.get('imsmanifest.xml').toString();

onHost('the manifest names its one file, as SCORM 1.2 wants it', '', {}, async ({ page }) => {
  assert.deepEqual([...files.keys()].sort(), ['imsmanifest.xml', 'index.html']);
  const read = await page.evaluate((xml) => {
    const found = new DOMParser().parseFromString(xml, 'application/xml');
    const one = (name) => found.getElementsByTagName(name)[0];
    const resource = one('resource');
    return {
      wrong: found.getElementsByTagName('parsererror').length,
      schema: [one('schema').textContent, one('schemaversion').textContent],
      chosen: one('organizations').getAttribute('default') === one('organization').getAttribute('identifier'),
      refers: one('item').getAttribute('identifierref') === resource.getAttribute('identifier'),
      resource: [
        resource.getAttribute('type'),
        resource.getAttributeNS('http://www.adlnet.org/xsd/adlcp_rootv1p2', 'scormtype'),
        resource.getAttribute('href'),
        one('file').getAttribute('href'),
      ],
    };
  }, MANIFEST);
  assert.deepEqual(read, {
    wrong: 0,
    schema: ['ADL SCORM', '1.2'],
    chosen: true,
    refers: true,
    resource: ['webcontent', 'sco', 'index.html', 'index.html'],
  });
});
