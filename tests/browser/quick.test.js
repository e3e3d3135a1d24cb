/*
 * Pages are shown at once: no page takes many times as long as the smallest one, in the same run.
 * Nothing else may run beside this file.
 */
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { launch, address, watched } = require('./support');
const { heavy, sites } = require('./pages');

const FLOOR = '404.html';
const MOST = 4; /* times as long as FLOOR, each the best of TIMES */
const TIMES = 5;

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

/* Milliseconds until something of the page NAME is seen. */
async function seen(page, name) {
	await page.goto('about:blank');
	await page.goto(address(sites[0], name));
	await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
	return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
}

test('the largest page of each kind is seen soon after the smallest would be', async (t) => {
	const page = await watched(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
	const best = new Map([FLOOR, ...heavy(sites[0])].map((name) => [name, Infinity]));
	for (let i = 0; i < TIMES; i++)
		for (const [name, time] of best) best.set(name, Math.min(time, await seen(page, name)));
	const all = [...best].sort(([, a], [, b]) => b - a);
	t.diagnostic(`${FLOOR} after ${best.get(FLOOR)} ms; the slowest: ${all.slice(0, 3).map(([name, time]) => `${name} ${time} ms`).join(', ')}`);
	assert.deepEqual(all.filter(([, time]) => time > MOST * best.get(FLOOR)), []);
	await page.context().close();
});
