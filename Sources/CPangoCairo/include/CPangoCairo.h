/// The Pango and Cairo functions needed to draw a sheet. They are loaded on first use, so that a
/// run that draws nothing doesn't load them. The declarations repeat those of the libraries'
/// headers, which aren't needed to build. A test compares them if the headers are installed.
#ifndef CPANGOCAIRO_H
#define CPANGOCAIRO_H

#include <stdbool.h>

#pragma clang assume_nonnull begin

#ifndef CAIRO_H
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef enum { CAIRO_STATUS_SUCCESS = 0, CAIRO_STATUS_WRITE_ERROR = 11 } cairo_status_t;
typedef enum { CAIRO_HINT_METRICS_OFF = 1 } cairo_hint_metrics_t;
typedef enum { CAIRO_HINT_STYLE_NONE = 1 } cairo_hint_style_t;
typedef cairo_status_t (*cairo_write_func_t)(void *_Nullable closure, const unsigned char *data,
                                             unsigned int length);
#endif

#ifndef CAIRO_PDF_H
typedef enum { CAIRO_PDF_VERSION_1_4 = 0 } cairo_pdf_version_t;
typedef enum {
  CAIRO_PDF_METADATA_TITLE = 0,
  CAIRO_PDF_METADATA_CREATE_DATE = 5
} cairo_pdf_metadata_t;
#endif

#ifndef __PANGOCAIRO_H__
typedef struct _PangoAttribute PangoAttribute;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct _PangoLayoutLine PangoLayoutLine;
typedef struct { int x, y, width, height; } PangoRectangle;
typedef enum { PANGO_WEIGHT_NORMAL = 400, PANGO_WEIGHT_BOLD = 700 } PangoWeight;
typedef enum { PANGO_ALIGN_LEFT = 0, PANGO_ALIGN_RIGHT = 2 } PangoAlignment;
typedef enum { PANGO_WRAP_WORD_CHAR = 2 } PangoWrapMode;
typedef enum { PANGO_ELLIPSIZE_END = 3 } PangoEllipsizeMode;
enum { PANGO_SCALE = 1024 };
#endif

/// Expands to F(result, name, parameters) for each function.
#define PANGOCAIRO_FUNCTIONS(F) \
  F(cairo_surface_t *_Nonnull, cairo_pdf_surface_create_for_stream, \
    (cairo_write_func_t, void *_Nullable, double width, double height)) \
  F(void, cairo_pdf_surface_restrict_to_version, (cairo_surface_t *, cairo_pdf_version_t)) \
  F(void, cairo_pdf_surface_set_metadata, \
    (cairo_surface_t *, cairo_pdf_metadata_t, const char *)) \
  F(void, cairo_surface_finish, (cairo_surface_t *)) \
  F(cairo_status_t, cairo_surface_status, (cairo_surface_t *)) \
  F(void, cairo_surface_destroy, (cairo_surface_t *)) \
  F(cairo_t *_Nonnull, cairo_create, (cairo_surface_t *)) \
  F(cairo_status_t, cairo_status, (cairo_t *)) \
  F(void, cairo_destroy, (cairo_t *)) \
  F(void, cairo_show_page, (cairo_t *)) \
  F(void, cairo_save, (cairo_t *)) \
  F(void, cairo_restore, (cairo_t *)) \
  F(void, cairo_translate, (cairo_t *, double x, double y)) \
  F(void, cairo_scale, (cairo_t *, double x, double y)) \
  F(void, cairo_set_source_rgb, (cairo_t *, double red, double green, double blue)) \
  F(void, cairo_set_line_width, (cairo_t *, double)) \
  F(void, cairo_move_to, (cairo_t *, double x, double y)) \
  F(void, cairo_line_to, (cairo_t *, double x, double y)) \
  F(void, cairo_rectangle, (cairo_t *, double x, double y, double width, double height)) \
  F(void, cairo_stroke, (cairo_t *)) \
  F(void, cairo_tag_begin, (cairo_t *, const char *name, const char *attributes)) \
  F(void, cairo_tag_end, (cairo_t *, const char *name)) \
  F(cairo_font_options_t *_Nonnull, cairo_font_options_create, (void)) \
  F(void, cairo_font_options_set_hint_style, (cairo_font_options_t *, cairo_hint_style_t)) \
  F(void, cairo_font_options_set_hint_metrics, (cairo_font_options_t *, cairo_hint_metrics_t)) \
  F(void, cairo_font_options_destroy, (cairo_font_options_t *)) \
  F(PangoFontMap *_Nonnull, pango_cairo_font_map_new, (void)) \
  F(PangoContext *_Nonnull, pango_font_map_create_context, (PangoFontMap *)) \
  F(void, pango_cairo_context_set_font_options, \
    (PangoContext *, const cairo_font_options_t *)) \
  F(void, pango_context_set_round_glyph_positions, (PangoContext *, int)) \
  F(void, pango_context_set_language, (PangoContext *, PangoLanguage *)) \
  F(PangoLanguage *_Nonnull, pango_language_from_string, (const char *)) \
  F(PangoFontDescription *_Nonnull, pango_font_description_new, (void)) \
  F(void, pango_font_description_set_family, (PangoFontDescription *, const char *)) \
  F(void, pango_font_description_set_weight, (PangoFontDescription *, PangoWeight)) \
  F(void, pango_font_description_set_absolute_size, (PangoFontDescription *, double)) \
  F(void, pango_font_description_free, (PangoFontDescription *)) \
  F(PangoLayout *_Nonnull, pango_layout_new, (PangoContext *)) \
  F(void, pango_layout_set_font_description, (PangoLayout *, const PangoFontDescription *)) \
  F(void, pango_layout_set_text, (PangoLayout *, const char *, int length)) \
  F(void, pango_layout_set_width, (PangoLayout *, int)) \
  F(void, pango_layout_set_height, (PangoLayout *, int)) \
  F(void, pango_layout_set_wrap, (PangoLayout *, PangoWrapMode)) \
  F(void, pango_layout_set_ellipsize, (PangoLayout *, PangoEllipsizeMode)) \
  F(void, pango_layout_set_alignment, (PangoLayout *, PangoAlignment)) \
  F(void, pango_layout_get_extents, \
    (PangoLayout *, PangoRectangle *_Nullable, PangoRectangle *_Nullable)) \
  F(void, pango_layout_set_attributes, (PangoLayout *, PangoAttrList *)) \
  F(PangoAttrList *_Nonnull, pango_attr_list_new, (void)) \
  F(void, pango_attr_list_insert, (PangoAttrList *, PangoAttribute *)) \
  F(void, pango_attr_list_unref, (PangoAttrList *)) \
  F(PangoAttribute *_Nonnull, pango_attr_font_features_new, (const char *)) \
  F(int, pango_layout_get_line_count, (PangoLayout *)) \
  F(PangoLayoutIter *_Nonnull, pango_layout_get_iter, (PangoLayout *)) \
  F(int, pango_layout_iter_next_line, (PangoLayoutIter *)) \
  F(PangoLayoutLine *_Nonnull, pango_layout_iter_get_line_readonly, (PangoLayoutIter *)) \
  F(void, pango_layout_iter_get_line_extents, \
    (PangoLayoutIter *, PangoRectangle *_Nullable, PangoRectangle *_Nullable)) \
  F(void, pango_layout_iter_free, (PangoLayoutIter *)) \
  F(void, pango_cairo_show_layout_line, (cairo_t *, PangoLayoutLine *)) \
  F(void, g_object_unref, (void *))

/// Pointers to the functions, each under its own name.
struct PangoCairo {
#define F(result, name, parameters) result (*_Nonnull name) parameters;
  PANGOCAIRO_FUNCTIONS(F)
#undef F
};

/// Loads the libraries on the first call. Thread-safe.
///
/// Returns NULL if a library is missing or lacks one of the functions.
const struct PangoCairo *_Nullable pangocairo_load(void);

/// Returns a context without hinting, for texts that are drawn at any scale. It has its own font
/// map, which `pangocairo_load_early` has prepared if it was called and this is the first context.
/// The caller releases it with g_object_unref.
PangoContext *pangocairo_context(const struct PangoCairo *pango, const char *language);

/// Returns a description of a font from a comma-separated list of families. The size is in Pango
/// units. The caller frees it with pango_font_description_free.
PangoFontDescription *pangocairo_font(const struct PangoCairo *pango, const char *families,
                                      PangoWeight weight, double size);

/// Starts to load the libraries and find fonts on another thread, while the program does something
/// else. Call it at most once, from the main thread.
void pangocairo_load_early(const char *families, const char *language, double size);

#pragma clang assume_nonnull end

#endif
