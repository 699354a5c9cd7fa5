#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "geo/centres.h"
#include "geo/folded_name.h"

namespace geo {

// A place that a query may mean.
struct PlaceMatch {
  std::string name;            // A place's name; empty where a postcode matches.
  store::PostcodeSlot centre;  // That postcode, or the one nearest to the middle of the place: the
                               // mean of its postcodes' metres.
  std::uint32_t postcodes;     // Of that name, or beginning with that postcode; itself included.
  double reach_m = 0;          // Of a name: nine in ten of its postcodes are that near.
  friend bool operator==(const PlaceMatch&, const PlaceMatch&) = default;
};

// Completes what a person types into the box for a postcode or the name of a place.
//
// Names are grouped by their text: towns that share one (as many in the United States do) are one
// match, whose centre may lie near the largest of them or between them.
class PlaceSearch {
 public:
  explicit PlaceSearch(const Centres& centres);

  // At most `limit` matches of `query`; `centres` are those of the constructor.
  //
  //   postcodes  those that begin with the query ("10", "1012 js"), first the areas - postcodes
  //              that others begin with - then the rest, each in code order
  //   names      those that begin with the query, or have a word that does, after fold_name() of
  //              both; first the name that equals the query, then by number of postcodes from the
  //              largest, ties by name
  //   order      a query with a digit gives postcodes first, any other names first
  //   cost       binary searches, and one look at each matching name; below 1 ms among 50,000 names
  //   threads    any number at once
  [[nodiscard]] std::vector<PlaceMatch> complete(const Centres& centres, std::string_view query,
                                                 std::size_t limit) const;

  // For a query that no name begins with: the names that do, or have a word that does, after one
  // typing slip (near_match.h). Cost: one look at each name, some 20 ns.
  [[nodiscard]] std::vector<PlaceMatch> similar(const Centres& centres, std::string_view query,
                                                std::size_t limit) const;

 private:
  struct Name {
    std::uint32_t name;  // Index into Centres::place_names.
    store::PostcodeSlot centre;
    std::uint32_t postcodes;
    double reach_m;
  };
  struct Found {
    bool in_part;        // False for the name that equals the query, which comes first.
    std::uint32_t name;  // Index into names_.
  };
  struct Key {            // One word of a name and all that follows it.
    std::uint32_t begin;  // In letters_.
    std::uint32_t size;
    std::uint32_t name;  // Index into names_.
    bool whole;          // The name from its beginning.
  };

  void collect_names(const Centres& centres);
  void make_keys(const Centres& centres);
  void sort_codes(const Centres& centres);
  [[nodiscard]] std::string_view text(const Key& key) const {
    return std::string_view{letters_}.substr(key.begin, key.size);
  }
  void append_found(const Centres& centres, std::vector<Found> found, std::size_t limit,
                    std::vector<PlaceMatch>& matches) const;
  void append_names(const Centres& centres, std::string_view query, std::size_t limit,
                    std::vector<PlaceMatch>& matches) const;
  void append_postcodes(const Centres& centres, std::string_view query, std::size_t limit,
                        std::vector<PlaceMatch>& matches) const;

  std::vector<Name> names_;                   // In the order in which they are offered.
  std::string letters_;                       // The folded names, one after another.
  std::vector<Key> keys_;                     // By text.
  std::vector<store::PostcodeSlot> by_code_;  // Every postcode, in code order.
  std::vector<std::uint32_t>
      areas_;  // Indexes into by_code_ of codes with which the next code begins.
};

}  // namespace geo
