#include "model/templates.h"

const char *template_name(enum page_kind kind)
{
	static const char *const names[PAGE_KIND_COUNT] = {
		[KIND_INDEX] = "index",
		[KIND_SECTION] = "section",
		[KIND_CLAUSE] = "clause",
		[KIND_ROLE] = "role",
		[KIND_SHEET] = "sheet",
		[KIND_ROLES] = "roles",
		[KIND_POST] = "post",
		[KIND_REPORTS] = "reports",
		[KIND_GLOSSARY] = "glossary",
		[KIND_REGULATIONS] = "regulations",
		[KIND_TRACEABILITY] = "traceability",
		[KIND_CHANGES] = "changes",
		[KIND_PRINT] = "print",
		[KIND_STYLE] = "style",
		[KIND_LESSON_STYLE] = "lesson_style",
		[KIND_SEARCH] = "search",
		[KIND_MISSING] = "missing",
		[KIND_ICON] = "icon",
		[KIND_LESSON] = "lesson",
		[KIND_PACKAGE] = "imsmanifest",
		[KIND_COLLECTION] = "collection",
	};

	return names[kind];
}

const struct view_class *template_root(enum page_kind kind)
{
	return schema_class(kind == KIND_COLLECTION ? CLASS_COLLECTION : CLASS_PAGE);
}
