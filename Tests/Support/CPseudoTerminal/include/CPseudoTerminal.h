/// Starts programs in a pseudo-terminal. Written in C because Swift can't safely run between fork
/// and exec.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts `path` as the leader of a session on a new pseudo-terminal.
///
/// @param controller Receives the file descriptor of the controlling end.
/// @return The process ID, or -1 with errno set.
pid_t pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                            int columns, int rows, int *controller);

int pseudo_terminal_resize(int controller, int columns, int rows);

/// Returns the exit status as a shell reports it: 128 plus the signal number if a signal ended the
/// process.
int pseudo_terminal_status(int status);

#endif
