/*
 * The markup of every page of the four handbooks: what html-validate and the Nu checker say, one h1,
 * headings in order, ids once, links that lead somewhere, and clause pages that stay small.
 */
'use strict';

const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { HtmlValidate, FileSystemConfigLoader } = require('html-validate');
const { pages, sites } = require('./pages');

const SMALL = 40000; /* bytes of a clause page */
const STYLE = 30000; /* bytes of the style sheet */
const LARGE = /^(print|traceability)\.html$|^print\//; /* the whole handbook on one page, or for paper */
const BOOK = /^print(\.html$|\/)/; /* there, headings of free text stand among those of clauses */

/* Validators take minutes: two handbooks, or all. */
const validated = process.env.TEBIKI_ALL_PAGES === '1' ? sites : [sites[0], sites[3]];

const withoutComments = (html) => html.replace(/<!--[\s\S]*?-->/g, '');

/* id -> how often, and the addresses, of FILE. */
function anchors(html) {
	const ids = new Map();
	for (const [, id] of html.matchAll(/\sid="([^"]*)"/g)) ids.set(id, (ids.get(id) || 0) + 1);
	return ids;
}

function decoded(text) {
	return text.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'");
}

for (const site of sites) {
	const folder = path.join(process.env.SITES, site);
	const files = new Map(pages(site).map((name) =>
		[name, withoutComments(fs.readFileSync(path.join(folder, name), 'utf8'))]));

	test(`${site}: ids once, no dead link or anchor`, () => {
		const ids = new Map([...files].map(([name, html]) => [name, anchors(html)]));
		const wrong = [];
		for (const [name, html] of files) {
			for (const [id, count] of ids.get(name)) if (count > 1) wrong.push(`${name}: id ${id} ${count} times`);
			for (const [, address] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
				const [file, anchor] = decoded(address).split('#');
				const target = file === '' ? name : path.posix.join(path.posix.dirname(name), file.split('?')[0]);
				if (!fs.existsSync(path.join(folder, target))) wrong.push(`${name}: no ${address}`);
				else if (anchor && !(ids.get(target) && ids.get(target).has(anchor))) wrong.push(`${name}: no ${address}`);
			}
		}
		assert.deepEqual(wrong, []);
	});

	test(`${site}: one h1, headings in order`, () => {
		const wrong = [];
		for (const [name, html] of files) {
			if (BOOK.test(name)) continue;
			const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((found) => Number(found[1]));
			if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${name}: not one h1`);
			levels.forEach((level, i) => {
				if (i > 0 && level > levels[i - 1] + 1) wrong.push(`${name}: h${level} after h${levels[i - 1]}`);
			});
		}
		assert.deepEqual(wrong, []);
	});

	test(`${site}: clause pages below ${SMALL} bytes, the style sheet below ${STYLE}`, () => {
		const large = [...files].filter(([name, html]) => name.startsWith('clauses/') && Buffer.byteLength(html) >= SMALL);
		assert.deepEqual(large.map(([name]) => name), []);
		assert.ok(fs.statSync(path.join(folder, 'style.css')).size < STYLE);
	});

	test(`${site}: what an element refers to for its name is there`, () => {
		const wrong = [];
		for (const [name, html] of files) {
			const ids = anchors(html);
			for (const [, list] of html.matchAll(/\s(?:aria-labelledby|aria-describedby|for)="([^"]*)"/g))
				for (const id of decoded(list).split(' ')) if (!ids.has(id)) wrong.push(`${name}: no ${id}`);
		}
		assert.deepEqual(wrong, []);
	});

	if (!validated.includes(site)) continue;

	test(`${site}: html-validate`, async () => {
		const validate = new HtmlValidate(new FileSystemConfigLoader(require('./htmlvalidate.json')));
		const wrong = [];
		for (const [name, html] of files) {
			if (LARGE.test(name)) continue; /* of the same parts as the others, and slow */
			const report = await validate.validateString(html, name);
			for (const result of report.results)
				for (const message of result.messages)
					wrong.push(`${name}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
		}
		assert.deepEqual(wrong.slice(0, 20), []);
	});

	test(`${site}: the Nu checker`, () => {
		const list = [...files.keys()].filter((name) => !BOOK.test(name)).map((name) => path.join(folder, name));
		const run = spawnSync('java', ['-Xss8m', '-jar', require.resolve('vnu-jar/build/dist/vnu.jar'),
			'--errors-only', '--format', 'gnu', ...list], { encoding: 'utf8', maxBuffer: 1 << 26 });
		assert.equal(run.error, undefined);
		assert.deepEqual(run.stderr.split('\n').filter(Boolean).slice(0, 20), []);
	});
}

test('no page has a script, a style or a handler in it', () => {
	const found = sites.flatMap((site) => pages(site).filter((name) => {
		if (BOOK.test(name)) return false; /* one file that is all there is: its style is in it */
		const html = fs.readFileSync(path.join(process.env.SITES, site, name), 'utf8');
		return /<script(?![^>]*\ssrc=)|<style|\son[a-z]+=|\sstyle=|javascript:/.test(html);
	}).map((name) => `${site}/${name}`));
	assert.deepEqual(found, []);
});
