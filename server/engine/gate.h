#pragma once

#include <utility>

namespace server {

// Numbers that have passed the gate: they may be shown to the person who asked. Only a Gate makes
// them, and an endpoint answers with nothing else (server/api/endpoint.h): code that goes around
// the gate does not compile.
template <typename T>
class Cleared {
 public:
  using Value = T;

  [[nodiscard]] const T& operator*() const { return value_; }
  [[nodiscard]] const T* operator->() const { return &value_; }

 private:
  friend class Gate;
  explicit Cleared(T value) : value_{std::move(value)} {}

  T value_;
};

// What everybody may see, for no datapoint is in it: names, boundaries, positions.
template <typename T>
struct Public {
  T value;
};
template <typename T>
Public(T) -> Public<T>;

// The only way out for stored numbers: they pass here before they are answered, written, exported
// or computed with. Today everybody may see everything; later only this class will know who asks,
// and what that person may see. An engine has one, and only server/engine reaches it
// (engine_parts.h).
//
// /metrics and the commands that look after a data directory (`straal info`, `check`) read sizes
// and dates without it: they are the operator's.
class Gate {
 public:
  template <typename T>
  [[nodiscard]] Cleared<T> clear(T found) const {
    return Cleared<T>(std::move(found));
  }

  // The result of `compute` on cleared numbers; cleared as well, so it must use no others.
  template <typename T, typename Compute>
  [[nodiscard]] auto map(const Cleared<T>& numbers, Compute compute) const {
    return clear(compute(numbers.value_));
  }
  template <typename T, typename Compute>
  [[nodiscard]] auto map(Cleared<T>&& numbers, Compute compute) const {
    return clear(compute(std::move(numbers.value_)));
  }

  // Numbers with others that `merge` puts into them.
  template <typename T, typename Other, typename Merge>
  [[nodiscard]] Cleared<T> merged(Cleared<T> numbers, Cleared<Other> others, Merge merge) const {
    merge(numbers.value_, std::move(others.value_));
    return numbers;
  }

 private:
  friend class Engine;
  friend class GateForTests;  // tests/support/answered.h
  Gate() = default;
};

}  // namespace server
