/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-advice.h"

G_BEGIN_DECLS

/* Spoils the sound project (data/examples/voorbeeldig.trechter) in one way and looks whether one rule speaks. */

#define TR_TEST_TODAY "2026-11-24"

TrProject *tr_test_sound_project (void);
void tr_test_set (TrProject *project, TrKindId kind, guint index, const char *field, const char *value);
void tr_test_set_all (TrProject *project, TrKindId kind, const char *field, const char *value);
void tr_test_set_contract (TrProject *project, const char *field, const char *value);
void tr_test_remove (TrProject *project, TrKindId kind, guint index);
void tr_test_remove_all (TrProject *project, TrKindId kind);
void tr_test_remove_where (TrProject *project, TrKindId kind, const char *field, const char *value);
const char *tr_test_add (TrProject *project, TrKindId kind, ...) G_GNUC_NULL_TERMINATED;
const char *tr_test_id (TrProject *project, TrKindId kind, guint index);
guint tr_test_index_where (TrProject *project, TrKindId kind, const char *field, const char *value);

void tr_test_assert_silent (TrProject *project, const char *rule);
void tr_test_assert_fires (TrProject *project, const char *rule, const char *path, const char *words);
void tr_test_assert_fires_on (TrProject *project, const char *today, const char *rule, const char *path, const char *words);
void tr_test_assert_silent_on (TrProject *project, const char *today, const char *rule);

void tr_test_set_aside (TrProject *project, const char *rule);
void tr_test_assert_aside (TrProject *project, const char *rule, gboolean is_aside);

/* What is filled in in the contract of the sound project, and what a rule then does: it is silent when there is no path. */
typedef struct {
  const char *rule;
  struct {
    const char *field, *value;
  } changes[5];
  const char *path, *words;
} TrTestContract;

void tr_test_contracts (const TrTestContract *cases, guint n);

#define TR_TEST_CONTRACTS(...)                                                                                         \
  tr_test_contracts ((const TrTestContract[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const TrTestContract[]) { __VA_ARGS__ })))

G_END_DECLS
