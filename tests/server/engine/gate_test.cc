#include "server/engine/gate.h"

#include <gtest/gtest.h>

#include <concepts>
#include <string>
#include <vector>

#include "server/engine/answer.h"
#include "server/engine/calendar.h"
#include "server/engine/impact.h"
#include "server/engine/inventory.h"
#include "server/write/answer_json.h"
#include "server/write/answer_text.h"
#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"
#include "server/write/impact_text.h"

namespace server {
namespace {

// Whether a writer can be called with these.
template <typename... Arguments>
concept CanBeJson = requires(const Arguments&... arguments) {
  to_json(arguments...);
};
template <typename... Arguments>
concept CanBeText = requires(const Arguments&... arguments) {
  to_text(arguments...);
};
template <typename Found>
concept CanBeTable = requires(const Found& found, const Ground& ground) {
  impact_table("dates", found, ground, store::Language::kEnglish);
};
template <typename Found>
concept CanBeCalendarTable = requires(const Found& found) {
  calendar_table(found, store::Language::kEnglish);
};

static_assert(CanBeJson<Cleared<Answer>, Question>);
static_assert(!CanBeJson<Answer, Question>);
static_assert(CanBeJson<Cleared<Impact>, Ground, EventQuestion>);
static_assert(!CanBeJson<Impact, Ground, EventQuestion>);
static_assert(CanBeJson<Cleared<Calendar>, Ground, EventQuestion>);
static_assert(!CanBeJson<Calendar, Ground, EventQuestion>);
static_assert(!CanBeText<Answer, Question>);
static_assert(!CanBeText<Impact, Ground, EventQuestion>);
static_assert(CanBeTable<Cleared<Impact>>);
static_assert(!CanBeTable<Impact>);
static_assert(CanBeCalendarTable<Cleared<Calendar>>);
static_assert(!CanBeCalendarTable<Calendar>);

// Nobody but the gate makes one.
static_assert(!std::constructible_from<Cleared<Answer>, Answer>);
static_assert(!std::convertible_to<Answer, Cleared<Answer>>);
static_assert(!std::default_initializable<Cleared<std::vector<HeldDate>>>);

// And what a client asks the engine for has passed it.
static_assert(std::same_as<decltype(held_dates(std::declval<const Engine&>())),
                           Cleared<std::vector<HeldDate>>>);
static_assert(std::same_as<decltype(busiest_place(std::declval<const Engine&>())),
                           Cleared<std::optional<StartQuestion>>>);

TEST(Gate, ClearsWhatIsFound) { EXPECT_EQ(*Gate().clear(7), 7); }

TEST(Gate, ClearsWhatIsComputedFromClearedNumbersAlone) {
  const Cleared<int> seven = Gate().clear(7);
  const Cleared<std::string> text = seven.map([](int number) { return std::to_string(number); });
  EXPECT_EQ(*text, "7");
  const Cleared<std::vector<int>> both =
      Gate().clear(std::vector{1}).with(seven, [](std::vector<int>& all, int one) {
        all.push_back(one);
      });
  EXPECT_EQ(*both, (std::vector{1, 7}));
}

}  // namespace
}  // namespace server
