#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/engine/data/load.h"
#include "server/engine/sources/plan.h"
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

// What has been done so far for whoever asks.
struct Tries {
  int client = -1;  // The socket; -1: nobody's.
  int plans = 1;
  std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
};

// What follows on `error`, met while the last plan of the question was carried out: where the
// database has changed since it was planned, or failed and memory can take its place, `planned` is
// another plan now. A date that it is changing, and that nobody else has, is waited for: two
// seconds at most, or half of a question's time. False where nobody else can answer, or the client
// has hung up; the error is the caller's then.
[[nodiscard]] bool plan_again(const Backends& backends, const PlanQuestion& question,
                              const Tries& tries, store::Error& error, Planned& planned);

// Calls `carry_out` with the plan, and with another one as long as plan_again() makes one.
template <typename CarryOut>
[[nodiscard]] auto carry_out_planned(const Backends& backends, const PlanQuestion& question,
                                     Planned& planned, int client, CarryOut carry_out)
    -> decltype(carry_out(std::as_const(planned))) {
  for (Tries tries{.client = client};; ++tries.plans) {
    auto result = carry_out(std::as_const(planned));
    if (result || !plan_again(backends, question, tries, result.error(), planned)) return result;
  }
}

}  // namespace server
