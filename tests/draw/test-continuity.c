/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include "draw/tr-draw-continuity.h"
#include "draw/tr-draw-side.h"
#include "tr-test-rules.h"

#define TEXT 13.0 /* pixels */
#define MARGIN 20
#define MOST_LABELS 80

/* Every third participant misses every second session. */
static TrPresence *
presence_new (guint n_people, guint n_sessions, const char *role)
{
  static const char *const sides[] = { NULL, "municipality", "provider", "residents", "partners" };
  g_autoptr (TrProject) project = tr_project_new ();
  const char *organisations[G_N_ELEMENTS (sides)];

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    organisations[i] = tr_test_add (project, TR_KIND_ORGANISATION, "name", "x", sides[i] != NULL ? "side" : NULL, sides[i], NULL);
  for (guint i = 0; i < n_people; i++)
    tr_test_add (project, TR_KIND_PARTICIPANT, "role", role, "organisation", organisations[i % G_N_ELEMENTS (sides)], NULL);
  for (guint j = 0; j < n_sessions; j++) {
    const char *session = tr_test_add (project, TR_KIND_SESSION, "step", tr_steps[j * TR_N_STEPS / n_sessions].name, "date",
                                       j % 7 == 6 ? "" : "2026-10-28", NULL);

    for (guint i = 0; i < n_people; i++)
      if (i % 3 != 1 || j % 2 == 0)
        tr_test_add (project, TR_KIND_ATTENDANCE, "session", session, "participant", tr_test_id (project, TR_KIND_PARTICIPANT, i), NULL);
  }

  return tr_presence_new (project);
}

static void
assert_inside (const cairo_rectangle_t *box, double width, double height)
{
  const double little = 1e-6;

  g_assert_cmpfloat (box->x, >=, -little);
  g_assert_cmpfloat (box->y, >=, -little);
  g_assert_cmpfloat (box->width, >=, 0);
  g_assert_cmpfloat (box->height, >=, 0);
  g_assert_cmpfloat (box->x + box->width, <=, width + little);
  g_assert_cmpfloat (box->y + box->height, <=, height + little);
}

static void
assert_apart (const cairo_rectangle_t *one, const cairo_rectangle_t *other)
{
  const double little = 1e-6;

  g_assert_true (one->x + one->width <= other->x + little || other->x + other->width <= one->x + little ||
                 one->y + one->height <= other->y + little || other->y + other->height <= one->y + little);
}

/* The boxes of all texts, and of the marks beside the roles. */
static guint
labels_of (const TrContinuityLayout *layout, const TrPresence *presence, cairo_rectangle_t *labels)
{
  guint n = 0;

  for (guint i = 0; i < presence->n_people; i++) {
    labels[n++] = tr_draw_continuity_role_box (layout, i);
    labels[n++] = tr_draw_continuity_side_box (layout, i);
  }
  for (guint j = 0; j < presence->n_sessions; j++)
    labels[n++] = tr_draw_continuity_date_box (layout, j);
  for (guint step = 0; step < TR_N_STEPS; step++)
    if (tr_draw_continuity_step_box (layout, presence, step, &labels[n]))
      n++;
  for (guint pair = 0; pair < presence->continuity->len; pair++)
    labels[n++] = tr_draw_continuity_sign_box (layout, presence, pair);

  return n;
}

static void
assert_geometry (const TrPresence *presence, double width, double height)
{
  cairo_rectangle_t labels[2 * MOST_LABELS + 40];
  TrContinuityLayout layout;
  guint n;

  tr_draw_continuity_layout (width, height, TEXT, presence, TR_LANGUAGE_NL, &layout);
  n = labels_of (&layout, presence, labels);
  for (guint i = 0; i < n; i++) {
    assert_inside (&labels[i], width, height);
    for (guint j = 0; j < i; j++)
      assert_apart (&labels[i], &labels[j]);
  }
  for (guint person = 0; person < presence->n_people; person++)
    for (guint session = 0; session < presence->n_sessions; session++) {
      cairo_rectangle_t mark = tr_draw_continuity_mark_box (&layout, person, session);

      assert_inside (&mark, width, height);
      for (guint i = 0; i < n; i++)
        assert_apart (&mark, &labels[i]);
      if (session > 0) {
        cairo_rectangle_t before = tr_draw_continuity_mark_box (&layout, person, session - 1);

        assert_apart (&mark, &before);
      }
    }
}

static const struct {
  guint n_people, n_sessions;
  const char *role;
} shapes[] = {
  { 0, 0, "" },
  { 3, 0, "Adviser" },
  { 0, 3, "Adviser" },
  { 1, 1, "Adviser" },
  { 7, 5, "Team lead" },
  { 12, 9, "Practice nurse" },
  { 40, 20, "Adviser" },
  { 40, 20, "Team lead of social work in the northern, eastern and southern districts, also for the outlying villages" },
};

static const double widths[] = { 120, 320, 640, 1100 };

/* Everything stands on the surface and nothing on top of something else, whatever there is and however little room. */
static void
test_geometry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    g_autoptr (TrPresence) presence = presence_new (shapes[i].n_people, shapes[i].n_sessions, shapes[i].role);

    for (guint j = 0; j < G_N_ELEMENTS (widths); j++) {
      double height = tr_draw_continuity_height (widths[j], TEXT, presence, TR_LANGUAGE_NL);

      assert_geometry (presence, widths[j], height);
      assert_geometry (presence, widths[j], height * 2);
      assert_geometry (presence, widths[j], height / 5);
    }
  }
}

/* In the width that it asks for everything can be read. */
static void
test_readable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    g_autoptr (TrPresence) presence = presence_new (shapes[i].n_people, shapes[i].n_sessions, shapes[i].role);
    double width = tr_draw_continuity_width (TEXT, presence);
    TrContinuityLayout layout;
    cairo_rectangle_t role;

    tr_draw_continuity_layout (width, tr_draw_continuity_height (width, TEXT, presence, TR_LANGUAGE_NL), TEXT, presence, TR_LANGUAGE_NL,
                               &layout);
    g_assert_cmpfloat_with_epsilon (layout.text_size, TEXT, 0.01);
    if (presence->n_people > 0) {
      role = tr_draw_continuity_role_box (&layout, 0);
      g_assert_cmpfloat (role.width, >=, 3 * TEXT);
      g_assert_cmpfloat (role.height, >=, 1.3 * TEXT);
    }
    if (presence->n_sessions > 0) {
      g_assert_cmpfloat (layout.step_size, >=, 0.75 * TEXT);
      g_assert_cmpfloat (layout.date_size, >=, 0.75 * TEXT);
      g_assert_cmpfloat (layout.column_width, >=, 1.2 * layout.date_size);
    }
  }
}

/* Few sessions have their heads above each other, many have them written upwards. */
static void
test_heads (void)
{
  g_autoptr (TrPresence) few = presence_new (7, 5, "Adviser"), many = presence_new (7, 20, "Adviser");
  TrContinuityLayout layout;

  tr_draw_continuity_layout (640, 400, TEXT, few, TR_LANGUAGE_NL, &layout);
  g_assert_false (layout.is_step_upright);
  g_assert_false (layout.is_date_upright);
  tr_draw_continuity_layout (640, 400, TEXT, many, TR_LANGUAGE_NL, &layout);
  g_assert_true (layout.is_date_upright);
  g_assert_cmpfloat (layout.date_height, >, 4 * TEXT);
}

/* The picture with room around it. */
static cairo_surface_t *
paint (const TrPresence *presence, int width, int height, TrTheme theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 2 * MARGIN, height + 2 * MARGIN);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, MARGIN, MARGIN);
  tr_draw_continuity (cr, width, height, TEXT, tr_palette (theme), presence, TR_LANGUAGE_NL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  const guint32 *row = (const guint32 *) (data + (MARGIN + (int) y) * cairo_image_surface_get_stride (surface));

  return row[MARGIN + (int) x];
}

static gboolean
is_empty (cairo_surface_t *surface, int left, int top, int right, int bottom)
{
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if (pixel (surface, x, y) != 0)
        return FALSE;

  return TRUE;
}

static guint32
opaque (const TrColor *color)
{
  return 0xff000000u | (guint32) (color->red * 255 + 0.5) << 16 | (guint32) (color->green * 255 + 0.5) << 8 |
         (guint32) (color->blue * 255 + 0.5);
}

/* Nothing is painted beside the surface, and nothing above the roles, where no text stands. */
static void
test_edges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    g_autoptr (TrPresence) presence = presence_new (shapes[i].n_people, shapes[i].n_sessions, shapes[i].role);
    int width = 640, height = (int) MAX (tr_draw_continuity_height (width, TEXT, presence, TR_LANGUAGE_NL), 1);
    cairo_surface_t *surface = paint (presence, width, height, TR_THEME_CONTRAST);
    TrContinuityLayout layout;

    tr_draw_continuity_layout (width, height, TEXT, presence, TR_LANGUAGE_NL, &layout);
    g_assert_true (is_empty (surface, -MARGIN, -MARGIN, width + MARGIN, -2));
    g_assert_true (is_empty (surface, -MARGIN, height + 2, width + MARGIN, height + MARGIN));
    g_assert_true (is_empty (surface, -MARGIN, 0, -2, height));
    g_assert_true (is_empty (surface, width + 2, 0, width + MARGIN, height));
    g_assert_true (is_empty (surface, 0, 0, (int) layout.label_width - 2, (int) (layout.step_height + layout.date_height) - 3));
    cairo_surface_destroy (surface);
  }
}

/* In each side's colour: filled where somebody was there, open where not. */
static void
assert_marks (const TrPresence *presence, TrTheme theme)
{
  const int width = 640, height = 400;
  cairo_surface_t *surface = paint (presence, width, height, theme);
  TrContinuityLayout layout;

  tr_draw_continuity_layout (width, height, TEXT, presence, TR_LANGUAGE_NL, &layout);
  for (guint person = 0; person < presence->n_people; person++)
    for (guint session = 0; session < presence->n_sessions; session++) {
      cairo_rectangle_t box = tr_draw_continuity_mark_box (&layout, person, session);
      guint32 middle = pixel (surface, box.x + box.width / 2, box.y + box.height * 0.6);

      if (tr_presence_is_there (presence, person, session))
        g_assert_cmphex (middle, ==, opaque (&tr_palette (theme)->side[presence->people[person].side].fill));
      else
        g_assert_cmphex (middle, ==, 0);
      g_assert_false (is_empty (surface, (int) box.x, (int) box.y, (int) (box.x + box.width), (int) (box.y + box.height)));
    }
  cairo_surface_destroy (surface);
}

static void
test_marks (void)
{
  g_autoptr (TrPresence) presence = presence_new (10, 6, "Adviser");

  g_assert_true (tr_presence_is_there (presence, 0, 1));
  g_assert_false (tr_presence_is_there (presence, 1, 1));
  for (guint theme = 0; theme < TR_N_THEMES; theme++)
    assert_marks (presence, theme);
}

/* A session of which nobody wrote down who was there has neither kind of mark. */
static void
test_not_noted (void)
{
  g_autoptr (TrPresence) presence = presence_new (4, 2, "Adviser");
  TrContinuityLayout layout;
  cairo_surface_t *surface;

  for (guint i = 0; i < presence->n_people; i++)
    presence->is_there[i * presence->n_sessions] = FALSE;
  presence->sessions[0].is_noted = FALSE;
  surface = paint (presence, 640, 200, TR_THEME_LIGHT);
  tr_draw_continuity_layout (640, 200, TEXT, presence, TR_LANGUAGE_NL, &layout);
  for (guint i = 0; i < presence->n_people; i++) {
    cairo_rectangle_t box = tr_draw_continuity_mark_box (&layout, i, 0);
    int middle = (int) (box.y + box.height / 2);

    g_assert_false (is_empty (surface, (int) box.x, middle - 1, (int) (box.x + box.width), middle + 2));
    g_assert_true (is_empty (surface, (int) box.x, (int) box.y, (int) (box.x + box.width), middle - 2));
    g_assert_true (is_empty (surface, (int) box.x, middle + 3, (int) (box.x + box.width), (int) (box.y + box.height)));
  }
  cairo_surface_destroy (surface);
}

/* The mark of a side stands by itself, wherever something was drawn before. */
static void
test_side_after_text (void)
{
  for (guint side = 0; side < TR_N_SIDES; side++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 3 * MARGIN, 3 * MARGIN);
    cairo_t *cr = cairo_create (surface);

    cairo_move_to (cr, 0, 0);
    cairo_translate (cr, 2 * MARGIN, 2 * MARGIN);
    tr_draw_side (cr, MARGIN, tr_palette (TR_THEME_LIGHT), side, TR_LANGUAGE_NL);
    cairo_destroy (cr);
    cairo_surface_flush (surface);
    g_assert_true (is_empty (surface, -MARGIN, -MARGIN, MARGIN - 1, MARGIN - 1));
    cairo_surface_destroy (surface);
  }
}

/* How wide what is painted of a sign is at a share of its height. */
static int
painted_width (cairo_surface_t *surface, const cairo_rectangle_t *box, double share)
{
  int n = 0;

  for (int x = (int) box->x + 2; x < (int) (box->x + box->width) - 2; x++)
    n += pixel (surface, x, box->y + box->height * share) >> 24 > 128;

  return n;
}

static int
sign_width (guint n_both, TrStep earlier)
{
  g_autoptr (TrPresence) presence = presence_new (4, 5, "Adviser");
  TrContinuity *continuity = &g_array_index (presence->continuity, TrContinuity, earlier);
  TrContinuityLayout layout;
  cairo_surface_t *surface;
  cairo_rectangle_t box;
  int width;

  *continuity = (TrContinuity) { earlier, earlier + 1, 7, n_both };
  surface = paint (presence, 640, 300, TR_THEME_LIGHT);
  tr_draw_continuity_layout (640, 300, TEXT, presence, TR_LANGUAGE_NL, &layout);
  box = tr_draw_continuity_sign_box (&layout, presence, earlier);
  width = painted_width (surface, &box, 0.55); /* near the foot of the triangle, above the figures */
  cairo_surface_destroy (surface);

  return width;
}

/* A tick when half stayed or more, a broad triangle when fewer, nothing when few came over from the preparation. */
static void
test_signs (void)
{
  int half = sign_width (4, TR_STEP_CHALLENGE), less = sign_width (3, TR_STEP_CHALLENGE);

  g_assert_cmpint (half, <, less);
  g_assert_cmpint (less, >, 9);
  g_assert_cmpint (sign_width (3, TR_STEP_PREPARATION), ==, 0);
}

/* What tells something stands out from the paper in every theme. */
static void
test_contrast (void)
{
  for (guint theme = 0; theme < TR_N_THEMES; theme++) {
    const TrPalette *palette = tr_palette (theme);

    g_assert_cmpfloat (tr_color_contrast (&palette->text, &palette->paper), >=, 4.5);
    g_assert_cmpfloat (tr_color_contrast (&palette->dim, &palette->paper), >=, 4.5);
    g_assert_cmpfloat (tr_color_contrast (&palette->accent, &palette->paper), >=, 3);
    for (guint side = 0; side < TR_N_SIDES; side++) {
      g_assert_cmpfloat (tr_color_contrast (&palette->side[side].fill, &palette->paper), >=, 3);
      g_assert_cmpfloat (tr_color_contrast (&palette->side[side].line, &palette->paper), >=, 3);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/continuity/geometry", test_geometry);
  g_test_add_func ("/continuity/readable", test_readable);
  g_test_add_func ("/continuity/heads", test_heads);
  g_test_add_func ("/continuity/edges", test_edges);
  g_test_add_func ("/continuity/marks", test_marks);
  g_test_add_func ("/continuity/not-noted", test_not_noted);
  g_test_add_func ("/continuity/side-after-text", test_side_after_text);
  g_test_add_func ("/continuity/signs", test_signs);
  g_test_add_func ("/continuity/contrast", test_contrast);

  return g_test_run ();
}
