/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "tr-project.h"

G_BEGIN_DECLS

/* Projects for workbooks: "small", "replaced", "large", "hostile", "bare", "english", and those of
 * tr-test-contract.h. */

TrProject *tr_test_workbook_project (const char *name);
TrProject *tr_test_workbook_large (guint n_kpis, guint n_years, guint n_areas);

G_END_DECLS
