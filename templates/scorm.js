/*
 * The lesson in a training system: SCORM 1.2 (run-time environment, section 3). It stands before
 * lesson.js in training packages only, and gives it the system's place to keep progress in.
 *
 * Where there is no system (the package was opened as a file), the lesson works by itself.
 */
(function () {
	'use strict';

	var begun = Date.now();
	var finished = false;
	var api = findFrom(window) || findFrom(window.opener);

	/* A window of another origin cannot be looked into: then there is no system. */
	function findFrom(place) {
		var depth = 0;
		try {
			while (place && !place.API && place.parent && place.parent !== place && depth++ < 500)
				place = place.parent;
			return place && place.API || null;
		} catch (e) {
			return null;
		}
	}

	function get(name) {
		return String(api.LMSGetValue(name) || '');
	}

	function set(name, value) {
		api.LMSSetValue(name, String(value));
	}

	/* HHHH:MM:SS */
	function sessionTime() {
		var seconds = Math.floor((Date.now() - begun) / 1000);
		function two(number) { return (number < 10 ? '0' : '') + number; }
		var hours = Math.floor(seconds / 3600);
		return ('000' + hours).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
	}

	/* Who has passed stays so, also when looking at the lesson again. */
	function isDone(status) {
		return status === 'passed' || status === 'completed';
	}

	function finish() {
		if (finished) return;
		finished = true;
		set('cmi.core.session_time', sessionTime());
		set('cmi.core.exit', isDone(get('cmi.core.lesson_status')) ? '' : 'suspend');
		api.LMSCommit('');
		api.LMSFinish('');
	}

	/* What lesson.js calls. */
	function training() {
		return {
			load: function () { return get('cmi.suspend_data'); },
			save: function (text) {
				if (finished) return;
				set('cmi.suspend_data', text);
				api.LMSCommit('');
			},
			/* Systems give names as 'family, given'. */
			name: function () {
				return get('cmi.core.student_name').split(',').map(function (part) { return part.trim(); }).join(' ').trim();
			},
			/* At the end: a score of the questions, or, where there are none, that all was read. */
			progress: function (ended, score, total, passed) {
				if (finished || isDone(get('cmi.core.lesson_status'))) return;
				if (ended && total > 0) {
					set('cmi.core.score.min', 0);
					set('cmi.core.score.max', 100);
					set('cmi.core.score.raw', Math.round(score * 100 / total));
				}
				if (!ended) set('cmi.core.lesson_status', 'incomplete');
				else if (total === 0) set('cmi.core.lesson_status', 'completed');
				else set('cmi.core.lesson_status', passed ? 'passed' : 'failed');
				api.LMSCommit('');
			}
		};
	}

	if (!api || String(api.LMSInitialize('')) !== 'true') return;
	window.tebikiTraining = training();
	window.addEventListener('pagehide', finish);
}());
