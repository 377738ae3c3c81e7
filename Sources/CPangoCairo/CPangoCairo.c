#include "CPangoCairo.h"
#include "Fontconfig.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static const char *const names[] = {
#ifdef __APPLE__
    "libpangocairo-1.0.0.dylib",
    "/opt/homebrew/lib/libpangocairo-1.0.0.dylib",
    "/usr/local/lib/libpangocairo-1.0.0.dylib",
#else
    "libpangocairo-1.0.so.0",
#endif
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct PangoCairo functions;
static bool is_loaded = false;

static void load(void) {
  void *library = NULL;
  for (size_t i = 0; library == NULL && i < sizeof names / sizeof names[0]; i++) {
    library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
  }
  if (library == NULL) return;
  // dlsym also searches the libraries that this one depends on, such as Cairo.
#define F(result, name, parameters) \
  if ((functions.name = (result (*) parameters)dlsym(library, #name)) == NULL) return;
  PANGOCAIRO_FUNCTIONS(F)
#undef F
  fontconfig_skip_rules(library);
  is_loaded = true;
}

const struct PangoCairo *pangocairo_load(void) {
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}
