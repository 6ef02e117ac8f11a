/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gtk/gtk.h>

#include "core/tr-document.h"

G_BEGIN_DECLS

/* The pages of a project. A page is the content under its question; the project view gives it heading, tips and the way to the
 * next step. Names of pages are those of tr_steps: preparation, challenge, direction, partner, agreement. */

GtkWidget *tr_page_preparation_new (TrDocument *document);
GtkWidget *tr_page_challenge_new (TrDocument *document);
GtkWidget *tr_page_direction_new (TrDocument *document);
GtkWidget *tr_page_partner_new (TrDocument *document);
GtkWidget *tr_page_agreement_new (TrDocument *document);

G_END_DECLS
