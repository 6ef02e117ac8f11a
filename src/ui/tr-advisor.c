/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-advisor.h"

#define ADVISOR "tr-advisor" /* a TrAdvisor, data of the document */
#define DAY_SECONDS 60       /* between looks at the calendar: a timer until midnight would sleep with the machine */

enum { SIGNAL_CHANGED, SIGNAL_SOLVED, N_SIGNALS };

static guint signals[N_SIGNALS];

struct _TrAdvisor {
  GObject parent_instance;

  TrDocument *document; /* owns this */
  GPtrArray *findings;  /* TrFinding */
  char *today;          /* ISO */
  char *redo;           /* what redo would do after the last change */
  gboolean is_travel;   /* what changed since the last look was undone, done again, or done elsewhere */
  guint look_id;
  guint day_id;
};

G_DEFINE_FINAL_TYPE (TrAdvisor, tr_advisor, G_TYPE_OBJECT)

static gboolean
has_same_subjects (const TrFinding *one, const TrFinding *other)
{
  if (one->subjects->len != other->subjects->len)
    return FALSE;
  for (guint i = 0; i < one->subjects->len; i++)
    if (!g_str_equal (one->subjects->pdata[i], other->subjects->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_same (const TrFinding *one, const TrFinding *other)
{
  return one->rule == other->rule && one->page == other->page && one->is_aside == other->is_aside &&
         one->place == other->place && one->field == other->field && g_strcmp0 (one->path, other->path) == 0 &&
         g_str_equal (one->message, other->message) &&
         g_strcmp0 (one->reason, other->reason) == 0 && g_strcmp0 (one->reason_date, other->reason_date) == 0 &&
         has_same_subjects (one, other);
}

static gboolean
are_same (const GPtrArray *some, const GPtrArray *others)
{
  if (some->len != others->len)
    return FALSE;
  for (guint i = 0; i < some->len; i++)
    if (!is_same (some->pdata[i], others->pdata[i]))
      return FALSE;

  return TRUE;
}

/* On a page that is empty again nothing was solved. */
static gboolean
is_solved (TrAdvisor *self, const TrFinding *before)
{
  return !before->is_aside && tr_advice_find (self->findings, before->rule->id) == NULL &&
         tr_advice_is_begun (tr_document_get_project (self->document), before->page);
}

static void
tell_solved (TrAdvisor *self, const GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++) {
    const TrFinding *finding = g_ptr_array_index (before, i);

    if (is_solved (self, finding))
      g_signal_emit (self, signals[SIGNAL_SOLVED], 0, finding->rule);
  }
}

static GPtrArray *
ask_rules (TrAdvisor *self)
{
  return tr_advice (tr_document_get_project (self->document), tr_language_of_interface (), self->today);
}

static gboolean
look (gpointer user_data)
{
  TrAdvisor *self = user_data;
  g_autoptr (TrDocument) keep = g_object_ref (self->document);
  g_autoptr (GPtrArray) before = NULL, found = ask_rules (self);
  gboolean is_by_hand = !self->is_travel;

  self->look_id = 0;
  self->is_travel = FALSE;
  if (are_same (self->findings, found))
    return G_SOURCE_REMOVE;

  before = g_steal_pointer (&self->findings);
  self->findings = g_steal_pointer (&found);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (is_by_hand)
    tell_solved (self, before);

  return G_SOURCE_REMOVE;
}

/* After what was typed is drawn: a rule may wait, a letter may not. */
static void
look_soon (TrAdvisor *self)
{
  if (self->look_id == 0)
    self->look_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, look, self, NULL);
}

/* Another program changed the library, and the document read everything again. */
static gboolean
is_reload (TrDocument *document)
{
  for (guint kind = 0; kind < TR_N_KINDS; kind++)
    if (!tr_document_touched (document, kind))
      return FALSE;

  return TRUE;
}

/* An action leaves nothing to redo; undo always leaves something, and redo makes an undo of what was to be redone. */
static gboolean
is_travel (TrAdvisor *self, TrDocument *document)
{
  const char *redo = tr_document_get_redo_label (document);

  return redo != NULL || (self->redo != NULL && g_strcmp0 (tr_document_get_undo_label (document), self->redo) == 0);
}

static void
on_document_changed_cb (TrAdvisor *self, TrDocument *document)
{
  self->is_travel |= is_travel (self, document) || is_reload (document);
  g_free (self->redo);
  self->redo = g_strdup (tr_document_get_redo_label (document));
  look_soon (self);
}

static gboolean
on_time_cb (gpointer user_data)
{
  g_autofree char *today = tr_today ();

  tr_advisor_set_today (user_data, today);
  return G_SOURCE_CONTINUE;
}

static void
tr_advisor_finalize (GObject *object)
{
  TrAdvisor *self = TR_ADVISOR (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->day_id, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->today);
  g_free (self->redo);

  G_OBJECT_CLASS (tr_advisor_parent_class)->finalize (object);
}

static void
tr_advisor_class_init (TrAdvisorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tr_advisor_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", TR_TYPE_ADVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SOLVED] =
      g_signal_new ("solved", TR_TYPE_ADVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
tr_advisor_init (TrAdvisor *self)
{
  self->today = tr_today ();
  self->day_id = g_timeout_add_seconds (DAY_SECONDS, on_time_cb, self);
}

/* The advisor of a document. Owned by the document. */
TrAdvisor *
tr_advisor_of (TrDocument *document)
{
  TrAdvisor *self = g_object_get_data (G_OBJECT (document), ADVISOR);

  if (self == NULL) {
    self = g_object_new (TR_TYPE_ADVISOR, NULL);
    self->document = document;
    self->redo = g_strdup (tr_document_get_redo_label (document));
    self->findings = ask_rules (self);
    g_object_set_data_full (G_OBJECT (document), ADVISOR, self, g_object_unref);
    g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);
  }

  return self;
}

/* TrFinding, in the order in which they are told. They hold until the next "changed". */
const GPtrArray *
tr_advisor_get_findings (TrAdvisor *self)
{
  g_return_val_if_fail (TR_IS_ADVISOR (self), NULL);

  return self->findings;
}

/* Takes another day (ISO) for today, and looks again. What goes because of that was not solved by anybody. */
void
tr_advisor_set_today (TrAdvisor *self, const char *today)
{
  g_return_if_fail (TR_IS_ADVISOR (self));

  if (g_str_equal (self->today, today))
    return;
  g_free (self->today);
  self->today = g_strdup (today);
  self->is_travel = TRUE;
  look_soon (self);
}
