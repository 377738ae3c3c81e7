/// Non-variadic wrappers for libedit functions that Swift can't call, and a signal handler, which
/// must not run Swift code. Functions that return int return 0 on success unless noted.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

typedef unsigned char (*ceditline_function)(EditLine *, wint_t);

/// Adds an editor command. libedit keeps `name` and `help` without copying them, so they must live
/// as long as `el`.
int ceditline_add_function(EditLine *el, const wchar_t *name, const wchar_t *help,
                           ceditline_function function);
/// Binds a key to a command.
int ceditline_bind(EditLine *el, const wchar_t *key, const wchar_t *function);
/// Binds a key to a command in vi's command mode.
int ceditline_bind_alternative(EditLine *el, const wchar_t *key, const wchar_t *function);

/// Sets the editing mode: "emacs" or "vi".
int ceditline_set_editor(EditLine *el, const wchar_t *editor);
/// Returns the editing mode, or NULL if it is unknown.
const wchar_t *ceditline_editor(EditLine *el);
/// Sets the function that reads a character.
int ceditline_set_reader(EditLine *el, el_rfunc_t reader);
/// Stores a pointer for callbacks; see `ceditline_client_data`.
int ceditline_set_client_data(EditLine *el, void *data);
/// Returns the stored pointer, or NULL.
void *ceditline_client_data(EditLine *el);
/// Makes libedit treat the terminal as prepared, then read from `input`, which isn't a terminal.
/// After that libedit no longer changes the terminal's mode or asks for its size.
int ceditline_detach(EditLine *el, FILE *input);
/// Sets the size of the screen that libedit draws on.
int ceditline_set_size(EditLine *el, const wchar_t *columns, const wchar_t *rows);
/// Redraws the line.
int ceditline_refresh(EditLine *el);
/// Sets the history that libedit's own commands use.
int ceditline_set_history(EditLine *el, HistoryW *history);

/// Starts writing the number of each signal that concerns the editor (SIGINT, SIGWINCH, SIGHUP,
/// SIGTERM, SIGQUIT, SIGTSTP, SIGCONT) to `descriptor`, as one byte. Signals that are ignored stay
/// ignored.
void ceditline_watch_signals(int descriptor);
/// Restores the signal actions from before `ceditline_watch_signals`.
void ceditline_unwatch_signals(void);

/// Returns the width of a character in columns, or -1 if the C library doesn't know it.
int ceditline_width(unsigned int scalar);

/// Gets the size of a terminal in columns and rows. Returns 0 on success, -1 on failure.
int ceditline_terminal_size(int descriptor, int *columns, int *rows);

#endif
