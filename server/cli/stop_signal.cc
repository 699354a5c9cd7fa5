#include "server/cli/stop_signal.h"

#include <pthread.h>

#include <csignal>
#include <ctime>
#include <utility>

namespace server {

namespace {

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

}  // namespace

StopSignal::StopSignal() {
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // Inherited by every thread from here on.
}

void StopSignal::wait() {
  if (std::exchange(has_come_, false)) return;
  const sigset_t signals = stop_signals();
  int signal = 0;
  sigwait(&signals, &signal);
}

bool StopSignal::comes_within(std::chrono::milliseconds patience) {
  const sigset_t signals = stop_signals();
  const timespec timeout{.tv_sec = patience.count() / 1000,
                         .tv_nsec = patience.count() % 1000 * 1'000'000};
  return sigtimedwait(&signals, nullptr, &timeout) > 0;
}

}  // namespace server
