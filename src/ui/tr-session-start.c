/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "tr-session-start.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tr-advice.h"
#include "core/tr-language.h"
#include "core/tr-session.h"
#include "tr-feedback.h"
#include "tr-follow.h"
#include "tr-heading.h"
#include "tr-help-place.h"
#include "tr-phrases.h"
#include "tr-project-page.h"
#include "tr-sheet.h"
#include "tr-side-mark.h"
#include "tr-theme.h"
#include "tr-tile-layout.h"
#include "tr-widgets.h"

#define KEYS "123456789abcdefghijklmnopqrstuvwxyz" /* one for each person; beyond these there is the mouse and Tab */
#define AGAIN_KEY '0'
#define CONTENT_WIDTH 900 /* pixels */
#define MOST_CHARACTERS 80 /* of a role; all of it is said to a screen reader */
#define PARTICIPANT "tr-participant" /* data of a button: whom it is about */

struct _TrSessionStart {
  GtkBox parent_instance;

  TrDocument *document;
  char *today;
  TrStep at_hand; /* the step whose page is in sight, the first one on another page */
  GtkWidget *step;
  GtkWidget *people; /* toggle buttons */
  GtkWidget *again;
  GtkWidget *nobody;
  GtkWidget *continuity;
  GtkWidget *begin;
  gboolean is_pressing; /* several at once: what follows from it is worked out in the end */
};

enum { SIGNAL_BEGUN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrSessionStart, tr_session_start, GTK_TYPE_BOX)

static GtkWidget *
first_button (TrSessionStart *self)
{
  return gtk_widget_get_first_child (self->people);
}

static GtkWidget *
button_at (TrSessionStart *self, guint place)
{
  GtkWidget *button = first_button (self);

  while (button != NULL && place-- > 0)
    button = gtk_widget_get_next_sibling (button);

  return button;
}

/* The ids of those who are here. Free with g_strfreev(). */
static GStrv
list_present (TrSessionStart *self)
{
  g_autoptr (GStrvBuilder) present = g_strv_builder_new ();

  for (GtkWidget *button = first_button (self); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      g_strv_builder_add (present, g_object_get_data (G_OBJECT (button), PARTICIPANT));

  return g_strv_builder_end (present);
}

/* The session of today that was planned, NULL for a new one. */
static const char *
planned_id (TrSessionStart *self)
{
  const TrSession *planned = tr_session_planned (tr_document_get_project (self->document), self->today);

  return planned != NULL ? planned->record.id : NULL;
}

static void
update_continuity (TrSessionStart *self)
{
  g_auto (GStrv) present = list_present (self);
  g_autofree char *text =
      tr_session_continuity_text (tr_document_get_project (self->document), planned_id (self),
                                  (const char *const *) present, tr_language_of_interface ());

  tr_text_set (self->continuity, *text != '\0' ? text : _("Press the key of everybody who is here."));
}

/* The tick says it as well: a button that is pressed is not told by its colour alone. */
static void
on_toggled_cb (GtkToggleButton *button, TrSessionStart *self)
{
  GtkWidget *row = gtk_button_get_child (GTK_BUTTON (button));

  gtk_widget_set_opacity (gtk_widget_get_last_child (row), gtk_toggle_button_get_active (button) ? 1 : 0);
  if (!self->is_pressing)
    update_continuity (self);
}

static void
add_person (TrSessionStart *self, const TrParticipant *participant, guint place)
{
  TrProject *project = tr_document_get_project (self->document);
  g_autofree char *start = tr_shortened_text (participant->role, MOST_CHARACTERS);
  GtkWidget *button = gtk_toggle_button_new (), *role = tr_text_new (start, NULL);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *letter = place < sizeof KEYS - 1 ? g_strndup (KEYS + place, 1) : g_strdup ("");
  GtkWidget *key = tr_text_new (letter, "tr-key");

  gtk_widget_set_hexpand (role, TRUE);
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (key), 2);
  gtk_label_set_xalign (GTK_LABEL (key), 0.5);
  gtk_widget_set_visible (key, *letter != '\0');
  gtk_widget_set_opacity (tick, 0);
  gtk_button_set_child (GTK_BUTTON (button),
                        tr_row_new (9, key, tr_side_mark_new (tr_project_participant_side (project, participant)), role,
                                    tick, NULL));
  gtk_widget_add_css_class (button, "tr-person");
  tr_name_widget (button, participant->role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, letter, -1);
  g_object_set_data_full (G_OBJECT (button), PARTICIPANT, g_strdup (participant->record.id), g_free);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled_cb), self);
  gtk_box_append (GTK_BOX (self->people), button);
}

/* By side, as they sit at the table. */
static void
add_people (TrSessionStart *self)
{
  TrProject *project = tr_document_get_project (self->document);
  guint place = 0;

  for (guint i = 1; i <= TR_N_SIDES; i++)
    TR_EACH (TrParticipant, participant, project, TR_KIND_PARTICIPANT)
      if (tr_project_participant_side (project, participant) == (TrSide) (i % TR_N_SIDES))
        add_person (self, participant, place++);
}

/* Presses the buttons of those who were at a session. */
static void
press_those_of (TrSessionStart *self, const char *session)
{
  TrProject *project = tr_document_get_project (self->document);

  self->is_pressing = TRUE;
  for (GtkWidget *button = first_button (self); button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  tr_session_was_there (project, session, g_object_get_data (G_OBJECT (button), PARTICIPANT)));
  self->is_pressing = FALSE;
  update_continuity (self);
}

static void
on_again_cb (TrSessionStart *self)
{
  const TrSession *last = tr_session_last_noted (tr_document_get_project (self->document), planned_id (self));

  if (last != NULL)
    press_those_of (self, last->record.id);
}

/* Participants came, went or changed: those who are here stay so. */
static void
rebuild (TrSessionStart *self)
{
  g_auto (GStrv) present = list_present (self);
  TrProject *project = tr_document_get_project (self->document);
  guint n = tr_project_count (project, TR_KIND_PARTICIPANT);

  self->is_pressing = TRUE;
  tr_empty (self->people);
  add_people (self);
  for (GtkWidget *button = first_button (self); button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  g_strv_contains ((const char *const *) present, g_object_get_data (G_OBJECT (button), PARTICIPANT)));
  self->is_pressing = FALSE;
  gtk_widget_set_visible (self->people, n > 0);
  gtk_widget_set_visible (self->nobody, n == 0);
  gtk_widget_set_visible (self->again, n > 0 && tr_session_last_noted (project, planned_id (self)) != NULL);
  update_continuity (self);
}

static void
on_begin_cb (TrSessionStart *self)
{
  g_auto (GStrv) present = list_present (self);
  const TrSessionBegin start = { planned_id (self), (TrStep) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->step)),
                                 (const char *const *) present, self->today };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tr_session_begin (self->document, &start, &error);

  if (id == NULL)
    tr_feedback_error (GTK_WIDGET (self), _("The session could not begin"), error);
  else
    g_signal_emit (self, signals[SIGNAL_BEGUN], 0, start.step != self->at_hand ? tr_steps[start.step].name : NULL);
}

static gboolean
press_person (TrSessionStart *self, gunichar typed)
{
  const char *found = typed < 128 && typed != 0 ? strchr (KEYS, (int) g_unichar_tolower (typed)) : NULL;
  GtkWidget *button = found != NULL ? button_at (self, (guint) (found - KEYS)) : NULL;

  if (button == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  return GDK_EVENT_STOP;
}

/* Enter begins, from wherever the focus is among the people. */
static gboolean
on_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, TrSessionStart *self)
{
  gunichar typed = gdk_keyval_to_unicode (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) {
    GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

    if (focus != NULL && (gtk_widget_is_ancestor (focus, self->step) || focus == self->again))
      return GDK_EVENT_PROPAGATE;
    on_begin_cb (self);
    return GDK_EVENT_STOP;
  }
  if (typed == AGAIN_KEY && gtk_widget_get_visible (self->again)) {
    on_again_cb (self);
    return GDK_EVENT_STOP;
  }

  return press_person (self, typed);
}

static void
tr_session_start_dispose (GObject *object)
{
  g_clear_object (&TR_SESSION_START (object)->document);
  G_OBJECT_CLASS (tr_session_start_parent_class)->dispose (object);
}

static void
tr_session_start_finalize (GObject *object)
{
  g_free (TR_SESSION_START (object)->today);
  G_OBJECT_CLASS (tr_session_start_parent_class)->finalize (object);
}

static gboolean
tr_session_start_grab_focus (GtkWidget *widget)
{
  TrSessionStart *self = TR_SESSION_START (widget);
  GtkWidget *first = first_button (self);

  return gtk_widget_grab_focus (first != NULL ? first : self->begin);
}

static void
tr_session_start_class_init (TrSessionStartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tr_session_start_dispose;
  G_OBJECT_CLASS (klass)->finalize = tr_session_start_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tr_session_start_grab_focus;
  signals[SIGNAL_BEGUN] = g_signal_new ("begun", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
step_new (void)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint step = 0; step < TR_N_STEPS; step++)
    gtk_string_list_append (names, gettext (tr_steps[step].label));

  return tr_chooser_new (G_LIST_MODEL (names), _("What it is about"));
}

static void
tr_session_start_init (TrSessionStart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->step = step_new ();
  gtk_widget_set_halign (self->step, GTK_ALIGN_START);
  self->people = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_set_layout_manager (self->people, tr_tile_layout_new (2, 9, 6));
  tr_name_widget (self->people, _("Who is here"));
  self->nobody = tr_text_new (_("Nobody is written down yet. Write down in the preparation who sits at the table, or begin "
                                "without."),
                              "dim-label");
  self->continuity = tr_status_new ("tr-session-said");
  self->again = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->again),
                        tr_row_new (9, tr_text_new ("0", "tr-key"), tr_text_new (_("The same people as last time"), NULL), NULL));
  tr_name_widget (self->again, _("The same people as last time"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->again), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "0", -1);
  self->begin = gtk_button_new_with_label (_("Begin the session (Enter)"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_add_css_class (self->begin, "pill");
  gtk_widget_set_halign (self->begin, GTK_ALIGN_START);
  gtk_widget_set_halign (self->again, GTK_ALIGN_START);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (on_again_cb), self);
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (on_begin_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
build (TrSessionStart *self)
{
  g_autofree char *date = tr_language_date (tr_language_of_interface (), self->today);
  /* TRANSLATORS: above what is asked before a session begins; a date */
  g_autofree char *today = g_strdup_printf (_("Today, %s"), date);
  GtkWidget *about = tr_text_new (_("What it is about"), "tr-strong");

  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  gtk_box_append (GTK_BOX (self), tr_column_new (3, tr_heading_new (_("Who is here?"), "page-question", 1),
                                                 tr_text_new (today, "page-lead"), NULL));
  gtk_label_set_wrap (GTK_LABEL (about), FALSE);
  gtk_box_append (GTK_BOX (self), tr_row_new (9, about, self->step, NULL));
  gtk_box_append (GTK_BOX (self), self->people);
  gtk_box_append (GTK_BOX (self), self->nobody);
  gtk_box_append (GTK_BOX (self), self->again);
  gtk_box_append (GTK_BOX (self), self->continuity);
  gtk_box_append (GTK_BOX (self), self->begin);
}

/* The step that the session of today was planned for; without one, that of the page at hand. */
static TrStep
step_at_hand (TrSessionStart *self)
{
  const TrSession *planned = tr_session_planned (tr_document_get_project (self->document), self->today);

  return planned != NULL ? (TrStep) planned->step : self->at_hand;
}

/* Nobody is here yet, except who was written down for a planned session. `page` is the one in sight. */
GtkWidget *
tr_session_start_new (TrDocument *document, const char *page, const char *today)
{
  TrSessionStart *self = g_object_new (TR_TYPE_SESSION_START, NULL);

  self->document = g_object_ref (document);
  self->today = g_strdup (today);
  self->at_hand = (TrStep) MAX (tr_choice_index (tr_steps, page), TR_STEP_PREPARATION);
  build (self);
  rebuild (self);
  if (planned_id (self) != NULL)
    press_those_of (self, planned_id (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->step), step_at_hand (self));
  tr_follow (document, TR_KIND_BIT (TR_KIND_PARTICIPANT) | TR_KIND_BIT (TR_KIND_ORGANISATION), G_CALLBACK (rebuild), self);

  return GTK_WIDGET (self);
}

static void
on_begun_cb (TrSheet *sheet, const char *page)
{
  g_autoptr (TrSheet) keep = g_object_ref (sheet);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (sheet)));

  tr_feedback_done (window, _("The session has begun"), TRUE);
  tr_sheet_close (sheet);
  if (page != NULL)
    gtk_widget_activate_action (window, "win.page", "s", page);
}

/* Fills the window with it, and goes to the page of its step when the session has begun. `page` is the one in sight. */
void
tr_session_start_open (GtkWidget *from, TrDocument *document, const char *page)
{
  g_autofree char *today = tr_today ();
  TrSheet *sheet = tr_sheet_new (document, _("Begin a session"));
  GtkWidget *content = tr_session_start_new (document, page, today), *scroller = gtk_scrolled_window_new ();

  tr_help_place_set (GTK_WIDGET (sheet), "meeting#start");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), tr_theme_clamp_new (content, CONTENT_WIDTH));
  g_signal_connect_object (content, "begun", G_CALLBACK (on_begun_cb), sheet, G_CONNECT_SWAPPED);
  tr_sheet_set_content (sheet, scroller);
  tr_sheet_present (sheet, from);
  gtk_widget_grab_focus (content);
}
