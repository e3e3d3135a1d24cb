/*
 * What stands on the cover of a handbook: whose it is, and which. Types only.
 */
#ifndef TEBIKI_MODEL_EDITION_H
#define TEBIKI_MODEL_EDITION_H

#include "base/text.h"

enum numbering { NUMBERING_GUIDELINE, NUMBERING_ARTICLES, NUMBERING_MUNICIPAL };

/* How dates are printed. */
enum calendar { CALENDAR_JAPANESE, CALENDAR_GREGORIAN };

struct edition {
	struct text id;         /* names the profile and the folder of the handbook */
	struct text name;       /* of the organisation: 架空産業省 */
	struct text short_name; /* as the text calls it: 当省 */
	struct text language;   /* ja */
	struct text title;      /* of the handbook */
	struct text version;    /* 版 */
	struct text effective;  /* 施行日, YYYY-MM-DD */
	struct text approval;   /* 決裁番号; may be empty */
	struct text approver;   /* 承認者; may be empty */
	struct text handling;   /* 取扱い: 機密性２情報; may be empty */
	struct text accent;     /* colour #rrggbb, or empty */
	struct text logo;       /* an SVG image, or empty */
	enum calendar calendar;
	enum numbering numbering;
	bool training; /* lessons and training packages are made */
};

#endif
