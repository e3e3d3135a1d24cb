/*
 * The pictures of README.ja.md: of pages of the handbook that docs/walkthrough.sh made in the folder named
 * first, and of what the program printed there, into the folder named second.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { launch } = require('../tests/browser/support.js');

const [walk, out] = process.argv.slice(2);
const width = 960;

const terminal = (text) => `<!doctype html><meta charset="utf-8"><style>
	body { margin: 0; display: inline-block; }
	pre { margin: 0; padding: 16px 20px; width: ${width - 40}px; background: #1e2530; color: #e6e9ee;
		font: 15px/1.5 "Noto Sans Mono CJK JP", monospace; white-space: pre-wrap; }
	b { color: #8fd3a8; font-weight: normal; }
</style><pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/^\$ .*/gm, '<b>$&</b>').trimEnd()}</pre>`;

/* What is seen of FILE of the handbook: HEIGHT pixels from what SELECTOR finds, or from the top. */
const pages = [
	{ name: 'home', file: 'index.html', height: 640 },
	{ name: 'override', file: 'clauses/incident-response.html', selector: '#report', height: 420, open: true },
	{ name: 'changes', file: 'changes.html', selector: '#_decisions', height: 480 },
	{ name: 'role', file: 'roles/section_officer.html', height: 640 },
];

const shoot = (page, name) => page.screenshot({ path: path.join(out, `${name}.png`), animations: 'disabled' });

(async () => {
	const browser = await launch();
	const context = await browser.newContext({ locale: 'ja-JP', viewport: { width, height: 640 } });
	let page = await context.newPage();

	for (const { name, file, selector, height, open } of pages) {
		await page.setViewportSize({ width, height });
		await page.goto(pathToFileURL(path.join(walk, 'handbook', file)).href);
		if (open) await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
		if (selector) {
			await page.locator(selector).evaluate((found) => {
				window.scrollTo({ top: found.getBoundingClientRect().top + window.scrollY - 24, behavior: 'instant' });
			});
		}
		await shoot(page, name);
	}
	page = await context.newPage(); // the pages' own policy forbids styles of ours
	for (const file of fs.readdirSync(path.join(walk, 'shown'))) {
		await page.setContent(terminal(fs.readFileSync(path.join(walk, 'shown', file), 'utf8')));
		const box = await page.locator('pre').boundingBox();
		await page.setViewportSize({ width, height: Math.ceil(box.height) });
		await shoot(page, path.basename(file, '.txt'));
	}
	await browser.close();
})();
