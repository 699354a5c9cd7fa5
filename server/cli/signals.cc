#include "server/cli/signals.h"

#include <pthread.h>

#include <csignal>
#include <ctime>
#include <initializer_list>
#include <utility>

namespace server {

namespace {

sigset_t set_of(std::initializer_list<int> signals) {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : signals) sigaddset(&set, signal);
  return set;
}

sigset_t stop_signals() { return set_of({SIGTERM, SIGINT}); }
sigset_t all_signals() { return set_of({SIGTERM, SIGINT, SIGHUP}); }

}  // namespace

Signals::Signals() {
  std::signal(SIGUSR1, SIG_IGN);
  std::signal(SIGUSR2, SIG_IGN);
  const sigset_t signals = all_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // Inherited by every thread from here on.
}

Signals::Kind Signals::wait() {
  if (!std::exchange(must_stop_, false)) {
    const sigset_t signals = all_signals();
    int signal = 0;
    sigwait(&signals, &signal);
    if (signal == SIGHUP) return Kind::kLookAgain;
  }
  stopped_ = std::chrono::steady_clock::now();
  return Kind::kStop;
}

bool Signals::is_same_stop() const {
  return std::chrono::steady_clock::now() < stopped_ + std::chrono::milliseconds{100};
}

bool Signals::stop_comes_within(std::chrono::milliseconds patience) {
  const sigset_t signals = stop_signals();
  const timespec timeout{.tv_sec = patience.count() / 1000,
                         .tv_nsec = patience.count() % 1000 * 1'000'000};
  return sigtimedwait(&signals, nullptr, &timeout) > 0;
}

}  // namespace server
