// Where a worker comes from.

/** A worker must come from the page's own origin; what lies elsewhere is fetched and handed over as a blob. */
export async function ownAddress(address) {
  if (address.origin === globalThis.origin) return address.href;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
}
