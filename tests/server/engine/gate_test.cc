#include "server/engine/gate.h"

#include <gtest/gtest.h>

#include <concepts>
#include <string>
#include <vector>

#include "server/api/endpoint.h"
#include "server/engine/answer.h"
#include "server/engine/calendar.h"
#include "server/engine/engine_parts.h"
#include "server/engine/impact.h"
#include "server/engine/inventory.h"
#include "server/write/answer_json.h"
#include "server/write/answer_text.h"
#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"
#include "server/write/impact_text.h"
#include "server/write/impacts_text.h"
#include "tests/support/answered.h"

namespace server {
namespace {

// Whether a writer can be called with these.
template <typename... Arguments>
concept CanBeJson = requires(const Arguments&... arguments) {
  to_json(arguments...);
};
template <typename Found>
concept CanBeAnswerText = requires(const Found& found, const Load& load, const Question& question) {
  answer_text(load, question, found);
};
template <typename Found>
concept CanBeImpactText = requires(const Found& found, const Ground& ground,
                                   const EventQuestion& question) {
  impact_text(found, ground, question);
};
template <typename Found>
concept CanBeCalendarText = requires(const Found& found, const Ground& ground,
                                     const EventQuestion& question) {
  calendar_text(found, ground, question);
};
template <typename Found>
concept CanBeTable = requires(const Found& found, const Ground& ground) {
  impact_table("dates", found, ground, store::Language::kEnglish);
};
template <typename Found>
concept CanBeCalendarTable = requires(const Found& found) {
  calendar_table(found, store::Language::kEnglish);
};
template <typename Found>
concept CanBeCompared = requires(const Found& found, const Ground& ground,
                                 const EventQuestion& question) {
  ComparedImpact{.impact = found, .ground = ground, .question = question};
};

static_assert(CanBeJson<Cleared<Answer>, Question>);
static_assert(!CanBeJson<Answer, Question>);
static_assert(CanBeJson<Cleared<Impact>, Ground, EventQuestion>);
static_assert(!CanBeJson<Impact, Ground, EventQuestion>);
static_assert(CanBeJson<Cleared<Calendar>, Ground, EventQuestion>);
static_assert(!CanBeJson<Calendar, Ground, EventQuestion>);
static_assert(CanBeAnswerText<Cleared<Answer>>);
static_assert(!CanBeAnswerText<Answer>);
static_assert(CanBeImpactText<Cleared<Impact>>);
static_assert(!CanBeImpactText<Impact>);
static_assert(CanBeCalendarText<Cleared<Calendar>>);
static_assert(!CanBeCalendarText<Calendar>);
static_assert(CanBeTable<Cleared<Impact>>);
static_assert(!CanBeTable<Impact>);
static_assert(CanBeCalendarTable<Cleared<Calendar>>);
static_assert(!CanBeCalendarTable<Calendar>);
static_assert(CanBeCompared<Cleared<Impact>>);
static_assert(!CanBeCompared<Impact>);

// An endpoint that finds a value of this type.
template <typename Found>
struct Finds {
  static store::Result<Finds> read(const Request&, const Context&) { return Finds{}; }
  store::Result<Found> ask(const Context&, Account&) const;
  [[nodiscard]] Written write(const Found&, const Context&) const { return {}; }
};
static_assert(IsEndpoint<Finds<Cleared<store::Aggregate>>>);
static_assert(IsEndpoint<Finds<Public<std::string>>>);
static_assert(IsEndpoint<Finds<std::vector<Cleared<Impact>>>>);
static_assert(!IsEndpoint<Finds<std::vector<Impact>>>);
static_assert(!IsEndpoint<Finds<store::Aggregate>>);
static_assert(!IsEndpoint<Finds<std::string>>);

// Nobody but the gate makes cleared numbers, and nobody but an engine makes a gate.
static_assert(!std::constructible_from<Cleared<Answer>, Answer>);
static_assert(!std::convertible_to<Answer, Cleared<Answer>>);
static_assert(!std::default_initializable<Cleared<std::vector<HeldDate>>>);
static_assert(!std::default_initializable<Gate>);

// An engine hands out neither its gate nor what it answers from.
template <typename Asked>
concept HandsOutItsGate = requires(const Asked& engine) {
  engine.gate();
};
template <typename Asked>
concept HandsOutItsLoad = requires(const Asked& engine) {
  engine.load();
};
static_assert(HandsOutItsGate<EngineParts> && HandsOutItsLoad<EngineParts>);
static_assert(!HandsOutItsGate<Engine> && !HandsOutItsLoad<Engine>);

// And what a client asks the engine for has passed it.
static_assert(std::same_as<decltype(held_dates(std::declval<const Engine&>())),
                           Cleared<std::vector<HeldDate>>>);
static_assert(std::same_as<decltype(inventory(std::declval<const Engine&>(), AboutData{})),
                           Cleared<Inventory>>);

class GateTest : public testing::Test {
 protected:
  const Gate gate_ = GateForTests::gate();
};

TEST_F(GateTest, ClearsWhatIsFound) { EXPECT_EQ(*gate_.clear(7), 7); }

TEST_F(GateTest, ClearsWhatIsComputedFromClearedNumbersAlone) {
  const Cleared<int> seven = gate_.clear(7);
  const Cleared<std::string> text =
      gate_.map(seven, [](int number) { return std::to_string(number); });
  EXPECT_EQ(*text, "7");
  const Cleared<std::vector<int>> both =
      gate_.merged(gate_.clear(std::vector{1}), seven,
                   [](std::vector<int>& all, int one) { all.push_back(one); });
  EXPECT_EQ(*both, (std::vector{1, 7}));
}

}  // namespace
}  // namespace server
