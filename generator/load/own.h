/*
 * What an organisation says of the names that its corpora declare: answers to facts, holders of roles,
 * its own words for terms, values of parameters. For load only.
 */
#ifndef TEBIKI_LOAD_OWN_H
#define TEBIKI_LOAD_OWN_H

#include "model/profile.h"
#include "read/fields.h"

struct scope;

/* What stands under 'facts', 'roles', 'terms' and 'parameters' of a profile. */
extern const struct shape own_facts_shape;
extern const struct shape own_roles_shape;
extern const struct shape own_terms_shape;
extern const struct shape own_parameters_shape;

/* Reads the four maps of YAML, the tree of PROFILE, into it. Reports names that SCOPE does not have. */
void own_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct yaml *yaml);

#endif
