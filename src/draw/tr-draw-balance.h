/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include "core/tr-aid.h"
#include "tr-labels.h"
#include "tr-palette.h"

G_BEGIN_DECLS

/* The answers of the decision aid on a balance: each question is a block with its number. Those that speak for a
 * subsidy lie on the left, those for a public contract on the right; below lie those that speak for neither, and
 * those that are open, which have a broken line around them. */
typedef struct {
  TrLeaning answers[TR_N_AID_QUESTIONS];
  TrLanguage language;
  const char *family; /* of the text, NULL for the usual ones */
} TrBalancePicture;

void tr_balance_picture_read (TrBalancePicture *picture, TrProject *project, TrLanguage language);
double tr_draw_balance_height (double text_size);
TrBox tr_draw_balance_block (const TrBalancePicture *picture, double width, double text_size, TrAidQuestion question);
TrBox tr_draw_balance_label (const TrBalancePicture *picture, double width, double text_size, TrLeaning leaning);
char *tr_draw_balance_label_text (const TrBalancePicture *picture, TrLeaning leaning);
void tr_draw_balance (cairo_t *cr, double width, double text_size, const TrPalette *palette,
                      const TrBalancePicture *picture);

G_END_DECLS
