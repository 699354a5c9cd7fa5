#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>

#include "store/postgis/catalog.h"
#include "store/postgis/connection_pool.h"
#include "store/postgis/join.h"
#include "store/sums/aggregate.h"
#include "store/sums/panel.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

struct BackendOptions {
  Conninfo conninfo;
  std::string region;           // The identity that its location table must have; empty: any.
  std::size_t connections = 4;  // Questions at the same time; further ones wait.
  std::chrono::milliseconds timeout{10'000};  // For one question, waiting included.
  std::optional<Join> join = {};              // Nothing: whichever is quicker for the question.
};

// A database that answers questions about the dates it holds. A thread looks once a second whether
// it can be asked, and what it holds then; the database may come and go.
//
//   threads  any number at once
class Backend {
 public:
  // Looks once, for two seconds at most, before it returns. An absent database is not an error.
  explicit Backend(BackendOptions options);
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;

  // What the last look found.
  struct Seen {
    std::shared_ptr<const Catalog> catalog;  // Null where there never was one.
    std::string trouble;                     // Why the database cannot be asked; empty: it can.
    std::string cause;                       // The library's own words for that; may be empty.
    std::string no_tables;                   // Why it can make no temporary table; empty: it can.
    [[nodiscard]] std::string why() const;   // Both, for an operator.
  };
  [[nodiscard]] Seen seen() const;

  // Looks now.
  void look();

  template <typename Sums>
  struct Answered {
    Sums sums;
    std::string_view way;  // How it was asked: "ranges of ranks".
  };

  // How questions are joined: the same question has the same way as long as this is the same.
  [[nodiscard]] std::string_view joins() const;

  // For one question, waiting included.
  [[nodiscard]] std::chrono::milliseconds timeout() const { return options_.timeout; }

  // As store::aggregate, over dates that `catalog` (from seen()) holds; by_sbi and selection.sbi
  // are by the catalog's slots. All of one answer is of one moment of the database.
  //
  //   client  the client's socket; the query ends when it hangs up. -1: no client
  //   errors  kConflict where the database has changed a date since `catalog`: look() and plan
  //           again; kUnavailable where it does not answer by the timeout, or a shard of it does
  //           not, named where that is known, and where options.join wants a temporary table that
  //           the database cannot make
  [[nodiscard]] Result<Answered<Aggregate>> aggregate(const Catalog& catalog,
                                                      std::span<const DateRead> reads,
                                                      const Selection& selection,
                                                      const Places& places, int client);

  // As store::panel, over dates that `catalog` holds, by the catalog's slots; client and errors as
  // for aggregate(). Whole areas are quicker than their postcodes.
  [[nodiscard]] Result<Answered<Panel>> panel(const Catalog& catalog,
                                              const PanelSelection& selection,
                                              const PostcodeAreas& areas, int client);

  [[nodiscard]] ConnectionPool::Use use() const { return pool_.use(); }

 private:
  [[nodiscard]] Result<std::shared_ptr<const Catalog>> read_catalog(
      std::chrono::steady_clock::time_point deadline);
  [[nodiscard]] Result<void> ask_shards(ConnectionPool& pool, const Catalog& catalog,
                                        std::chrono::steady_clock::time_point deadline);
  // Asks, of one moment of the database; `work` is told how to join.
  struct Asking {
    const Catalog& catalog;
    int client;
    JoinShape shape;
    std::function<void(pqxx::transaction_base&, Join)> work;
  };
  [[nodiscard]] Result<Join> ask(const Asking& asking);
  [[nodiscard]] Join join_of(const JoinShape& shape) const;
  [[nodiscard]] Result<void> ask_why_no_tables(std::chrono::steady_clock::time_point deadline,
                                               std::string& why);
  void watch(const std::stop_token& stop);

  const BackendOptions options_;
  ConnectionPool pool_;
  ConnectionPool looking_;  // Separate, so that a look waits for no question.

  std::mutex looking_mutex_;  // Held during a look.
  mutable std::mutex mutex_;  // Guards what the last look found.
  Seen seen_;
  std::jthread watcher_;  // Last: it stops before what it uses goes.
};

}  // namespace store::postgis
