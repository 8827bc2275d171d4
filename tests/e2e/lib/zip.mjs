// Just enough of the zip format to read an archive that is not split, encrypted or large.

import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;

/** A map from name to content. */
export function unzipped(archive) {
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END) end--;
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    files.set(archive.toString('utf8', at + 46, at + 46 + name), content(archive, at));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** What the entry of the directory at `at` names. */
function content(archive, at) {
  const [method, size, start] = [
    archive.readUInt16LE(at + 10),
    archive.readUInt32LE(at + 20),
    archive.readUInt32LE(at + 42),
  ];
  const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const packed = archive.subarray(body, body + size);
  return method === 8 ? inflateRawSync(packed) : packed;
}
