/// Starts programs in a pseudo-terminal: what lies between fork and exec must not be Swift.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts `path` as the leader of a session whose terminal is a new pseudo-terminal.
///
/// @param controller Receives the descriptor of the terminal's other end.
/// @return The process, or -1 with errno set.
pid_t pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                            int columns, int rows, int *controller);

int pseudo_terminal_resize(int controller, int columns, int rows);

/// Returns the exit status as a shell would say it: 128 + the signal that ended the process.
int pseudo_terminal_status(int status);

#endif
