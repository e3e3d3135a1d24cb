/*
 * The preview in a browser: a page loads itself again where it is when a file is saved, shows what became
 * different and what is wrong, and all of a handbook works in it.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { launch } = require('./support');
const { root, inputs, serve, end, edit, sleep } = require('../serve/support');

const override = 'profiles/ministry/incident-response-report.md';
const clause = 'clauses/incident-response.html';
const shots = process.env.SHOTS; /* a folder for pictures */

let browser;
let folder;
let server;
let page;
let wrong;

const at = (name) => path.join(folder, name);
const shoot = (name) => shots && page.screenshot({ path: path.join(shots, `${name}.png`) });

test.before(async () => {
	folder = inputs(root);
	server = await serve(folder, 'profiles/ministry.yaml');
	browser = await launch();
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	page = await context.newPage();
	page.on('pageerror', (error) => wrong.push(error.message));
	page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()); });
});
test.beforeEach(() => { wrong = []; });
test.after(async () => {
	await browser.close();
	await end(server);
	fs.rmSync(folder, { recursive: true });
});

/* Does CHANGE and waits until the page that is looked at has it, loaded again or not: when it began. */
async function changed(change, loaded) {
	await page.evaluate(() => { window.old = document.body; });
	await sleep(150); /* it waits by now */
	const began = Date.now();
	change();
	await page.waitForFunction(() => window.old !== document.body && document.readyState === 'complete');
	assert.equal(await page.evaluate(() => window.old === undefined), loaded, 'loaded again');
	return began;
}

test('a saved override is in the page at once: same place, the change marked', async () => {
	await page.goto(server.address + clause);
	await page.evaluate(() => document.getElementById('report').scrollIntoView({ behavior: 'instant' }));
	const before = await page.evaluate(() => scrollY);
	assert.ok(before > 0);
	await changed(() => edit(at(override), '30分以内', '15分以内'), false);
	assert.match(await page.locator('#report').textContent(), /遅くとも認知から15分以内/);
	assert.equal(await page.evaluate(() => scrollY), before);
	assert.deepEqual(await page.locator('._preview-changed').evaluateAll((all) => all.map((one) => one.id)), ['report']);
	assert.equal(await page.locator('#_preview-news').textContent(), '変わったところ');
	await shoot('changed');
	assert.deepEqual(wrong, []);
});

test('what changed elsewhere marks nothing here', async () => {
	await page.goto(`${server.address}glossary.html`);
	await changed(() => edit(at(override), '15分以内', '10分以内'), false);
	assert.equal(await page.locator('._preview-changed').count(), 0);
	assert.equal(await page.locator('#_preview-news').count(), 0);
});

test('a mistake is shown in the page and goes when it is mended', async () => {
	await page.goto(server.address + clause);
	await changed(() => edit(at(override), '{{role.staff}}', '{{role.stuff}}'), false);
	const panel = page.locator('#_preview');
	assert.ok(await panel.isVisible());
	assert.match(await panel.textContent(), /incident-response-report\.md:\d+:\d+: error: there is no role 'stuff'/);
	assert.match(await panel.textContent(), /did you mean 'staff'\?/);
	assert.ok(await page.locator('#report').isVisible());
	await shoot('wrong');
	await page.emulateMedia({ colorScheme: 'dark' });
	await shoot('wrong-dark');
	await page.setViewportSize({ width: 360, height: 700 });
	await page.emulateMedia({ colorScheme: 'light' });
	await shoot('wrong-phone');
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
	await page.setViewportSize({ width: 1280, height: 800 });
	await changed(() => edit(at(override), '{{role.stuff}}', '{{role.staff}}'), false);
	assert.equal(await panel.count(), 0);
	assert.equal(await page.locator('._preview-changed').count(), 0);
	assert.deepEqual(wrong, []);
});

test('the caret stands under the word that is wrong', async () => {
	await page.goto(server.address + clause);
	await changed(() => edit(at('profiles/ministry.yaml'), 'kind: ministry', 'kind: 省庁の一つministri'), false);
	const [word, caret] = await page.evaluate(() => {
		const line = [...document.querySelectorAll('#_preview .line')].find((one) => one.textContent.includes('ministri')).firstChild;
		const mark = document.querySelector('#_preview .caret').firstChild;
		const left = (node, text) => {
			const range = document.createRange();
			range.setStart(node, node.data.indexOf(text));
			range.setEnd(node, node.data.indexOf(text) + 1);
			return range.getBoundingClientRect().left;
		};
		return [left(line, '省庁'), left(mark, '^')];
	});
	assert.ok(Math.abs(word - caret) < 4, `${word} and ${caret}`);
	await changed(() => edit(at('profiles/ministry.yaml'), 'kind: 省庁の一つministri', 'kind: ministry'), false);
});

test('a tab in the background catches up when it is looked at; many tabs leave room', async () => {
	const tabs = [];
	for (let i = 0; i < 7; i++) {
		tabs.push(await page.context().newPage());
		await tabs[i].goto(server.address + clause, { waitUntil: 'load', timeout: 10000 });
	}
	edit(at(override), '10分以内', '５分以内');
	for (const tab of tabs) {
		await tab.bringToFront();
		await tab.waitForFunction(() => /５分以内/.test(document.body.textContent), undefined, { timeout: 10000 });
	}
	for (const tab of tabs) await tab.close();
});

test('search, lessons and paper work', async () => {
	await page.goto(`${server.address}search.html`);
	await page.fill('#_query', 'バックアップ');
	await page.waitForSelector('.groups > li > .title');
	await page.goto(`${server.address}roles/staff-lesson.html`);
	assert.equal(await page.locator('.lesson-step:visible > h2').count(), 1);
	await page.goto(`${server.address}print.html`);
	assert.equal(await page.evaluate(() => typeof window.tebikiPreview), 'function');
	assert.ok(await page.locator('h1').count() > 0);
	await page.goto(`${server.address}clauses/nowhere.html`);
	assert.ok(await page.locator('h1').evaluate((one) => getComputedStyle(one).fontFamily.includes('Noto Sans JP')));
	assert.deepEqual(wrong.filter((one) => !/404/.test(one)), []);
});

test('begun again, it is found again', async () => {
	await page.goto(server.address + clause);
	await page.evaluate(() => { window.old = true; });
	const port = server.port;
	await end(server);
	wrong = [];
	server = await serve(folder, 'profiles/ministry.yaml', `--port=${port}`);
	await page.waitForFunction(() => !window.old, undefined, { timeout: 10000 });
});

test('a new colour, template or script: the page is loaded again, the change marked', async () => {
	await page.goto(server.address + clause);
	await changed(() => edit(at('profiles/ministry.yaml'), 'accent: "#1f5c3a"', 'accent: "#5c1f3a"'), true);
	assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--key').trim()), '#5c1f3a');
	await changed(() => edit(at('templates/provision.mustache'), '<div class="words">', '<div class="words">型'), true);
	assert.ok(await page.locator('._preview-changed').count() > 1);
	await page.goto(`${server.address}roles/staff-lesson.html`);
	await changed(() => edit(at(override), '５分以内', '３分以内'), true);
});

test('what helps with reading still does, in a page that was taken in', async () => {
	await page.goto(server.address + clause);
	await changed(() => edit(at(override), '３分以内', '１分以内'), false);
	await page.waitForSelector('#report button.cite');
	assert.equal(await page.locator('#report button.cite').count(), 1);
	await page.locator('#report a.term').first().click();
	await page.waitForSelector('.meaning:visible');
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	assert.equal(await page.evaluate(() => document.activeElement.id), '_search');
	await changed(() => edit(at(override), '１分以内', '40分以内'), false);
	assert.deepEqual(wrong, []);
});

test('from saving to the page, in the browser', async (t) => {
	await page.goto(server.address + clause);
	const times = [];
	for (let i = 0; i < 15; i++) {
		const [from, to] = i % 2 ? ['５分以内', '40分以内'] : ['40分以内', '５分以内'];
		await page.evaluate((words) => {
			window.seen = new Promise((done) => {
				const look = () => (document.getElementById('report').textContent.includes(words)
					? requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now()), 0)) : setTimeout(look, 1));
				look();
			});
		}, to);
		await sleep(150);
		const began = performance.timeOrigin + performance.now();
		edit(at(override), from, to);
		times.push(await page.evaluate(() => window.seen) - began);
	}
	times.sort((a, b) => a - b);
	t.diagnostic(`painted ${times[7].toFixed(0)} ms after saving (median of 15), ${times[0].toFixed(0)} ms at best`);
});
