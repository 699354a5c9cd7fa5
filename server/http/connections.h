#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace server {

// What became of connections so far, and how many are open now.
struct ConnectionCounts {
  std::size_t open = 0;
  std::uint64_t accepted = 0;
  std::uint64_t evicted = 0;  // They gave way to others.
  std::uint64_t refused = 0;  // Their address had its share, all of it at work.
};

// The open connections of a server. Who only waits gives way: when few threads are left, or an
// address has more than its share, the connection that has waited for its client longest is shut
// down. A connection whose request is being answered is never shut down so. Threads: any number at
// once.
class Connections {
  struct Entry;

 public:
  struct Limits {
    std::size_t most;         // As many as there are threads: each has one.
    std::size_t per_address;  // 0: no limit.
  };
  explicit Connections(Limits limits) : limits_{limits} {}

  [[nodiscard]] const Limits& limits() const { return limits_; }

  // What a connection waits for. One that has waited a quarter of a second for its request gives
  // way first, then one whose body or answer has taken a second, then the one that waits longest.
  enum class Waits : std::uint8_t {
    kForRequest,  // Nothing has come but perhaps the first part of a head.
    kForBody,     // The rest of a body has not come.
    kForReader,   // The client has not taken the rest of its answer.
  };

  // A connection as its thread holds it. It waits for a request at first.
  class Seat {
   public:
    Seat(Connections& all, std::list<Entry>::iterator entry) : all_{all}, entry_{entry} {}
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    ~Seat();

    // From here on it waits for its client, and may be shut down.
    void waits(Waits what);
    // From here on it works. False if it was shut down before: it is over then.
    [[nodiscard]] bool works();

   private:
    Connections& all_;
    std::list<Entry>::iterator entry_;
  };

  // Takes a seat for a connection; others give way if need be. Null if its address has its share
  // and all of these are at work, or if all are closed.
  [[nodiscard]] std::unique_ptr<Seat> add(int socket, const std::string& address);

  // Shuts down every connection that waits for a request or a body, and each as soon as it waits
  // for its next request. New ones are still seated.
  void close_waiting();
  // Shuts down every connection; no new one is seated.
  void close_all();

  [[nodiscard]] ConnectionCounts counts() const;

 private:
  struct Entry {
    Entry(int its_socket, std::string its_address, std::int64_t its_state)
        : socket{its_socket}, address{std::move(its_address)}, state{its_state} {}

    int socket;
    std::string address;
    std::atomic<std::int64_t> state;  // When it began to wait, and for what; or one of two others.
    bool is_staying = true;           // Not shut down; under the mutex.
  };

  void make_room();
  [[nodiscard]] static std::pair<int, std::int64_t> rank_of(std::int64_t state, std::int64_t now);
  [[nodiscard]] bool evict_oldest(const std::string* address);
  void shut_down(Entry& entry);

  Limits limits_;
  std::atomic<bool> is_closing_ = false;
  bool is_closed_ = false;
  mutable std::mutex mutex_;
  std::list<Entry> open_;
  std::map<std::string, std::size_t> staying_by_address_;
  std::size_t staying_ = 0;
  ConnectionCounts counts_;
};

}  // namespace server
