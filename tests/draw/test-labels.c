/* SPDX-License-Identifier: EUPL-1.2
 * Copyright the Trechter authors */

#include <math.h>
#include <string.h>

#include "draw/tr-labels.h"

#define ROUNDS 250
#define MOST_LABELS 30
#define TINY 1e-6 /* touching is no overlap */

/* A picture to label. */
typedef struct {
  TrBox edge;
  GArray *labels, *obstacles, *nuisances;
} Scene;

static void
scene_clear (Scene *self)
{
  g_array_unref (self->labels);
  g_array_unref (self->obstacles);
  g_array_unref (self->nuisances);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static Scene
scene_new (double width, double height)
{
  return (Scene){ { 0, 0, width, height },
                  g_array_new (FALSE, TRUE, sizeof (TrLabel)),
                  g_array_new (FALSE, TRUE, sizeof (TrBox)),
                  g_array_new (FALSE, TRUE, sizeof (TrBox)) };
}

static TrBox
random_box (const TrBox *edge, double least, double most)
{
  TrBox box = { .width = g_test_rand_double_range (least, most), .height = g_test_rand_double_range (least, most) };

  box.x = g_test_rand_double_range (edge->x, edge->x + edge->width - box.width);
  box.y = g_test_rand_double_range (edge->y, edge->y + edge->height - box.height);

  return box;
}

/* Widths from 320 to 3840, labels of 20 to 260 pixels; markers anywhere, also on one heap, on the edge, and on
 * obstacles. */
static Scene
random_scene (void)
{
  double width = exp (g_test_rand_double_range (log (320), log (3840)));
  Scene scene = scene_new (width, width * g_test_rand_double_range (0.5, 1.2));
  guint n = (guint) g_test_rand_int_range (1, MOST_LABELS + 1);
  double heap_x = g_test_rand_double_range (0, scene.edge.width),
         heap_y = g_test_rand_double_range (0, scene.edge.height);
  double spread = g_test_rand_bit () ? 1 : g_test_rand_double_range (0, 0.3);

  scene.edge.x = g_test_rand_double_range (-20, 60);
  scene.edge.y = g_test_rand_double_range (-20, 60);
  for (guint i = 0; i < n; i++) {
    TrLabel label = {
      .x = scene.edge.x + heap_x + spread * (g_test_rand_double_range (0, scene.edge.width) - heap_x),
      .y = scene.edge.y + heap_y + spread * (g_test_rand_double_range (0, scene.edge.height) - heap_y),
      .radius = g_test_rand_double_range (3, 30),
      .width = g_test_rand_double_range (20, 260),
      .height = g_test_rand_double_range (9, 60),
    };

    g_array_append_val (scene.labels, label);
  }
  for (gint i = g_test_rand_int_range (0, 7); i > 0; i--) {
    TrBox box = random_box (&scene.edge, 5, 120);

    g_array_append_val (scene.obstacles, box);
  }
  for (gint i = g_test_rand_int_range (0, 60); i > 0; i--) {
    TrBox box = random_box (&scene.edge, 4, 12);

    g_array_append_val (scene.nuisances, box);
  }

  return scene;
}

static void
place (Scene *scene)
{
  tr_labels_place (scene->labels, &scene->edge, scene->obstacles, scene->nuisances);
}

static TrBox
smaller (const TrBox *box)
{
  return (TrBox){ box->x + TINY, box->y + TINY, box->width - 2 * TINY, box->height - 2 * TINY };
}

/* From the corner of a box to a circle. */
static double
distance_to (const TrBox *box, double x, double y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0),
         dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

static void
assert_clear (const Scene *scene, guint index)
{
  const TrLabel *label = &g_array_index (scene->labels, TrLabel, index);
  TrBox box = smaller (&label->box);

  g_assert_cmpfloat (label->box.width, ==, label->width);
  g_assert_cmpfloat (label->box.height, ==, label->height);
  g_assert_true (tr_box_contains (&scene->edge, &box));
  for (guint i = 0; i < scene->obstacles->len; i++)
    g_assert_false (tr_box_overlaps (&box, &g_array_index (scene->obstacles, TrBox, i)));
  for (guint i = 0; i < scene->labels->len; i++) {
    const TrLabel *other = &g_array_index (scene->labels, TrLabel, i);

    g_assert_cmpfloat (distance_to (&label->box, other->x, other->y), >=, other->radius - TINY);
    g_assert_false (i != index && other->is_placed && tr_box_overlaps (&box, &other->box));
  }
}

/* From the middle of its marker to the nearest point of the label, in steps: no line runs over another name or marker.
 * */
static void
assert_leader_clear (const Scene *scene, guint index)
{
  const TrLabel *label = &g_array_index (scene->labels, TrLabel, index);
  double to_x = CLAMP (label->x, label->box.x, label->box.x + label->box.width);
  double to_y = CLAMP (label->y, label->box.y, label->box.y + label->box.height);

  for (guint step = 1; label->has_leader && step < 50; step++) {
    TrBox point = { label->x + (to_x - label->x) * step / 50, label->y + (to_y - label->y) * step / 50, TINY, TINY };

    if (hypot (point.x - label->x, point.y - label->y) < label->radius)
      continue;
    for (guint i = 0; i < scene->labels->len; i++) {
      const TrLabel *other = &g_array_index (scene->labels, TrLabel, i);
      TrBox box = smaller (&other->box);

      if (i == index)
        continue;
      g_assert_false (other->is_placed && tr_box_overlaps (&point, &box));
      g_assert_cmpfloat (hypot (point.x - other->x, point.y - other->y), >=, other->radius - 2 * TINY);
    }
    for (guint i = 0; i < scene->obstacles->len; i++) {
      TrBox box = smaller (&g_array_index (scene->obstacles, TrBox, i));

      g_assert_false (tr_box_overlaps (&point, &box));
    }
  }
}

static guint
count_placed (const Scene *scene)
{
  guint n = 0;

  for (guint i = 0; i < scene->labels->len; i++)
    n += g_array_index (scene->labels, TrLabel, i).is_placed ? 1 : 0;

  return n;
}

static void
test_never_overlap (void)
{
  guint n_labels = 0, n_placed = 0;

  for (guint round = 0; round < ROUNDS; round++) {
    g_auto (Scene) scene = random_scene ();

    place (&scene);
    for (guint i = 0; i < scene.labels->len; i++)
      if (g_array_index (scene.labels, TrLabel, i).is_placed) {
        assert_clear (&scene, i);
        assert_leader_clear (&scene, i);
      }
    n_labels += scene.labels->len;
    n_placed += count_placed (&scene);
  }
  g_test_message ("%u of %u labels placed", n_placed, n_labels);
  /* it is no art to overlap nothing by placing nothing */
  g_assert_cmpuint (n_placed * 2, >=, n_labels);
}

static void
test_same_every_time (void)
{
  for (guint round = 0; round < ROUNDS / 5; round++) {
    g_auto (Scene) scene = random_scene ();
    g_autofree TrLabel *before = NULL;

    place (&scene);
    before = g_memdup2 (scene.labels->data, scene.labels->len * sizeof (TrLabel));
    place (&scene);
    g_assert_cmpmem (before, scene.labels->len * sizeof (TrLabel), scene.labels->data,
                     scene.labels->len * sizeof (TrLabel));
  }
}

/* Eight markers, each in a cell of its own, in a picture as a laptop shows it. */
static void
test_eight_well_apart (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_auto (Scene) scene = scene_new (1280, 800);

    for (guint i = 0; i < 8; i++) {
      TrLabel label = {
        .x = 320 * (i % 4) + g_test_rand_double_range (40, 280),
        .y = 400 * (i / 4) + g_test_rand_double_range (60, 340),
        .radius = 16,
        .width = g_test_rand_double_range (20, 260),
        .height = g_test_rand_double_range (18, 56),
      };

      g_array_append_val (scene.labels, label);
    }
    place (&scene);
    g_assert_cmpuint (count_placed (&scene), ==, 8);
    for (guint i = 0; i < 8; i++)
      assert_clear (&scene, i);
  }
}

/* Where nothing is in the way a name stands right below its marker, without a line. */
static void
test_alone (void)
{
  g_auto (Scene) scene = scene_new (400, 300);
  TrLabel label = { .x = 200, .y = 150, .radius = 12, .width = 90, .height = 18 };

  g_array_append_val (scene.labels, label);
  place (&scene);
  label = g_array_index (scene.labels, TrLabel, 0);
  g_assert_true (label.is_placed);
  g_assert_false (label.has_leader);
  g_assert_cmpfloat_with_epsilon (label.box.x + label.box.width / 2, 200, 1e-9);
  g_assert_cmpfloat (label.box.y, >=, 162);
  g_assert_cmpfloat (label.box.y, <, 170);
}

static void
test_no_room (void)
{
  g_auto (Scene) scene = scene_new (60, 40);
  TrLabel label = { .x = 30, .y = 20, .radius = 12, .width = 90, .height = 18 };

  place (&scene); /* of none */
  g_array_append_val (scene.labels, label);
  place (&scene);
  g_assert_cmpuint (count_placed (&scene), ==, 0);
  scene.edge = (TrBox){ 0, 0, 200, 100 };
  g_array_append_val (scene.obstacles, scene.edge);
  place (&scene);
  g_assert_cmpuint (count_placed (&scene), ==, 0);
  g_array_set_size (scene.obstacles, 0);
  place (&scene);
  g_assert_cmpuint (count_placed (&scene), ==, 1);
}

/* What may be covered is covered only when there is nothing better. */
static void
test_nuisance (void)
{
  g_auto (Scene) scene = scene_new (400, 300);
  TrLabel label = { .x = 200, .y = 150, .radius = 12, .width = 90, .height = 18 };
  TrBox below = { 190, 168, 8, 8 };

  g_array_append_val (scene.labels, label);
  g_array_append_val (scene.nuisances, below);
  place (&scene);
  g_assert_false (tr_box_overlaps (&g_array_index (scene.labels, TrLabel, 0).box, &below));
  g_array_index (scene.nuisances, TrBox, 0) = scene.edge;
  place (&scene);
  g_assert_true (g_array_index (scene.labels, TrLabel, 0).is_placed);
}

/* A label that came first gives way when that lets another in. */
static void
test_gives_way (void)
{
  g_auto (Scene) scene = scene_new (290, 70);
  TrLabel alone = { .x = 230, .y = 30, .radius = 8, .width = 100, .height = 30 };
  TrLabel wide = { .x = 130, .y = 0, .radius = 8, .width = 130, .height = 20 };
  TrBox best;

  g_array_append_val (scene.labels, alone);
  place (&scene);
  best = g_array_index (scene.labels, TrLabel, 0).box;
  g_array_append_val (scene.labels, wide);
  place (&scene);
  g_assert_cmpuint (count_placed (&scene), ==, 2);
  /* one of them is no longer where it would be best off */
  g_array_set_size (scene.labels, 1);
  g_assert_true (memcmp (&best, &g_array_index (scene.labels, TrLabel, 0).box, sizeof best) != 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/never-overlap", test_never_overlap);
  g_test_add_func ("/labels/same-every-time", test_same_every_time);
  g_test_add_func ("/labels/eight-well-apart", test_eight_well_apart);
  g_test_add_func ("/labels/alone", test_alone);
  g_test_add_func ("/labels/no-room", test_no_room);
  g_test_add_func ("/labels/nuisance", test_nuisance);
  g_test_add_func ("/labels/gives-way", test_gives_way);

  return g_test_run ();
}
