#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/types/date.h"
#include "store/types/postcode.h"

// What is known of a data set besides its rows.
namespace server {

struct Texts {
  std::string en;
  std::string nl;
};

// An event that is known beforehand and worth looking at.
struct KnownEvent {
  std::string id;
  Texts title;
  Texts description;
  store::Postcode postcode;
  std::vector<store::Date> dates;
  double radius_km;
};

// The question that a dashboard opens with.
struct StartQuestion {
  store::Postcode postcode;
  std::string dates;  // As in a path.
  double radius_km = 1.0;
};

// Facts that are not in the rows.
struct AboutData {
  bool demo = false;
  std::optional<StartQuestion> start = {};  // Without it: the busiest place of the last date.
  std::vector<KnownEvent> events = {};
};

}  // namespace server
