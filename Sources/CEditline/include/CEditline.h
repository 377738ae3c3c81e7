/// Plain functions over the variadic ones of libedit, which Swift cannot call, and the signal
/// handler, which must not run Swift code. Strings are not copied where a comment says so.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

typedef unsigned char (*ceditline_function)(EditLine *, wint_t);

/// `name` and `help` are kept by libedit: they must live as long as `el`.
int ceditline_add_function(EditLine *el, const wchar_t *name, const wchar_t *help,
                           ceditline_function function);
int ceditline_bind(EditLine *el, const wchar_t *key, const wchar_t *function);
/// Binds in the command mode of vi.
int ceditline_bind_alternative(EditLine *el, const wchar_t *key, const wchar_t *function);

int ceditline_set_editor(EditLine *el, const wchar_t *editor);
const wchar_t *ceditline_editor(EditLine *el);
int ceditline_set_reader(EditLine *el, el_rfunc_t reader);
int ceditline_set_client_data(EditLine *el, void *data);
void *ceditline_client_data(EditLine *el);
/// Makes libedit take the terminal for prepared, and then take `input` for it: a stream that is no
/// terminal, so that it neither changes the mode of the terminal any more nor asks for its size.
int ceditline_detach(EditLine *el, FILE *input);
/// Sets the size of the screen that libedit draws on.
int ceditline_set_size(EditLine *el, const wchar_t *columns, const wchar_t *rows);
int ceditline_refresh(EditLine *el);
int ceditline_set_history(EditLine *el, HistoryW *history);

/// Writes the number of each signal that asks the editor for something (SIGINT, SIGWINCH, SIGHUP,
/// SIGTERM, SIGQUIT, SIGTSTP, SIGCONT) as one byte to `descriptor`. A signal that is ignored stays ignored.
void ceditline_watch_signals(int descriptor);
/// Puts back the actions from before `ceditline_watch_signals`.
void ceditline_unwatch_signals(void);

/// The columns of a character, or -1 where the C library does not know it.
int ceditline_width(unsigned int scalar);

/// The size of the terminal; 0 on success.
int ceditline_terminal_size(int descriptor, int *columns, int *rows);

#endif
