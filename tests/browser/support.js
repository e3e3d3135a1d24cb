/*
 * What the tests in a browser share: Debian's Chromium, pages of the handbooks that run.sh builds, and
 * hands that have a keyboard only.
 */
'use strict';

const assert = require('node:assert/strict');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');

const sites = process.env.SITES;

exports.launch = () => chromium.launch({
	executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu'],
});

/* The address of FILE of the handbook SITE. */
exports.address = (site, file) => pathToFileURL(path.join(sites, site, file)).href;

/* A page that notes what must not happen: errors, and requests for anything but files. */
exports.watched = async (context) => {
	const page = await context.newPage();
	page.wrong = [];
	page.on('pageerror', (error) => page.wrong.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') page.wrong.push(message.text());
	});
	page.on('request', (request) => {
		if (!/^(file|blob):/.test(request.url())) page.wrong.push(request.url());
	});
	return page;
};

/* What the element with the focus says of itself. */
const focused = (page) => page.evaluate(() => {
	const element = document.activeElement;
	return {
		name: element.tagName.toLowerCase(),
		type: element.type || '',
		text: (element.tagName === 'INPUT' ? element.closest('label') || element : element).textContent.trim(),
		question: element.closest('.lesson-question') ? element.closest('.lesson-question').id : '',
	};
});
exports.focused = focused;

/* Presses Tab until an element that WANTED accepts has the focus. */
exports.tabTo = async (page, wanted, key = 'Tab') => {
	const seen = [];
	for (let i = 0; i < 80; i++) {
		await page.keyboard.press(key);
		const found = await focused(page);
		seen.push(`${found.name} ${found.text}`);
		if (wanted(found)) return found;
	}
	return assert.fail(`Tab does not lead there, but to:\n${seen.join('\n')}`);
};

exports.press = async (page, text) => {
	await exports.tabTo(page, (found) => found.name === 'button' && found.text === text);
	await page.keyboard.press('Enter');
};

/* Answers question ID with choice NUMBER (from 0) by the keys of a radio group. */
exports.answer = async (page, id, number) => {
	await exports.tabTo(page, (found) => found.type === 'radio' && found.question === id);
	await page.keyboard.press('Space');
	for (let i = 0; i < number; i++) await page.keyboard.press('ArrowDown');
	await exports.tabTo(page, (found) => found.name === 'button' && found.text === '解答する' && found.question === id);
	await page.keyboard.press('Enter');
};

/* The heading of the step that is shown, which must be the only one. */
exports.step = async (page) => {
	const shown = page.locator('.lesson-step:visible > h2');
	assert.equal(await shown.count(), 1);
	return (await shown.textContent()).replace(/\s+/g, ' ').trim();
};

/* Reads CSV as RFC 4180 has it: rows of fields. */
exports.readCsv = (text) => {
	const rows = [[]];
	const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
	while (field.lastIndex < text.length) {
		const found = field.exec(text);
		assert.ok(found, 'a field that RFC 4180 does not know');
		rows[rows.length - 1].push(found[1] === undefined ? found[2] : found[1].replace(/""/g, '"'));
		if (found[3] === '\r\n' && field.lastIndex < text.length) rows.push([]);
	}
	return rows;
};
