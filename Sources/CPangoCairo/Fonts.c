#include "CPangoCairo.h"

PangoContext *pangocairo_context(const struct PangoCairo *pango, const char *language) {
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
