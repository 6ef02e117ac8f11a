/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-chair.h"

#include <glib/gi18n.h>

#include "tr-language.h"

/* A part that the project leaves empty is the shipped one, also when the program ships a better one later, or the project
 * is looked at in another language. */

static const char *const field_names[TR_N_CHAIR_PARTS] = { "purpose", "opening", "pitfalls", "questions", "minutes" };

/* A file may hold several for a page: the first counts. */
static const TrChairNote *
find_note (TrProject *project, const char *page)
{
  TR_EACH (TrChairNote, note, project, TR_KIND_CHAIR_NOTE)
    if (note->page != TR_WHERE_UNSET && g_str_equal (tr_wheres[note->page].name, page))
      return note;

  return NULL;
}

/* The field of a record that holds a part. */
const TrField *
tr_chair_field (TrChairPart part)
{
  return tr_kind_field (tr_kind (TR_KIND_CHAIR_NOTE), field_names[part]);
}

/* The lines of a text that say something, without space around them. */
static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  GPtrArray *said = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (said, g_strdup (lines[i]));
  g_ptr_array_add (said, NULL);

  return (GStrv) g_ptr_array_free (said, FALSE);
}

static char *
join_pitfalls (const GArray *pitfalls)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pitfalls->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", g_array_index (pitfalls, TrPitfall, i).text);

  return g_string_free (text, FALSE);
}

/* What the program ships of a part, as it is edited. */
static char *
shipped_text (const TrChairGuidance *shipped, TrChairPart part)
{
  switch (part) {
  case TR_CHAIR_PURPOSE:
    return g_strdup (shipped->purpose);
  case TR_CHAIR_OPENING:
    return g_strdup (shipped->opening);
  case TR_CHAIR_PITFALLS:
    return join_pitfalls (shipped->pitfalls);
  case TR_CHAIR_QUESTIONS:
    return g_strjoinv ("\n", (GStrv) shipped->questions);
  case TR_CHAIR_MINUTES:
    return g_strdup_printf ("%u", shipped->minutes);
  case TR_N_CHAIR_PARTS:
  default:
    g_return_val_if_reached (g_strdup (""));
  }
}

/* A part as it is edited: lists have a line for each, minutes are digits. NULL for a page without guidance. Free with
 * g_free(). */
char *
tr_chair_text (TrProject *project, const char *page, TrChairPart part, TrLanguage language)
{
  const TrChairGuidance *shipped = tr_guidance_chair (page, language);
  const TrChairNote *note = find_note (project, page);

  if (shipped == NULL)
    return NULL;
  if (note == NULL || tr_record_is_empty (note, tr_chair_field (part)))
    return shipped_text (shipped, part);

  return tr_record_get (note, tr_chair_field (part));
}

static void
pitfall_free (gpointer data)
{
  TrChairPitfall *pitfall = data;

  g_free (pitfall->text);
  g_free (pitfall->source);
  g_free (pitfall);
}

/* Where a pitfall comes from, when the project left it in the words of the program. */
static const char *
find_source (const char *page, const char *text)
{
  for (guint language = TR_LANGUAGE_NL; language <= TR_LANGUAGE_EN; language++) {
    const GArray *pitfalls = tr_guidance_chair (page, language)->pitfalls;

    for (guint i = 0; i < pitfalls->len; i++)
      if (g_str_equal (g_array_index (pitfalls, TrPitfall, i).text, text))
        return g_array_index (pitfalls, TrPitfall, i).source;
  }

  return "";
}

static GPtrArray *
read_pitfalls (const char *page, const char *text)
{
  g_auto (GStrv) lines = split_lines (text);
  GPtrArray *pitfalls = g_ptr_array_new_with_free_func (pitfall_free);

  for (guint i = 0; lines[i] != NULL; i++) {
    TrChairPitfall *pitfall = g_new (TrChairPitfall, 1);

    pitfall->text = g_strdup (lines[i]);
    pitfall->source = g_strdup (find_source (page, lines[i]));
    g_ptr_array_add (pitfalls, pitfall);
  }

  return pitfalls;
}

/* What the chair has on a page, in a language where it is the program's. NULL for a page without guidance. Free with
 * tr_chair_free(). */
TrChair *
tr_chair_new (TrProject *project, const char *page, TrLanguage language)
{
  g_autofree char *pitfalls = tr_chair_text (project, page, TR_CHAIR_PITFALLS, language);
  g_autofree char *questions = NULL;
  const TrChairNote *note = find_note (project, page);
  TrChair *self;

  if (pitfalls == NULL)
    return NULL;
  questions = tr_chair_text (project, page, TR_CHAIR_QUESTIONS, language);
  self = g_new0 (TrChair, 1);
  self->purpose = tr_chair_text (project, page, TR_CHAIR_PURPOSE, language);
  self->opening = tr_chair_text (project, page, TR_CHAIR_OPENING, language);
  self->pitfalls = read_pitfalls (page, pitfalls);
  self->questions = split_lines (questions);
  self->minutes = tr_chair_minutes (project, page);
  for (TrChairPart part = 0; note != NULL && part < TR_N_CHAIR_PARTS; part++)
    self->is_own = self->is_own || !tr_record_is_empty (note, tr_chair_field (part));

  return self;
}

void
tr_chair_free (TrChair *self)
{
  if (self == NULL)
    return;
  g_free (self->purpose);
  g_free (self->opening);
  g_ptr_array_unref (self->pitfalls);
  g_strfreev (self->questions);
  g_free (self);
}

/* How long a page may take, 0 for one without guidance. */
guint
tr_chair_minutes (TrProject *project, const char *page)
{
  const TrChairGuidance *shipped = tr_guidance_chair (page, TR_LANGUAGE_NL);
  const TrChairNote *note = find_note (project, page);

  if (shipped == NULL)
    return 0;

  return note != NULL && note->minutes > 0 ? (guint) note->minutes : shipped->minutes;
}

static gboolean
is_shipped (const char *page, TrChairPart part, const char *text)
{
  for (guint language = TR_LANGUAGE_NL; language <= TR_LANGUAGE_EN; language++) {
    g_autofree char *shipped = shipped_text (tr_guidance_chair (page, language), part);

    if (g_str_equal (shipped, text))
      return TRUE;
  }

  return FALSE;
}

/* As it is stored: without empty lines, and "" for what the program ships. */
static char *
stored_text (const char *page, TrChairPart part, const char *text)
{
  g_auto (GStrv) lines = split_lines (text);
  gboolean is_list = part == TR_CHAIR_PITFALLS || part == TR_CHAIR_QUESTIONS || part == TR_CHAIR_PURPOSE;
  g_autofree char *joined = g_strjoinv (is_list ? "\n" : " ", lines);

  if (is_shipped (page, part, joined) || (part == TR_CHAIR_MINUTES && g_str_equal (joined, "0")))
    return g_strdup ("");

  return g_steal_pointer (&joined);
}

/* All of a page, so that no other one takes the place of the first. */
static gboolean
remove_notes (TrEdit *edit, TrDocument *document, const char *page, GError **error)
{
  TR_EACH (TrChairNote, note, tr_document_get_project (document), TR_KIND_CHAIR_NOTE)
    if (g_str_equal (tr_wheres[note->page].name, page) &&
        !tr_edit_remove (edit, TR_KIND_CHAIR_NOTE, note->record.id, error))
      return FALSE;

  return TRUE;
}

static gboolean
set_all (TrEdit *edit, const char *id, char *const *values, GError **error)
{
  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++)
    if (!tr_edit_set (edit, TR_KIND_CHAIR_NOTE, id, field_names[part], values[part], error))
      return FALSE;

  return TRUE;
}

static gboolean
add_note (TrEdit *edit, const char *page, char *const *values, GError **error)
{
  g_autoptr (TrRecord) record = tr_record_new (TR_KIND_CHAIR_NOTE);

  if (!tr_record_set (record, tr_kind_field (record->kind, "page"), page, error))
    return FALSE;
  for (TrChairPart part = 0; part < TR_N_CHAIR_PARTS; part++)
    if (!tr_record_set (record, tr_chair_field (part), values[part], error))
      return FALSE;

  return tr_edit_add (edit, record, NULL, error);
}

static TrEdit *
begin (TrDocument *document, const char *page, const char *template, GError **error)
{
  int where = tr_choice_index (tr_wheres, page);
  g_autofree char *label = NULL;

  g_return_val_if_fail (where > TR_WHERE_UNSET, NULL);
  label = tr_language_fill (template, (const char *const[]){ gettext (tr_wheres[where].label), NULL });

  return tr_document_begin (document, label, error);
}

/* Changes what the chair has on a page, as one action: `texts` has all parts, as tr_chair_text() gives them; what is
 * empty, or as shipped, is the program's again. On failure `culprit` is the part that can not be so, or
 * TR_N_CHAIR_PARTS. */
gboolean
tr_chair_edit (TrDocument *document, const char *page, const char *const *texts, TrChairPart *culprit, GError **error)
{
  g_auto (GStrv) values = g_new0 (char *, TR_N_CHAIR_PARTS + 1);
  const TrChairNote *note = find_note (tr_document_get_project (document), page);
  g_autofree char *id = note != NULL ? g_strdup (note->record.id) : NULL;
  gboolean is_own = FALSE;
  TrEdit *edit;

  for (*culprit = 0; *culprit < TR_N_CHAIR_PARTS; ++*culprit) {
    values[*culprit] = stored_text (page, *culprit, texts[*culprit]);
    if (!tr_field_check (tr_chair_field (*culprit), values[*culprit], error))
      return FALSE;
    is_own = is_own || *values[*culprit] != '\0';
  }
  if (id == NULL && !is_own)
    return TRUE;
  /* TRANSLATORS: a line in the logbook; %s is a page, such as "Challenge" */
  edit = begin (document, page, _("Notes of the chair changed: %s"), error);

  return edit != NULL && tr_edit_end (edit,
                                      !is_own      ? remove_notes (edit, document, page, error)
                                      : id != NULL ? set_all (edit, id, values, error)
                                                   : add_note (edit, page, values, error),
                                      error);
}

/* Back to what the program ships for a page, as one action. */
gboolean
tr_chair_restore (TrDocument *document, const char *page, GError **error)
{
  TrEdit *edit;

  if (find_note (tr_document_get_project (document), page) == NULL)
    return TRUE;
  /* TRANSLATORS: a line in the logbook; %s is a page, such as "Challenge" */
  edit = begin (document, page, _("Notes of the chair as shipped again: %s"), error);

  return edit != NULL && tr_edit_end (edit, remove_notes (edit, document, page, error), error);
}
