#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int ceditline_add_function(EditLine *el, const wchar_t *name, const wchar_t *help,
                           ceditline_function function) {
  return el_wset(el, EL_ADDFN, name, help, function);
}

int ceditline_bind(EditLine *el, const wchar_t *key, const wchar_t *function) {
  return el_wset(el, EL_BIND, key, function, NULL);
}

int ceditline_bind_alternative(EditLine *el, const wchar_t *key, const wchar_t *function) {
  return el_wset(el, EL_BIND, L"-a", key, function, NULL);
}

int ceditline_set_editor(EditLine *el, const wchar_t *editor) {
  return el_wset(el, EL_EDITOR, editor);
}

const wchar_t *ceditline_editor(EditLine *el) {
  const wchar_t *editor = NULL;
  return el_wget(el, EL_EDITOR, &editor) == 0 ? editor : NULL;
}

int ceditline_set_reader(EditLine *el, el_rfunc_t reader) {
  return el_wset(el, EL_GETCFN, reader);
}

int ceditline_set_client_data(EditLine *el, void *data) {
  return el_wset(el, EL_CLIENTDATA, data);
}

void *ceditline_client_data(EditLine *el) {
  void *data = NULL;
  return el_wget(el, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

int ceditline_detach(EditLine *el, FILE *input) {
  int result = el_wset(el, EL_PREP_TERM, 1);
  return result == 0 ? el_wset(el, EL_SETFP, 0, input) : result;
}

int ceditline_set_size(EditLine *el, const wchar_t *columns, const wchar_t *rows) {
  int result = el_wset(el, EL_SETTC, L"co", columns, NULL);
  return result == 0 ? el_wset(el, EL_SETTC, L"li", rows, NULL) : result;
}

int ceditline_refresh(EditLine *el) {
  return el_wset(el, EL_REFRESH);
}

int ceditline_set_history(EditLine *el, HistoryW *history) {
  return el_wset(el, EL_HIST, history_w, history);
}

static const int watched[] = {SIGINT, SIGWINCH, SIGHUP, SIGTERM, SIGQUIT, SIGTSTP, SIGCONT};
enum { watched_count = sizeof watched / sizeof watched[0] };
static struct sigaction previous[watched_count];
static volatile sig_atomic_t is_watching = 0;
static volatile sig_atomic_t wake_descriptor = -1;

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write(wake_descriptor, &byte, 1) < 0) {
    // The pipe is full of unread signals. One more would add nothing.
  }
  errno = saved;
}

void ceditline_watch_signals(int descriptor) {
  wake_descriptor = descriptor;
  if (is_watching) return;
  is_watching = 1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < watched_count; i++) {
    sigaction(watched[i], NULL, &previous[i]);
    if (previous[i].sa_handler != SIG_IGN) sigaction(watched[i], &action, NULL);
  }
}

void ceditline_unwatch_signals(void) {
  if (!is_watching) return;
  is_watching = 0;
  for (int i = 0; i < watched_count; i++) sigaction(watched[i], &previous[i], NULL);
}

int ceditline_width(unsigned int scalar) {
  return wcwidth((wchar_t)scalar);
}

int ceditline_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}
