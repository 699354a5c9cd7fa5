#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "server/engine/engine.h"
#include "server/engine/sources/source.h"

// The sums of several sources, added up.
namespace server {

// The stored dates of `reads`, in their order.
[[nodiscard]] std::vector<store::Date> dates_of(std::span<const store::DateRead> reads);

class AddedSums {
 public:
  explicit AddedSums(const Load& load);

  void add(const Source& source, store::Aggregate sums);
  [[nodiscard]] FoundSums take() { return std::move(found_); }

 private:
  const Load& load_;
  FoundSums found_;
  bool is_first_ = true;
};

class AddedPanel {
 public:
  // Room for all dates of the plan.
  AddedPanel(const Load& load, const Plan& plan, std::span<const store::Zone> zones);

  // `panel`: of these dates.
  void add(const Source& source, std::span<const store::Date> dates, store::Panel panel);
  [[nodiscard]] FoundPanel take();

 private:
  [[nodiscard]] std::size_t index_of(store::Date date) const;

  const Load& load_;
  std::span<const store::Zone> zones_;
  FoundPanel found_;
};

}  // namespace server
