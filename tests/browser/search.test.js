/*
 * The search: whatever stands on a page is found there, quickly; nothing is shown that its page does
 * not have; spelling, width and synonyms do not matter; numbers lead to their provision.
 */
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { launch, address, watched } = require('./support');
const { sites } = require('./pages');

const QUERIES = 60; /* of each handbook */
const QUICK = 50; /* ms for what is shown first; the median, since other programs run, too */

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

/* The same numbers in every run. */
function dice(seed) {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor(state / 4294967296 * below);
	};
}

async function open(site) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await watched(context);
	await page.goto(address(site, 'search.html'));
	await page.waitForFunction(() => window.tebikiSearch && document.querySelector('#_role').options.length > 1);
	return page;
}

/* Stretches of 4 to 12 characters of what stands on pages of SITE: {address, words}. */
async function cuttings(site, context, list) {
	const roll = dice(7);
	const page = await context.newPage();
	const made = [];
	for (let i = 0; made.length < QUERIES; i++) {
		if (i % 3 === 0) await page.goto(address(site, list[roll(list.length)]));
		const texts = await page.locator('.provision.top > .words > p, .explanation > p, .purpose p, .free p').allTextContents();
		if (texts.length === 0) continue;
		const text = texts[roll(texts.length)];
		const length = 4 + roll(9);
		const words = text.slice(roll(Math.max(1, text.length - length))).slice(0, length);
		if (words.trim().length < 2) continue;
		made.push({ address: page.url().replace(/.*\/(clauses|sections)\//, '$1/').replace(/#.*/, ''), words });
	}
	await page.close();
	return made;
}

for (const site of sites) {
	test(`${site}: ${QUERIES} stretches of its text are found on their pages`, async () => {
		const page = await open(site);
		const list = await page.evaluate(() => window.tebikiIndex.pages.filter((one) => /[sc]/.test(one[0])).map((one) => one[1]));
		const missed = [];
		const times = [];
		for (const { address: wanted, words } of await cuttings(site, page.context(), list)) {
			const [found, time] = await page.evaluate((text) => {
				const input = document.querySelector('#_query');
				const start = performance.now();
				input.value = text;
				input.dispatchEvent(new Event('input'));
				const time = performance.now() - start;
				for (let more; (more = document.querySelector('button.more'));) more.click();
				return [[...document.querySelectorAll('.groups > li > .title')].map((link) => link.getAttribute('href')), time];
			}, words);
			times.push(time);
			if (!found.some((href) => href.endsWith(wanted))) missed.push(`${words}: ${wanted}`);
		}
		assert.deepEqual(missed, []);
		times.sort((a, b) => a - b);
		assert.ok(times[QUERIES / 2] < QUICK, `${times[QUERIES / 2]} ms`);
		assert.deepEqual(page.wrong, []);
		await page.context().close();
	});
}

async function titles(page, text) {
	await page.fill('#_query', text);
	return page.locator('.groups > li > .title').allTextContents();
}

test('width, case, long vowels, hiragana and synonyms do not matter', async () => {
	const page = await open('ministry');
	const same = [['漏えい', '漏洩'], ['サーバ装置', 'サーバー装置'], ['サーバ装置', 'ｻｰﾊﾞ装置'],
		['CSIRT', 'ｃｓｉｒｔ'], ['クラウド', 'くらうど']];
	for (const [one, other] of same) {
		const found = await titles(page, one);
		assert.ok(found.length > 0, one);
		assert.deepEqual((await titles(page, other)).sort(), found.sort());
	}
	await page.context().close();
});

test('numbers in any style lead to their provision', async () => {
	const page = await open('ministry');
	const numbers = [['第６条', '第６条'], ['6条', '第６条'], ['第六条', '第６条'], ['２０条2項', '第２０条第２項'],
		['2.1.1(7)', '第２０条'], ['２．１．１（７）', '第２０条'], ['2.1.1(7)(b)', '第２０条第２項']];
	for (const [typed, number] of numbers) {
		await page.fill('#_query', typed);
		assert.equal(await page.locator('.jump-to .marker').first().textContent(), number, typed);
	}
	await page.context().close();
});

test('filters by role and layer; keys lead through the results; what is found is said', async () => {
	const page = await open('ministry');
	await page.fill('#_query', 'バックアップ');
	await page.selectOption('#_layer', '1');
	const tags = await page.locator('.place .tag').allTextContents();
	assert.ok(tags.length > 0);
	assert.deepEqual([...new Set(tags)], ['遵守事項']);
	await page.selectOption('#_role', { label: '職員等' });
	await page.waitForFunction(() => /か所|見付からない/.test(document.querySelector('[role="status"]').textContent));
	await page.selectOption('#_role', '');
	await page.focus('#_query');
	await page.keyboard.press('ArrowDown');
	assert.equal(await page.evaluate(() => document.activeElement.className), 'title');
	await page.keyboard.press('ArrowUp');
	assert.equal(await page.evaluate(() => document.activeElement.id), '_query');
	await page.keyboard.press('Escape');
	assert.equal(await page.inputValue('#_query'), '');
	assert.deepEqual(page.wrong, []);
	await page.context().close();
});

test('what is typed and what is found is text, never markup', async () => {
	const page = await open('ministry');
	await page.fill('#_query', '<img src=x onerror=alert(1)>');
	await page.waitForFunction(() => /見付からない/.test(document.querySelector('[role="status"]').textContent));
	assert.equal(await page.locator('main img').count(), 0);
	const hostile = await page.evaluate(() => {
		const index = { roles: [], synonyms: [], pages: [['c', 'x.html', '1', '<b>題</b>', '', -1,
			[[1, [], '', [['a', '', '', '甲<script>alert(1)</script>乙']]]]]] };
		window.tebikiIndex = index;
		const form = document.createElement('form');
		const view = { base: '', form, input: document.createElement('input'), status: document.createElement('p'), results: document.createElement('div') };
		view.input.value = 'alert';
		window.tebikiSearch.attach(view);
		return [view.results.querySelectorAll('script, b').length, view.results.textContent];
	});
	assert.equal(hostile[0], 0);
	assert.match(hostile[1], /<b>題<\/b>.*甲<script>alert\(1\)<\/script>乙/);
	await page.context().close();
});
