/*
 * Duties: which requirements of a handbook bind whom. Anyone who knows the handbook may include this.
 */
#ifndef TEBIKI_MODEL_DUTY_H
#define TEBIKI_MODEL_DUTY_H

#include "model/handbook.h"

/* True when ROLE must act by ITEM itself. */
bool item_binds(const struct item *item, const struct role *role);

/* True when ROLE must act by ITEM or by something nested in it. */
bool item_concerns(const struct item *item, const struct role *role);

/* Something to be done and answered for on its own: a line of a self-check sheet. */
struct duty {
	const struct item *item;
	const struct role **roles; /* that owe it, `role_count` of those asked for */
	size_t role_count;
};

/* Duties in the order of the handbook. */
struct duties {
	struct duty *list; /* `count` duties */
	size_t count;
};

/*
 * What the COUNT ROLES must do by HANDBOOK, each duty once, whoever of them owes it: the requirements
 * that bind one of them. Where a requirement binds none of them, but items nested in it do, those items
 * (the outermost) are the duties.
 */
struct duties duties_of(struct arena *arena, const struct handbook *handbook,
	const struct role *const *roles, size_t count);

/* What people call DUTY by: clause#item. */
struct text duty_id(struct arena *arena, const struct duty *duty);

/* The number and title of the clause it stands in. */
struct text duty_clause(struct arena *arena, const struct duty *duty);

/*
 * The words of DUTY as plain text: those of the item and, on lines of their own after their markers,
 * of what is nested in it, as far as it binds one of the duty's roles. Before a nested item stand the
 * sentences that lead up to it.
 */
void duty_text(struct buffer *out, const struct handbook *handbook, const struct duty *duty);

#endif
