#pragma once

#include <utility>

namespace server {

class Gate;

// Numbers that have passed the gate: they may be shown to the person who asked. Writers take nothing
// else, so code that goes around the gate does not compile. Numbers computed only from cleared numbers
// are cleared as well: map() and with().
template <typename T>
class Cleared {
 public:
  using Value = T;

  [[nodiscard]] const T& operator*() const { return value_; }
  [[nodiscard]] const T* operator->() const { return &value_; }

  // The result of `compute` on these numbers.
  template <typename Compute>
  [[nodiscard]] auto map(Compute compute) const& {
    return Cleared<decltype(compute(value_))>(compute(value_));
  }
  template <typename Compute>
  [[nodiscard]] auto map(Compute compute) && {
    return Cleared<decltype(compute(std::move(value_)))>(compute(std::move(value_)));
  }

  // These numbers, with others that `merge` puts into them.
  template <typename Other, typename Merge>
  [[nodiscard]] Cleared with(Cleared<Other> other, Merge merge) && {
    merge(value_, std::move(other.value_));
    return std::move(*this);
  }

 private:
  friend class Gate;
  template <typename Other>
  friend class Cleared;
  explicit Cleared(T value) : value_{std::move(value)} {}

  T value_;
};

// The only way out for stored numbers: they pass here before they are answered, written, exported or
// computed with. Today everybody may see everything; later only this class will know who asks, and
// what that person may see.
class Gate {
 public:
  template <typename T>
  [[nodiscard]] Cleared<T> clear(T found) const {
    return Cleared<T>(std::move(found));
  }
};

}  // namespace server
