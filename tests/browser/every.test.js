/*
 * Every page of the four handbooks, from files and from a server: nothing to scroll sideways on a
 * phone, nothing that moves once it is shown, no error, nothing from outside.
 */
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { launch, address, watched } = require('./support');
const { heavy, pages, serve, sites } = require('./pages');

const PHONE = { width: 320, height: 640 };
const TABS = 2;
const STILL = 0.001; /* of the screen: less is rounding */

let browser;
let server;
test.before(async () => { [browser, server] = [await launch(), await serve()]; });
test.after(() => { server.close(); return browser.close(); });

/* Adds up what moves, before any script of the page runs. */
function watchShifts() {
	window.shifted = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) window.shifted += entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
}

/* After two frames, what can be known of the page has happened. */
const look = () => new Promise((done) => {
	requestAnimationFrame(() => requestAnimationFrame(() => done({
		wider: document.documentElement.scrollWidth - window.innerWidth,
		shifted: window.shifted,
	})));
});

async function open(page, href) {
	await page.goto(href);
	return page.evaluate(look);
}

/* A busy machine may paint a page before it is read whole: what moves is opened again, and moves by the least. */
async function visit(context, list, wrong) {
	const page = await watched(context);
	for (let href = list.pop(); href; href = list.pop()) {
		let { wider, shifted } = await open(page, href);
		for (let again = 0; again < 2 && shifted > STILL; again++)
			shifted = Math.min(shifted, (await open(page, href)).shifted);
		if (wider > 0) wrong.push(`${href}: ${wider} px wider than the screen`);
		if (shifted > STILL) wrong.push(`${href}: moves, ${shifted}`);
	}
	wrong.push(...page.wrong.filter((one) => !one.startsWith(server.address)));
}

sites.forEach((site, i) => {
	const served = i % 2 === 1;
	test(`${site}, from ${served ? 'a server' : 'files'}: nothing wider than a phone, nothing that moves`, async () => {
		const context = await browser.newContext({ viewport: PHONE });
		const list = pages(site).map((name) => (served ? `${server.address}${site}/${name}` : address(site, name)));
		const wrong = [];
		await context.addInitScript(watchShifts);
		await Promise.all(Array.from({ length: TABS }, () => visit(context, list, wrong)));
		await context.close();
		assert.deepEqual(wrong.slice(0, 20), []);
	});
});

test('at 400 % zoom nothing is to be scrolled sideways', async () => {
	const context = await browser.newContext({ viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
	const page = await watched(context);
	const wrong = [];
	for (const name of heavy(sites[0])) {
		await page.goto(address(sites[0], name));
		if ((await page.evaluate(look)).wider > 0) wrong.push(name);
	}
	assert.deepEqual(wrong, []);
	await context.close();
});

test('who wants less motion sees none', async () => {
	const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
	const page = await watched(context);
	await page.goto(address(sites[0], 'clauses/incident-team.html'));
	const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
		const style = getComputedStyle(element);
		return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || style.transitionDuration !== '0s';
	}).map((element) => element.tagName));
	assert.deepEqual(moving, []);
	await context.close();
});
