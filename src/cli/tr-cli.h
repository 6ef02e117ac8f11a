/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#pragma once

#include <gio/gio.h>

#include "tr-library.h"
#include "tr-picture.h"
#include "tr-project.h"

G_BEGIN_DECLS

/* Exit status of the program. */
enum {
  TR_EXIT_DONE = 0,
  TR_EXIT_PROBLEM = 1,
  TR_EXIT_USAGE = 2,
  TR_EXIT_ADVICE = 3, /* all went well, and a rule has something to say */
};

/* The caller used a verb wrongly: exit status 2. Everything else that goes wrong is a problem in the input or in storage. */
#define TR_CLI_USAGE tr_cli_usage_quark ()
GQuark tr_cli_usage_quark (void);

/* What was asked, taken from the command line. Texts are NULL when not given. */
typedef struct {
  char *library;
  char *example;
  char *title;
  char *municipality;
  char *workbook;
  char *matrix;
  char *timeline;
  char *voting_sheets;
  char *sheets;
  char *script;
  char *calendar;
  char *minutes;
  char *size;
  char *theme;
  char *all;
  char *explain;
  char *today;
  gboolean force;
  gboolean json;
  gboolean rules;
  gboolean help;
  gboolean version;
  GStrv words;    /* everything that is not an option, in order */
  GStrv operands; /* the words behind the verb; borrowed from words */
  int *status;    /* what the program ends with when a verb succeeds: TR_EXIT_DONE unless the verb says otherwise */
} TrCli;

/* The options that only some verbs have. */
typedef enum {
  TR_OPTION_EXAMPLE = 1 << 0,
  TR_OPTION_TITLE = 1 << 1,
  TR_OPTION_MUNICIPALITY = 1 << 2,
  TR_OPTION_WORKBOOK = 1 << 3,
  TR_OPTION_ALL = 1 << 4,
  TR_OPTION_FORCE = 1 << 5,
  TR_OPTION_JSON = 1 << 6,
  TR_OPTION_TODAY = 1 << 7,
  TR_OPTION_EXPLAIN = 1 << 8,
  TR_OPTION_RULES = 1 << 9,
  TR_OPTION_MATRIX = 1 << 10,
  TR_OPTION_SIZE = 1 << 11,
  TR_OPTION_THEME = 1 << 12,
  TR_OPTION_VOTING_SHEETS = 1 << 13,
  TR_OPTION_SHEETS = 1 << 14,
  TR_OPTION_CALENDAR = 1 << 15,
  TR_OPTION_TIMELINE = 1 << 16,
  TR_OPTION_SCRIPT = 1 << 17,
  TR_OPTION_MINUTES = 1 << 18,
} TrOptions;

/* How pictures are to look. */
typedef struct {
  guint width, height; /* pixels; 0 for the usual ones of the format */
  TrTheme theme;
  GDate today; /* of a timeline */
} TrPictureLook;

/* One thing the program can do. */
typedef struct {
  const char *name;    /* as typed: one word, or two with a space between */
  const char *usage;   /* msgid: what comes behind it */
  const char *summary; /* msgid: one sentence */
  guint least, most;   /* operands */
  TrOptions options;
  gboolean (*run) (const TrCli *cli, GError **error);
} TrVerb;

extern const TrVerb tr_verbs[];

gboolean tr_cli_new (const TrCli *cli, GError **error);
gboolean tr_cli_validate (const TrCli *cli, GError **error);
gboolean tr_cli_show (const TrCli *cli, GError **error);
gboolean tr_cli_check (const TrCli *cli, GError **error);
gboolean tr_cli_export (const TrCli *cli, GError **error);
gboolean tr_cli_schema (const TrCli *cli, GError **error);
gboolean tr_cli_catalogue_search (const TrCli *cli, GError **error);
gboolean tr_cli_library_list (const TrCli *cli, GError **error);
gboolean tr_cli_library_import (const TrCli *cli, GError **error);
gboolean tr_cli_library_export (const TrCli *cli, GError **error);
gboolean tr_cli_library_check (const TrCli *cli, GError **error);
gboolean tr_cli_library_undo (const TrCli *cli, GError **error);
gboolean tr_cli_library_redo (const TrCli *cli, GError **error);
gboolean tr_cli_library_history (const TrCli *cli, GError **error);
gboolean tr_cli_library_delete (const TrCli *cli, GError **error);

TrLibrary *tr_cli_open_library (const TrCli *cli, GError **error);
TrProject *tr_cli_read_from_library (TrLibrary *library, const char *typed, GError **error);
TrProject *tr_cli_read_project (const char *path, GError **error);
GPtrArray *tr_cli_read_figures (const TrCli *cli, GError **error);
gboolean tr_cli_may_write (const TrCli *cli, const char *path, GError **error);

gboolean tr_cli_read_look (const TrCli *cli, TrPictureLook *look, GError **error);
gboolean tr_cli_read_format (const char *path, TrPictureFormat *format, GError **error);
gboolean tr_cli_write_matrix (TrProject *project, const char *path, const TrPictureLook *look, GError **error);
gboolean tr_cli_write_timeline (TrProject *project, const char *path, const TrPictureLook *look, GError **error);

void tr_cli_install_output (void);
gboolean tr_cli_read_sheets (const TrCli *cli, guint *n_blank, GError **error);
gboolean tr_cli_write_sheets (TrProject *project, const char *path, guint n_blank, GError **error);
gboolean tr_cli_write_script (TrProject *project, const char *path, GError **error);

char *tr_cli_read_today (const TrCli *cli, GError **error);
gboolean tr_cli_write_calendar (TrProject *project, const char *path, const char *today, GError **error);

gboolean tr_cli_write_raw (const char *text, GError **error);
gboolean tr_cli_finish_output (GError **error);
void tr_cli_complain (const GError *error);
void tr_cli_print_help (const TrVerb *verb);

G_END_DECLS
