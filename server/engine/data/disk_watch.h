#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <thread>

#include "server/engine/data/live_load.h"
#include "store/format/readable_file.h"

namespace server {

// Finds damage to the files of a data directory on disk before a question or a restart does, and
// finds out when it is mended. What it finds, VerifiedFile::damage() tells, and the log.
//
// Answers come from memory, which no damage reaches. So this watch changes no answer.
class DiskWatch {
 public:
  // Once a second it looks which files have changed, and verifies those. It also reads every file
  // once in `scrub_every`, at the lowest priority, for damage that changes nothing else about a
  // file; never if that is 0. `live` must outlive this.
  DiskWatch(LiveLoad& live, std::chrono::duration<double> scrub_every);

  // What the one thread does once a second.
  void look(const std::stop_token& stop = {});

  // What the other does within each period: reads all files of the load, and the tables.
  // `bytes_a_second`: no faster than this.
  void scrub(double bytes_a_second, const std::stop_token& stop = {});

 private:
  // A file that was verified, as it was then.
  struct Verified {
    store::FileIdentity identity;
    std::chrono::steady_clock::time_point at;
  };

  [[nodiscard]] bool is_due(const store::VerifiedFile& file) const;
  void verify_changed(const std::set<std::string>& names, const std::stop_token& stop);
  void tell(const Load& load);
  void scrub_again_and_again(std::chrono::duration<double> every, const std::stop_token& stop);
  // Whether it was not asked to stop meanwhile.
  bool pause(std::chrono::duration<double> duration, const std::stop_token& stop);

  LiveLoad& live_;
  std::mutex looking_;                        // For what look() knows:
  std::map<std::string, Verified> verified_;  // By file; of those that were not whole.
  std::set<std::string> told_;                // The damage that was logged.
  std::chrono::steady_clock::time_point tables_due_{};
  std::mutex mutex_;  // For waiting.
  std::condition_variable_any stopped_;
  std::jthread looker_;  // Last: they stop before what they use goes.
  std::jthread scrubber_;
};

}  // namespace server
