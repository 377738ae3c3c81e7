#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

pid_t pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                            int columns, int rows, int *controller) {
  // Close on exec from the start, or a program started meanwhile would keep this terminal open.
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  char name[128];
  if (grantpt(master) != 0 || unlockpt(master) != 0 ||
      ptsname_r(master, name, sizeof name) != 0 ||
      pseudo_terminal_resize(master, columns, rows) != 0) {
    close(master);
    return -1;
  }
  pid_t child = fork();
  if (child == 0) {
    setsid();
    int terminal = open(name, O_RDWR);
    if (terminal < 0) _exit(126);
    ioctl(terminal, TIOCSCTTY, 0);
    dup2(terminal, 0);
    dup2(terminal, 1);
    dup2(terminal, 2);
    if (terminal > 2) close(terminal);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (child < 0) {
    close(master);
    return -1;
  }
  *controller = master;
  return child;
}

int pseudo_terminal_resize(int controller, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(controller, TIOCSWINSZ, &size);
}

int pseudo_terminal_status(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
