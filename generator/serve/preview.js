/*
 * What the preview adds to every page: it waits until there is something new, takes it in where it is,
 * and shows what became different. The page's policy allows scripts from here only, so the answer that
 * it waits for is one: it brings the new page with it, which is quicker than loading it.
 */
(function () {
	'use strict';

	var MOST = 50; /* pages taken in until the page is loaded again: scripts hold on to what they saw */
	var key = 'tebiki-preview';
	var seen = document.currentScript.dataset.state;
	var texts = read();
	var taken = 0;

	/* --- waiting ----------------------------------------------------------------------------- */

	function question() {
		var plain = /^[\w\/.-]*$/.test(location.pathname);
		return '/_preview/wait.js?seen=' + seen + (plain && taken < MOST ? '&page=' + location.pathname : '');
	}

	/* A tab that is not looked at asks nothing: a browser has few connections for one server. */
	function wait() {
		if (document.hidden) {
			document.addEventListener('visibilitychange', wait, { once: true });
			return;
		}
		var script = document.createElement('script');
		script.src = question();
		script.addEventListener('load', function () { script.remove(); });
		script.addEventListener('error', function () { /* tebiki ended; perhaps it starts again */
			script.remove();
			setTimeout(wait, 1000);
		});
		document.head.append(script);
	}

	window.tebikiPreview = function (state, html) {
		if (state === seen) {
			setTimeout(wait, 500);
		} else if (html && takeIn(new DOMParser().parseFromString(html, 'text/html'))) {
			seen = state;
			wait();
		} else {
			keep();
			location.reload();
		}
	};

	/* --- taking in the new page --------------------------------------------------------------- */

	function all(selector, root) {
		return Array.from((root || document).querySelectorAll(selector));
	}

	/* Style sheets, in the page or outside, and scripts that do more than help with reading. */
	function dress(page) {
		return all('link[rel="stylesheet"]', page).map(function (link) { return link.getAttribute('href'); })
			.concat(all('style', page).map(function (style) { return style.textContent; })).join('\n');
	}

	function isSimple(page) {
		return all('head > script[src]', page).every(function (script) {
			return /(^|\/)(site|search|search-index|preview|wait)\.js(\?|$)/.test(script.getAttribute('src'));
		}) && !page.querySelector('main form');
	}

	function opened() {
		return all('details').map(function (one) { return one.open; });
	}

	function runAgain(name) {
		var old = document.querySelector('head > script[src$="' + name + '"]');
		var script = document.createElement('script');
		if (!old) return;
		script.src = old.src;
		old.replaceWith(script);
	}

	/* False when the page must be loaded: its scripts know more of it than is in its text. */
	function takeIn(page) {
		var left = scrollX;
		var top = scrollY;
		var open = opened();
		if (!isSimple(page) || !isSimple(document) || dress(page) !== dress(document)) return false;
		document.title = page.title;
		document.body.replaceWith(page.body);
		if (open.length === opened().length)
			all('details').forEach(function (one, i) { one.open = open[i]; });
		scrollTo({ left: left, top: top, behavior: 'instant' });
		taken++;
		mark(texts);
		runAgain('site.js');
		return true;
	}

	/* --- what became different ---------------------------------------------------------------- */

	function isWrong() {
		return document.getElementById('_preview') !== null;
	}

	function hash(text) {
		var sum = 0;
		for (var i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
		return sum;
	}

	/* What every part of the page that has a name says. */
	function read() {
		var found = {};
		document.querySelectorAll('main [id]').forEach(function (element) {
			found[element.id] = hash(element.textContent);
		});
		return found;
	}

	/* Marks what differs from OLD. While there are mistakes the page is that of before them. */
	function mark(old) {
		var changed;
		if (isWrong()) return;
		texts = read();
		if (Object.keys(old).length === 0) return; /* there was no page yet */
		changed = all('main [id]').filter(function (element) { return old[element.id] !== texts[element.id]; });
		changed = changed.filter(function (element) { /* the innermost: its own words changed */
			return !changed.some(function (other) { return other !== element && element.contains(other); });
		});
		changed.forEach(function (element) { element.classList.add('_preview-changed'); });
		if (changed.length > 0) announce(changed);
	}

	function announce(changed) {
		var news = document.createElement('p');
		var link = document.createElement('a');
		news.id = '_preview-news';
		news.setAttribute('role', 'status');
		link.href = '#' + encodeURIComponent(changed[0].id);
		link.textContent = '変わったところ' + (changed.length > 1 ? '（' + changed.length + 'か所）' : '');
		news.append(link);
		document.body.append(news);
		setTimeout(function () { news.remove(); }, 8000);
	}

	/* --- when the page is loaded again --------------------------------------------------------- */

	function keep() {
		try {
			sessionStorage.setItem(key, JSON.stringify({ page: location.pathname, texts: texts }));
		} catch (error) { /* no room: nothing is marked then */ }
	}

	function kept() {
		try {
			return JSON.parse(sessionStorage.getItem(key));
		} catch (error) {
			return null;
		}
	}

	function start() {
		var old = kept();
		try {
			sessionStorage.removeItem(key);
		} catch (error) { /* nothing was kept, either */ }
		if (old && old.page === location.pathname) mark(old.texts);
		if (document.readyState === 'complete') wait();
		else window.addEventListener('load', wait);
	}

	start();
}());
