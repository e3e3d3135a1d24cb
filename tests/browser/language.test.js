/*
 * An English handbook: nothing that is read is Japanese unless it says so, scripts speak English, the
 * markup is valid, no page is wider than a phone or its sheet of paper, and no axe-core rule is broken.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { HtmlValidate, FileSystemConfigLoader } = require('html-validate');
const { address, launch, press, watched } = require('./support');
const { pages } = require('./pages');

const SITE = 'english';
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/* One of each kind; the first ones for axe and html-validate, which take their time. */
const SOME = 5;
const PAGES = ['index.html', 'clauses/incident-team.html', 'roles/index.html', 'roles/officer.html',
	'roles/staff-lesson.html', 'reports.html', 'glossary.html', 'regulations.html', 'search.html', 'changes.html',
	'traceability.html', 'sheets/officer.html', '404.html'];

/* Text that is seen or heard, and is Japanese without saying so: lists where. Runs in the page. */
function unmarked() {
	const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」（）：]/u;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found = [];
	while (walker.nextNode()) {
		const parent = walker.currentNode.parentElement;
		if (!japanese.test(walker.currentNode.data) || parent.closest('style, script, title')) continue;
		if (parent.closest('[lang]').getAttribute('lang') !== 'ja') found.push(`${parent.tagName} ${walker.currentNode.data.trim()}`);
	}
	return found;
}

let browser;

test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

test('each page of a kind: words, width, accessibility', async () => {
	const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
	const page = await watched(context);
	const wrong = [];
	for (const [place, name] of PAGES.entries()) {
		await page.goto(address(SITE, name));
		assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
		wrong.push(...(await page.evaluate(unmarked)).map((what) => `${name}: ${what}`));
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		if (width > 320) wrong.push(`${name}: ${width} px wide`);
		if (place >= SOME) continue;
		await page.evaluate(axe);
		const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'], preload: false }));
		wrong.push(...violations.map((one) => `${name}: ${one.id}: ${one.nodes[0].html}`));
	}
	assert.deepEqual(wrong, []);
	assert.deepEqual(page.wrong, []);
});

test('all pages: words', () => {
	const japanese = /[\u3040-\u30ff\u3400-\u9fff、。「」（）：]/;
	const wrong = [];
	for (const name of pages(SITE)) {
		const html = fs.readFileSync(path.join(process.env.SITES, SITE, name), 'utf8').replace(/<(style|title)\b[\s\S]*?<\/\1>/g, '');
		const open = [];
		for (const [, tag, text] of html.matchAll(/(<(?:"[^"]*"|[^">])*>)|([^<]+)/g)) {
			if (text !== undefined) {
				const lang = open.map((one) => one.lang).filter(Boolean).pop();
				if (lang !== 'ja' && japanese.test(text)) wrong.push(`${name}: ${text.trim()}`);
			} else if (tag.startsWith('</')) {
				open.pop();
			} else if (!/^<(?:!|meta|link|input|br|hr|wbr|img|path|rect)\b|^<!|\/>$/.test(tag)) {
				open.push({ lang: (/\slang="([^"]*)"/.exec(tag) || [])[1] });
			}
		}
	}
	assert.deepEqual(wrong.slice(0, 20), []);
});

/* A page that is wider than the paper would be made smaller, all of it. */
test('on paper no page is wider than its sheet', async () => {
	const MM = 96 / 25.4;
	const page = await browser.newPage();
	const wrong = [];
	await page.emulateMedia({ media: 'print' });
	for (const [name, width] of [['print.html', 160], ['roles/index.html', 160], ['reports.html', 160],
		['sheets/officer.html', 267], ['traceability.html', 247], ['changes.html', 247]]) {
		await page.setViewportSize({ width: Math.floor(width * MM), height: 900 });
		await page.goto(address(SITE, name));
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		if (wide > 0) wrong.push(`${name}: ${wide} px too wide`);
	}
	await page.close();
	assert.deepEqual(wrong, []);
});

test('the button for a citation stands beside the number, not over it', async () => {
	const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
	await page.goto(address(SITE, 'clauses/incident-team.html'));
	await page.locator('.cite').first().waitFor();
	const room = await page.evaluate(() => [...document.querySelectorAll('.number dd')].map((place) =>
		place.querySelector('.cite').getBoundingClientRect().left - place.querySelector('a').getBoundingClientRect().right));
	assert.ok(room.length > 0 && room.every((one) => one >= 0), String(room));
	await page.close();
});

test('scripts: search, meanings, the reader’s role, the lesson', async () => {
	const page = await watched(await browser.newContext());
	await page.goto(address(SITE, 'search.html') + '#q=' + encodeURIComponent('漏えい'));
	await page.waitForSelector('.results .group');
	await page.waitForFunction(() => document.getElementById('_status').textContent !== '');
	assert.match(await page.textContent('#_status'), /^Pages found: \d+, places: \d+\.$/);
	assert.deepEqual(await page.evaluate(unmarked), []);

	await page.goto(address(SITE, 'clauses/incident-team.html'));
	await page.click('main a.term');
	await page.waitForSelector('.meaning:not([hidden])');
	assert.match(await page.textContent('.meaning'), /Read in the glossary\s*Close/);
	assert.equal(await page.textContent('.cite'), 'Copy citation');
	assert.deepEqual(await page.evaluate(unmarked), []);

	await page.goto(address(SITE, 'roles/officer.html'));
	await page.click('text=Read as this role');
	assert.match(await page.textContent('.reader'), /^Reading as .+\. Provisions of other roles are dimmed\. Stop$/);
	assert.deepEqual(await page.evaluate(unmarked), []);

	await page.goto(address(SITE, 'roles/staff-lesson.html'));
	await press(page, 'Begin');
	assert.deepEqual(await page.evaluate(unmarked), []);
	assert.deepEqual(page.wrong, []);
});

test('html-validate', async () => {
	const validate = new HtmlValidate(new FileSystemConfigLoader(require('./htmlvalidate.json')));
	const wrong = [];
	for (const name of PAGES.slice(0, SOME)) {
		const report = await validate.validateString(fs.readFileSync(path.join(process.env.SITES, SITE, name), 'utf8'), name);
		for (const result of report.results)
			for (const message of result.messages)
				wrong.push(`${name}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
	}
	assert.deepEqual(wrong, []);
});
