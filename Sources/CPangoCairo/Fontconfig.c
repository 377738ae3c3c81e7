#include "Fontconfig.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef struct _FcConfig FcConfig;
typedef struct _FcPattern FcPattern;

static const char rules[] =
    "<?xml version=\"1.0\"?><fontconfig>"
    "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
    "<dir prefix=\"xdg\">fonts</dir><dir>~/.fonts</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir><cachedir>/usr/lib/fontconfig/cache</cachedir>"
    "<cachedir prefix=\"xdg\">fontconfig</cachedir><cachedir>~/.fontconfig</cachedir>"
    // Pango asks for emoji fonts by this name.
    "<alias binding=\"same\"><family>emoji</family><prefer>"
    "<family>Noto Color Emoji</family><family>Twitter Color Emoji</family>"
    "<family>Noto Emoji</family></prefer></alias>"
    // Bitmap fonts, like most emoji fonts, have one size and are scaled.
    "<match target=\"font\"><test name=\"outline\"><bool>false</bool></test>"
    "<edit name=\"pixelsizefixupfactor\" mode=\"assign\"><divide>"
    "<name target=\"pattern\">pixelsize</name><name target=\"font\">pixelsize</name>"
    "</divide></edit></match>"
    "<match target=\"font\"><test name=\"outline\"><bool>false</bool></test>"
    "<edit name=\"matrix\" mode=\"assign\"><times><name>matrix</name><matrix>"
    "<name>pixelsizefixupfactor</name><double>0</double>"
    "<double>0</double><name>pixelsizefixupfactor</name></matrix></times></edit>"
    "<edit name=\"size\" mode=\"assign\"><divide>"
    "<name>size</name><name>pixelsizefixupfactor</name></divide></edit></match>"
    "</fontconfig>";

static const char families[] = "Noto Sans,Open Sans,Liberation Sans,DejaVu Sans";

#define FUNCTIONS(F) \
  F(FcConfig *, FcConfigCreate, (void)) \
  F(int, FcConfigParseAndLoadFromMemory, (FcConfig *, const char *, int)) \
  F(int, FcConfigBuildFonts, (FcConfig *)) \
  F(int, FcConfigSetCurrent, (FcConfig *)) \
  F(void, FcConfigDestroy, (FcConfig *)) \
  F(FcPattern *, FcNameParse, (const char *)) \
  F(void, FcDefaultSubstitute, (FcPattern *)) \
  F(FcPattern *, FcFontMatch, (FcConfig *, FcPattern *, int *)) \
  F(int, FcPatternGetString, (FcPattern *, const char *, int, char **)) \
  F(void, FcPatternDestroy, (FcPattern *))

struct functions {
#define F(result, name, parameters) result (*name) parameters;
  FUNCTIONS(F)
#undef F
};

/// Returns 1 if one of the families is installed.
static int has_family(const struct functions *fc, FcConfig *config) {
  FcPattern *pattern = fc->FcNameParse(families);
  if (pattern == NULL) return 0;
  fc->FcDefaultSubstitute(pattern);
  int result = 0;
  FcPattern *match = fc->FcFontMatch(config, pattern, &result);
  fc->FcPatternDestroy(pattern);
  if (match == NULL) return 0;
  char *family = NULL;
  int is_there = fc->FcPatternGetString(match, "family", 0, &family) == 0 &&
                 strstr(families, family) != NULL;
  fc->FcPatternDestroy(match);
  return is_there;
}

void fontconfig_skip_rules(void *library) {
  if (getenv("FONTCONFIG_FILE") || getenv("FONTCONFIG_PATH")) return;
  struct functions fc;
  // Skip if fontconfig isn't loaded, as on macOS, where Pango uses the system's fonts.
#define F(result, name, parameters) \
  if ((fc.name = (result (*) parameters)dlsym(library, #name)) == NULL) return;
  FUNCTIONS(F)
#undef F
  FcConfig *config = fc.FcConfigCreate();
  if (config == NULL) return;
  if (fc.FcConfigParseAndLoadFromMemory(config, rules, 1) && fc.FcConfigBuildFonts(config) &&
      has_family(&fc, config)) {
    fc.FcConfigSetCurrent(config);
  } else {
    fc.FcConfigDestroy(config);
  }
}
