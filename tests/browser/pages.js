/*
 * The pages of the sample handbooks, and a loopback server for them.
 */
'use strict';

const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const root = process.env.SITES;
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

exports.sites = ['ministry', 'independent-agency', 'designated-corporation', 'municipality'];

/* The names of all pages of SITE, in order. */
exports.pages = (site) => fs.readdirSync(path.join(root, site), { recursive: true })
	.map((name) => name.split(path.sep).join('/')).filter((name) => name.endsWith('.html')).sort();

/* The largest page of each folder of SITE, the largest lesson, and all pages outside of folders. */
exports.heavy = (site) => {
	const size = (name) => fs.statSync(path.join(root, site, name)).size;
	const kind = (name) => name.replace(/[^/]*$/, '') + (/-lesson\.html$/.test(name) ? 'lesson' : '') || name;
	const largest = new Map();
	for (const name of exports.pages(site)) {
		const other = largest.get(kind(name));
		if (!other || size(name) > size(other)) largest.set(kind(name), name);
	}
	return [...largest.values()];
};

/* Serves all handbooks on a port of its own: {address, close}. */
exports.serve = () => new Promise((resolve) => {
	const server = http.createServer((request, response) => {
		const name = path.join(root, path.posix.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
		fs.readFile(name, (error, bytes) => {
			response.writeHead(error ? 404 : 200, { 'content-type': types[path.extname(name)] || 'text/plain' });
			response.end(error ? '' : bytes);
		});
	});
	server.listen(0, '127.0.0.1', () => resolve({
		address: `http://127.0.0.1:${server.address().port}/`,
		close: () => server.close(),
	}));
});
