#include "CPangoCairo.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static _Atomic(PangoContext *) early = NULL;

static PangoContext *new_context(const struct PangoCairo *pango, const char *language) {
  PangoFontMap *fonts = pango->pango_cairo_font_map_new();
  PangoContext *context = pango->pango_font_map_create_context(fonts);
  pango->g_object_unref(fonts);
  cairo_font_options_t *options = pango->cairo_font_options_create();
  pango->cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango->cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango->pango_cairo_context_set_font_options(context, options);
  pango->cairo_font_options_destroy(options);
  pango->pango_context_set_round_glyph_positions(context, false);
  pango->pango_context_set_language(context, pango->pango_language_from_string(language));
  return context;
}

PangoFontDescription *pangocairo_font(const struct PangoCairo *pango, const char *families,
                                      PangoWeight weight, double size) {
  PangoFontDescription *font = pango->pango_font_description_new();
  pango->pango_font_description_set_family(font, families);
  pango->pango_font_description_set_weight(font, weight);
  pango->pango_font_description_set_absolute_size(font, size);
  return font;
}

static pthread_t thread;
static bool is_begun = false;
static struct {
  char *families, *language;
  double size;
} wanted;

/// Lays out a text in both weights, so that their fonts are found and opened.
static void *load_early(void *unused) {
  (void)unused;
  const struct PangoCairo *pango = pangocairo_load();
  if (pango == NULL) return NULL;
  PangoContext *context = new_context(pango, wanted.language);
  PangoLayout *layout = pango->pango_layout_new(context);
  const PangoWeight weights[] = {PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_BOLD};
  for (size_t i = 0; i < sizeof weights / sizeof weights[0]; i++) {
    PangoFontDescription *font = pangocairo_font(pango, wanted.families, weights[i], wanted.size);
    pango->pango_layout_set_font_description(layout, font);
    pango->pango_layout_set_text(layout, "A1 \xE2\x80\x9C?", -1);
    pango->pango_layout_get_line_count(layout);
    pango->pango_font_description_free(font);
  }
  pango->g_object_unref(layout);
  atomic_store(&early, context);
  return NULL;
}

/// A process must not exit while libraries are being loaded.
static void finish(void) {
  if (is_begun) pthread_join(thread, NULL);
  is_begun = false;
}

void pangocairo_load_early(const char *families, const char *language, double size) {
  wanted.families = strdup(families);
  wanted.language = strdup(language);
  wanted.size = size;
  is_begun = pthread_create(&thread, NULL, load_early, NULL) == 0;
  if (is_begun) atexit(finish);
}

PangoContext *pangocairo_context(const struct PangoCairo *pango, const char *language) {
  finish();
  PangoContext *context = atomic_exchange(&early, NULL);
  return context != NULL ? context : new_context(pango, language);
}
