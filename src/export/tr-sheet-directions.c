/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-sheets.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tr-text.h"

/* The challenge and the directions, to read: a name on the left, the text on the right. */

enum { NAME, TEXT };
enum { TITLE_ROW, LEAD_ROW, FIRST_ROW = 3 };

#define PIECE 1500 /* characters that a row of the highest height shows */

/* Where to cut a text that is longer than a piece: behind a line, else behind a word. */
static gsize
piece_length (const char *text)
{
  const char *limit;
  gsize best = 0, word = 0;

  if (g_utf8_strlen (text, -1) <= PIECE)
    return strlen (text);
  limit = g_utf8_offset_to_pointer (text, PIECE);
  for (const char *rest = text; rest < limit; rest++) {
    if (*rest == '\n')
      best = (gsize) (rest - text) + 1;
    else if (*rest == ' ')
      word = (gsize) (rest - text) + 1;
  }
  if (best > 0)
    return best;

  return word > 0 ? word : (gsize) (limit - text);
}

/* Writes a name and its text, long texts over several rows, for a row can only be so high. Returns the next row; writes nothing for
 * an empty text. `name` is a msgid. */
guint
tr_sheet_fact (TrSheet *self, guint row, const char *name, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *rest = valid; *rest != '\0';) {
    gsize length = piece_length (rest);
    g_autofree char *piece = g_strchomp (g_strndup (rest, length));

    tr_sheet_text (self, row, NAME, rest == valid && *name != '\0' ? tr_book_text (self->book, name) : "",
                   TR_STYLE_NAME);
    tr_sheet_text (self, row++, TEXT, piece, TR_STYLE_PROSE);
    rest += length;
  }

  return row;
}

static guint
write_field (TrSheet *self, guint row, gconstpointer record, const char *name)
{
  const TrField *field = tr_kind_field (((const TrRecord *) record)->kind, name);

  return tr_sheet_fact (self, row, field->label,
                     field->type == TR_TYPE_CHOICE ? tr_book_choice (self->book, record, name) : tr_record_text (record, field));
}

static guint
write_section (TrSheet *self, guint row, const char *text)
{
  g_autofree char *line = tr_text_one_line (text, 200);

  tr_sheet_section (self, row, line);
  return row + 1;
}

static guint
write_challenge (TrSheet *self, guint row, const TrChallenge *challenge)
{
  static const char *const fields[] = { "statement", "target_group", "causes", "desired", "policy_goal" };
  g_autofree char *number = g_strdup_printf ("%u", challenge->record.index + 1);
  g_autofree char *title = tr_fill (tr_book_text (self->book, N_("Challenge {number}")), "{number}", number, NULL);

  row = write_section (self, row, title);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    row = write_field (self, row, challenge, fields[i]);

  return tr_sheet_fact (self, row, N_("Area"), tr_register_area_label (self->book->data, challenge->area)) + 1;
}

static guint
write_arguments (TrSheet *self, guint row, const TrDirection *direction)
{
  g_autoptr (GPtrArray) arguments =
    tr_project_where (self->book->data->project, TR_KIND_ARGUMENT, "direction", direction->record.id);

  for (guint kind = TR_ARGUMENT_PRO; kind <= TR_ARGUMENT_CON; kind++) {
    g_autoptr (GString) lines = g_string_new (NULL);

    for (guint i = 0; i < arguments->len; i++) {
      const TrArgument *argument = g_ptr_array_index (arguments, i);
      const char *area = tr_register_area_label (self->book->data, argument->area);

      if ((guint) argument->argument_kind == kind)
        g_string_append_printf (lines, *area == '\0' ? "%s– %s%s" : "%s– %s (%s)", lines->len > 0 ? "\n" : "", argument->text, area);
    }
    row = tr_sheet_fact (self, row, kind == TR_ARGUMENT_PRO ? N_("Pros") : N_("Cons"), lines->str);
  }

  return row;
}

/* Which kinds of knowledge the change theory rests on. Free with g_free(). */
static char *
knowledge (TrBook *book, const TrDirection *direction)
{
  const char *kinds[4] = { NULL };
  guint n = 0;

  if (direction->has_scientific)
    kinds[n++] = tr_book_text (book, N_("Scientific knowledge"));
  if (direction->has_professional)
    kinds[n++] = tr_book_text (book, N_("Professional knowledge"));
  if (direction->has_experience)
    kinds[n++] = tr_book_text (book, N_("Knowledge from experience"));

  return g_strjoinv (", ", (char **) kinds);
}

static guint
write_direction (TrSheet *self, guint row, const TrDirection *direction)
{
  static const char *const before[] = { "status", "reason", "description", "novelty", "approach", "evidence" };
  static const char *const after[] = { "professionals", "partners", "residents", "theory_if", "theory_then", "theory_because" };
  g_autofree char *known = knowledge (self->book, direction);
  g_autofree char *title = tr_fill (tr_book_text (self->book, N_("Direction: {title}")), "{title}", direction->title, NULL);

  row = write_section (self, row, title);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    row = write_field (self, row, direction, before[i]);
  row = write_arguments (self, row, direction);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    row = write_field (self, row, direction, after[i]);

  return tr_sheet_fact (self, row, N_("Kinds of knowledge"), known) + 1;
}

void
tr_sheet_directions_fill (TrSheets *sheets)
{
  TrSheet *self = sheets->directions;
  TrBook *book = self->book;
  TrProject *project = book->data->project;
  guint row = FIRST_ROW;

  tr_sheet_text (self, TITLE_ROW, 0, tr_book_text (book, N_("Challenge and directions")), TR_STYLE_TITLE);
  tr_sheet_text (self, LEAD_ROW, 0, tr_book_text (book, N_("What we want to reach together, and the ways that were considered.")),
                 TR_STYLE_LEAD);
  TR_EACH (TrChallenge, challenge, project, TR_KIND_CHALLENGE)
    row = write_challenge (self, row, challenge);
  TR_EACH (TrDirection, direction, project, TR_KIND_DIRECTION)
    row = write_direction (self, row, direction);
  tr_sheet_fit (self, NAME, 30, 30);
  tr_sheet_fit (self, TEXT, 105, 105);
  tr_sheet_page (self, 0, TRUE);
  if (book->error == NULL)
    worksheet_set_selection (self->sheet, FIRST_ROW, NAME, FIRST_ROW, NAME);
}
