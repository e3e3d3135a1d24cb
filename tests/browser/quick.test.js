/*
 * Pages are shown at once. Nothing else may run beside this file.
 */
'use strict';

const assert = require('node:assert/strict');
const os = require('node:os');
const test = require('node:test');
const { launch, address, watched } = require('./support');
const { heavy, sites } = require('./pages');

const QUICK = 100; /* ms until something is seen, the best of some times; longer where programs wait for a processor */
const TIMES = 8;

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

/* Milliseconds until something of NAME is seen, the best of TIMES, fewer if it is below LIMIT before. */
async function seen(page, name, limit) {
	let best = Infinity;
	for (let i = 0; i < TIMES && best > limit; i++) {
		await page.goto('about:blank');
		await page.goto(address(sites[0], name));
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		best = Math.min(best, await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
	}
	return best;
}

test(`the largest pages of each kind are seen within ${QUICK} ms`, async () => {
	const page = await watched(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
	const limit = QUICK * Math.max(1, os.loadavg()[0] / os.cpus().length);
	const slow = [];
	for (const name of heavy(sites[0])) {
		const time = await seen(page, name, limit);
		if (time > limit) slow.push(`${name}: ${time} ms, not ${limit}`);
	}
	assert.deepEqual(slow, []);
	await page.context().close();
});
