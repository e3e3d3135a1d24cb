#include "fragment/known.h"

#include "model/profile.h"

const char *const scope_kinds[KIND_COUNT + 1] = {
	[KIND_MINISTRY] = "ministry",
	[KIND_INDEPENDENT_AGENCY] = "independent_agency",
	[KIND_DESIGNATED_CORPORATION] = "designated_corporation",
	[KIND_MUNICIPALITY] = "municipality",
};

const char *const scope_sorts[SORT_COUNT] = {
	[SORT_ORGANISATION] = "org",
	[SORT_ROLE] = "role",
	[SORT_POST] = "post",
	[SORT_TERM] = "term",
	[SORT_PARAMETER] = "param",
	[SORT_DOCUMENT] = "doc",
};

const char *const scope_changes[SCOPE_CHANGE_COUNT] = {
	[OVERRIDE_REPLACE] = "replace",
	[OVERRIDE_BEFORE] = "before",
	[OVERRIDE_AFTER] = "after",
	[OVERRIDE_REMOVE] = "remove",
};

const char *const scope_organisation[SCOPE_ORGANISATION_COUNT] = {
	"name", "short_name", "title", "version", "effective"};
