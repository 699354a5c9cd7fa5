#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/load.h"
#include "server/plan.h"
#include "store/postgis/backend.h"

namespace server {

// Who can answer.
struct Backends {
  const Load& load;
  store::postgis::Backend* postgis = nullptr;   // Null where none is configured.
  std::optional<double> memory_radius_km = {};  // Over it PostGIS answers; nothing: no bound.
};

// A question with its plan.
struct Planned {
  Plan plan;
  std::shared_ptr<const store::postgis::Catalog> catalog;  // As planned with; may be null.
  std::string version;  // Differs wherever the same question has another answer.
};

// Decides who reads what, before anything is read. Errors: those of make_plan.
//
//   postgis_trouble  why PostGIS is not to be asked, whatever it says of itself; mostly empty
[[nodiscard]] store::Result<Planned> plan_question(const Backends& backends,
                                                   const PlanQuestion& question,
                                                   const std::string& postgis_trouble = {});

// What follows on `error`, met while the last of so many `plans` of the question was carried out:
// where the database has changed since it was planned, or failed and memory can take its place,
// `planned` is another plan now. False where nobody else can answer; the error is the caller's
// then.
[[nodiscard]] bool plan_again(const Backends& backends, const PlanQuestion& question, int plans,
                              store::Error& error, Planned& planned);

// Calls `carry_out` with the plan, and with another one as long as plan_again() makes one.
template <typename CarryOut>
[[nodiscard]] auto carry_out_planned(const Backends& backends, const PlanQuestion& question,
                                     Planned& planned, CarryOut carry_out)
    -> decltype(carry_out(std::as_const(planned))) {
  for (int plans = 1;; ++plans) {
    auto result = carry_out(std::as_const(planned));
    if (result || !plan_again(backends, question, plans, result.error(), planned)) return result;
  }
}

}  // namespace server
