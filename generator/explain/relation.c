#include "explain/relation.h"

#include <stddef.h>

#define PROVISION(member) offsetof(struct provision_explanation, member)
#define ROLE(member) offsetof(struct role_explanation, member)
#define OTHERWISE(member) offsetof(struct otherwise, member)

const struct relation provision_relations[] = {
	{"belongs to", "belongs_to", PROVISION(targets)},
	{"holds", "nested", PROVISION(nested)},
	{"calls for", "documents", PROVISION(documents)},
	{"measures", "measures", PROVISION(measures)},
	{"commentary", "commentary", PROVISION(commentary)},
	{"questions", "questions", PROVISION(questions)},
	{NULL, NULL, 0},
};

const struct relation role_relations[] = {
	{"reported to by", "reported_to_by", ROLE(inferiors)},
	{"same post", "same_post", ROLE(shared)},
	{"kept apart", "kept_apart", ROLE(apart)},
	{"must do", "requirements", ROLE(duties)},
	{"measures", "measures", ROLE(measures)},
	{NULL, NULL, 0},
};

const struct relation otherwise_relations[] = {
	{"would come", "comes", OTHERWISE(comes)},
	{"would go", "goes", OTHERWISE(goes)},
	{"reworded", "reworded", OTHERWISE(reworded)},
	{"roles come", "roles_come", OTHERWISE(roles_come)},
	{"roles go", "roles_go", OTHERWISE(roles_go)},
	{"to answer", "to_answer", OTHERWISE(asked)},
	{"not asked", "not_asked", OTHERWISE(dropped)},
	{NULL, NULL, 0},
};

const struct mentions *relation_mentions(const struct relation *relation, const void *explanation)
{
	return (const void *)((const char *)explanation + relation->offset);
}
