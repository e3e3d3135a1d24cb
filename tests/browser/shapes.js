/*
 * Which pages are enough to see every shape that a page can have. A style sheet and the rules of
 * accessibility look at elements, their attributes and what they stand in, not at the words: a page
 * of which every element stands in another page in the same way cannot fail where that one passes.
 */
'use strict';

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)\/?>|<!--[\s\S]*?-->/gi;
const ATTRIBUTE = /\s([a-z-]+)(?:="([^"]*)")?/gi;
const VOID = new Set(['meta', 'link', 'input', 'br', 'img', 'wbr', 'hr', 'col', 'path', 'rect']);
const BY_VALUE = new Set(['class', 'role', 'type', 'scope', 'colspan', 'lang', 'tabindex', 'aria-current']);

const OVERHEAD = 20000; /* what opening a page costs, in characters of page */

/* An element without what differs from page to page: a[class=marker href]. */
function bare(name, attributes) {
	const list = [...attributes.matchAll(ATTRIBUTE)]
		.map(([, attribute, value]) => (BY_VALUE.has(attribute) ? `${attribute}=${value}` : attribute));
	return `${name}[${list.sort().join(' ')}]`;
}

/* The shapes of HTML: each element in those around it, DEEP together, and whether it has words. */
function shapes(html, deep) {
	const found = new Set();
	const open = [];
	let from = 0;
	const note = (words) => {
		if (open.length === 0) return;
		found.add(`${open.slice(-deep).join('>')}${words.trim() ? ' words' : ''}`);
	};
	for (const tag of html.matchAll(TAG)) {
		note(html.slice(from, tag.index));
		from = tag.index + tag[0].length;
		if (!tag[2]) continue;
		const name = tag[2].toLowerCase();
		if (tag[1]) open.pop();
		else {
			open.push(bare(name, tag[3]));
			note('');
			if (VOID.has(name)) open.pop();
		}
	}
	return found;
}

/* Some of PAGES, objects with their `html`, rather small ones, that have every shape that any has. */
exports.cover = (pages, deep) => {
	const left = new Set();
	const all = pages.map((page) => ({ ...page, shapes: shapes(page.html, deep) }));
	for (const page of all) for (const shape of page.shapes) left.add(shape);
	const chosen = [];
	while (left.size > 0) {
		let best = null;
		let most = 0;
		for (const page of all) {
			let count = 0;
			for (const shape of page.shapes) if (left.has(shape)) count++;
			const worth = count / (OVERHEAD + page.html.length);
			if (worth > most) [best, most] = [page, worth];
		}
		for (const shape of best.shapes) left.delete(shape);
		chosen.push(best);
	}
	return chosen;
};
