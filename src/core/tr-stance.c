/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-stance.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "tr-advice.h"
#include "tr-words.h"

#define SOURCE "N 2.2"
#define MOST_ARGUMENTS 3 /* for an end */

/* Own words after the source. It argues for the right end of each; what it says of the left end is what one gives
 * up. */
static const struct {
  const char *ends[TR_N_STANCE_ENDS];
  const char *arguments[TR_N_STANCE_ENDS][MOST_ARGUMENTS + 1];
  gint note_low, note_high;
  const char *question;
} topics[TR_N_STANCES] = {
  [TR_STANCE_STEERING] = {
    /* TRANSLATORS: the two ends of a scale: the municipality does the work itself, or has it done by others */
    { N_("insource"), N_("outsource") },
    { { N_("The municipality builds up knowledge of its own."), NULL },
      { N_("An independent organisation gives residents trust, choice and an easy way in."),
        N_("Professionals have room to act, and the interests of the municipality stay out of it."),
        N_("What has been built up in society stays, and independent organisations have a reason to renew."), NULL } },
    5, 5,
    N_("What can the municipality do better itself, and where does the work need an independent organisation?") },
  [TR_STANCE_SCOPE] = {
    /* TRANSLATORS: the two ends of a scale: what an assignment consists of */
    { N_("standard products"), N_("integral, around a theme") },
    { { N_("Simple: for each sector it is clear beforehand what is supplied."), NULL },
      { N_("The work stays connected, across the borders of sectors."),
        N_("There is room to fit what is offered to what a resident asks, again and again."), NULL } },
    5, 5,
    N_("What would fall between two products, and who picks that up today?") },
  [TR_STANCE_FUNDING] = {
    /* TRANSLATORS: the two ends of a scale: what a provider is paid for */
    { N_("effort (price times quantity)"), N_("result") },
    { { N_("Fixed quantities and prices for each product, with a clear legal position for the client."), NULL },
      { N_("It does more justice to what it is about."),
        N_("It fits challenge- and area-based contracting, which needs it."), NULL } },
    5, 5,
    N_("Which result do both dare to rely on today, and what is needed for the next step?") },
  [TR_STANCE_CONTRACTORS] = {
    /* TRANSLATORS: the two ends of a scale: how many providers get a contract */
    { N_("unlimited"), N_("one main contractor") },
    { { N_("Residents can choose between several providers."), NULL },
      { N_("With one or a few a partnership can grow, and change needs that."),
        N_("Services are easier to organise as a whole."),
        N_("A free choice of professional says more than a free choice of provider."), NULL } },
    /* one, or in any case few */
    4, 5,
    N_("What should a resident be able to choose: a provider, or a professional?") },
};

static const struct {
  const char *field, *name;
} owners[TR_N_STANCE_OWNERS] = {
  { "municipality", N_("Municipality") },
  { "provider", N_("Social work") },
  /* TRANSLATORS: where the municipality and social work stand together */
  { "joint", N_("Together") },
};

/* What an end of the scale is called; a msgid. */
const char *
tr_stance_end_name (TrStanceTopic topic, TrStanceEnd end)
{
  g_return_val_if_fail (topic < TR_N_STANCES && end < TR_N_STANCE_ENDS, "");
  return topics[topic].ends[end];
}

/* What speaks for an end; a msgid, NULL after the last. */
const char *
tr_stance_argument (TrStanceTopic topic, TrStanceEnd end, guint index)
{
  g_return_val_if_fail (topic < TR_N_STANCES && end < TR_N_STANCE_ENDS && index <= MOST_ARGUMENTS, NULL);
  return topics[topic].arguments[end][index];
}

/* What to talk about when the sides stand apart; a msgid. */
const char *
tr_stance_question (TrStanceTopic topic)
{
  g_return_val_if_fail (topic < TR_N_STANCES, "");
  return topics[topic].question;
}

/* Where choices, arguments and the marked place come from. Free with g_free(). */
char *
tr_stance_source (TrLanguage language)
{
  return tr_source_text (SOURCE, language);
}

/* Who stands somewhere; a msgid. */
const char *
tr_stance_owner_name (TrStanceOwner owner)
{
  g_return_val_if_fail (owner < TR_N_STANCE_OWNERS, "");
  return owners[owner].name;
}

/* The steps at which Het nieuwe contracteren itself stands. */
void
tr_stance_of_note (TrStanceTopic topic, gint *low, gint *high)
{
  g_return_if_fail (topic < TR_N_STANCES);
  *low = topics[topic].note_low;
  *high = topics[topic].note_high;
}

/* What the project says about a choice: the first record of it, or NULL. */
const TrStance *
tr_stance_find (TrProject *project, TrStanceTopic topic)
{
  TR_EACH (TrStance, stance, project, TR_KIND_STANCE)
    if (stance->topic == (gint) topic)
      return stance;

  return NULL;
}

static const TrField *
field_of (TrStanceOwner owner)
{
  return tr_kind_field (tr_kind (TR_KIND_STANCE), owners[owner].field);
}

/* From 1, the left end, to TR_STANCE_STEPS; 0 when it is not stated. */
gint
tr_stance_get (TrProject *project, TrStanceTopic topic, TrStanceOwner owner)
{
  const TrStance *stance = tr_stance_find (project, topic);

  return stance != NULL ? tr_record_int (stance, field_of (owner)) : 0;
}

/* How many steps the two sides lie apart; -1 when one of them has not said where it stands. */
gint
tr_stance_difference (TrProject *project, TrStanceTopic topic)
{
  gint municipality = tr_stance_get (project, topic, TR_STANCE_OF_MUNICIPALITY);
  gint provider = tr_stance_get (project, topic, TR_STANCE_OF_PROVIDER);

  return municipality > 0 && provider > 0 ? abs (municipality - provider) : -1;
}

/* A step of the scale in words: "4 of 5, towards “outsource”". Free with g_free(). */
char *
tr_stance_place_text (TrStanceTopic topic, gint place, TrLanguage language)
{
  const gint middle = (TR_STANCE_STEPS + 1) / 2;
  TrStanceEnd end = place < middle ? TR_STANCE_LEFT : TR_STANCE_RIGHT;
  g_autofree char *number = tr_language_number (language, place, 0);
  g_autofree char *of = tr_language_number (language, TR_STANCE_STEPS, 0);

  if (place < 1 || place > TR_STANCE_STEPS)
    return g_strdup (tr_language_text (language, N_("not chosen yet")));
  if (place == middle)
    /* TRANSLATORS: a step on a scale: "3 of 5, in the middle" */
    return tr_words_say (language, N_("%s of %s, in the middle"), number, of, NULL);
  if (place == 1 || place == TR_STANCE_STEPS)
    /* TRANSLATORS: the last step at an end of a scale, and what that end is: "5 of 5: outsource" */
    return tr_words_say (language, N_("%s of %s: %s"), number, of,
                         tr_language_text (language, topics[topic].ends[end]), NULL);

  /* TRANSLATORS: a step on a scale, and the end it is nearest to: "4 of 5, towards “outsource”" */
  return tr_words_say (language, N_("%s of %s, towards “%s”"), number, of,
                       tr_language_text (language, topics[topic].ends[end]), NULL);
}

/* How far the sides lie apart on one choice, and where they stand together; "" while nobody stands anywhere. Free with
 * g_free(). */
char *
tr_stance_said_text (TrProject *project, TrStanceTopic topic, TrLanguage language)
{
  gint apart = tr_stance_difference (project, topic), joint = tr_stance_get (project, topic, TR_STANCE_TOGETHER);
  g_autofree char *number = tr_language_number (language, apart, 0), *first = NULL, *second = NULL;
  g_autofree char *place = tr_stance_place_text (topic, joint, language);

  if (tr_stance_find (project, topic) == NULL)
    return g_strdup ("");
  if (apart < 0)
    first = g_strdup (tr_language_text (language, N_("Not both sides have chosen yet.")));
  else if (apart == 0)
    first = g_strdup (tr_language_text (language, N_("Both sides stand at the same step.")));
  else if (apart == 1)
    first = g_strdup (tr_language_text (language, N_("The sides lie one step apart.")));
  else
    /* TRANSLATORS: %s is a number, 2 to 4 */
    first = tr_words_say (language, N_("The sides lie %s steps apart."), number, NULL);
  if (joint > 0)
    /* TRANSLATORS: %s is a step on a scale: "4 of 5, towards “outsource”" */
    second = tr_words_say (language, N_("Together: %s."), place, NULL);

  return second != NULL ? g_strjoin (" ", first, second, NULL) : g_steal_pointer (&first);
}

/* The names of the choices for which `is_wanted` holds. */
static char *
names_where (TrProject *project, TrLanguage language, gboolean (*is_wanted) (TrProject *, TrStanceTopic, gint),
             gint with)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint topic = 0; topic < TR_N_STANCES; topic++)
    if (is_wanted (project, (TrStanceTopic) topic, with))
      g_ptr_array_add (names, tr_language_quote (tr_language_text (language, tr_stance_topics[topic].label)));

  return tr_words_list (names, language);
}

static gboolean
is_open (TrProject *project, TrStanceTopic topic, gint with)
{
  return tr_stance_difference (project, topic) < 0;
}

static gboolean
is_apart (TrProject *project, TrStanceTopic topic, gint steps)
{
  return tr_stance_difference (project, topic) == steps;
}

/* The first of those that lie furthest apart, when any do. */
static void
count (TrProject *project, guint *n_open, guint *n_widest, gint *widest, TrStanceTopic *topic)
{
  *n_open = *n_widest = 0;
  *widest = 0;
  *topic = TR_N_STANCES;
  for (guint i = 0; i < TR_N_STANCES; i++) {
    gint apart = tr_stance_difference (project, (TrStanceTopic) i);

    *n_open += apart < 0;
    if (apart > *widest) {
      *widest = apart;
      *topic = (TrStanceTopic) i;
      *n_widest = 0;
    }
    *n_widest += apart == *widest;
  }
}

/* Several choices with the same distance: one has to be the first to talk about. */
static char *
widest_text (const char *names, TrStanceTopic topic, TrLanguage language)
{
  g_autofree char *first = tr_language_quote (tr_language_text (language, tr_stance_topics[topic].label));

  /* TRANSLATORS: the names of several choices, the name of the first, and a question to talk about */
  return tr_words_say (language, N_("You lie equally far apart on %s. Begin with %s, and ask each other: %s"), names,
                       first, tr_language_text (language, topics[topic].question), NULL);
}

/* Where the sides lie furthest apart and what to ask then, and which choices are still open. Free with g_free(). */
char *
tr_stances_text (TrProject *project, TrLanguage language)
{
  guint n_open, n_widest;
  gint widest;
  TrStanceTopic topic;
  g_autofree char *names = NULL, *open = names_where (project, language, is_open, 0), *first = NULL, *second = NULL;

  count (project, &n_open, &n_widest, &widest, &topic);
  if (n_open == TR_N_STANCES)
    return g_strdup (tr_language_text (language, N_("Nobody can compare yet: have the municipality and social work "
                                                    "each choose first.")));
  names = names_where (project, language, is_apart, widest);
  if (widest > 0 && n_widest > 1)
    first = widest_text (names, topic, language);
  else if (widest > 0)
    /* TRANSLATORS: the name of a choice, and a question to talk about */
    first = tr_words_say (language, N_("You lie furthest apart on %s. Ask each other: %s"), names,
                          tr_language_text (language, topics[topic].question), NULL);
  else
    first = g_strdup (tr_language_text (language, N_("Where both sides have chosen, they stand at the same step.")));
  if (n_open > 0)
    /* TRANSLATORS: the names of one or more choices */
    second = tr_words_say (language, N_("Not chosen by both yet: %s."), open, NULL);

  return second != NULL ? g_strjoin (" ", first, second, NULL) : g_steal_pointer (&first);
}

static gboolean
is_last (const TrStance *stance, TrStanceOwner owner)
{
  for (guint other = 0; other < TR_N_STANCE_OWNERS; other++)
    if (other != owner && tr_record_int (stance, field_of ((TrStanceOwner) other)) != 0)
      return FALSE;

  return *stance->reason == '\0';
}

/* Puts somebody at a step, 0 for nowhere. The record of the choice is made when it is needed and removed when nothing
 * is left in it. */
gboolean
tr_stance_set (TrDocument *document, TrStanceTopic topic, TrStanceOwner owner, gint place, GError **error)
{
  const TrStance *stance = tr_stance_find (tr_document_get_project (document), topic);
  g_autofree char *value = g_strdup_printf ("%d", place), *id = NULL;

  g_return_val_if_fail (topic < TR_N_STANCES && owner < TR_N_STANCE_OWNERS, FALSE);
  if (stance == NULL && place == 0)
    return TRUE;
  if (stance != NULL && place == 0 && is_last (stance, owner)) {
    id = g_strdup (stance->record.id);
    return tr_document_remove (document, TR_KIND_STANCE, id, error);
  }
  if (stance != NULL) {
    id = g_strdup (stance->record.id);
    return tr_document_set (document, TR_KIND_STANCE, id, owners[owner].field, value, error);
  }
  id = tr_document_add (document, TR_KIND_STANCE, error, "topic", tr_stance_topics[topic].name, owners[owner].field,
                        value, NULL);

  return id != NULL;
}
