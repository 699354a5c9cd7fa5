#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "store/format/date_partition.h"
#include "store/format/partition_cursor.h"
#include "store/format/partition_writer.h"

namespace tests {

// Keeps what is written to it.
class BufferSink : public store::ByteSink {
 public:
  [[nodiscard]] store::Result<void> write(std::span<const std::byte> bytes) override {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return {};
  }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  std::vector<std::byte> bytes_;
};

// The bytes of a partition file with `rows`, in any order; key.rows is counted here.
[[nodiscard]] inline std::vector<std::byte> partition_bytes(store::PartitionKey key,
                                                            std::vector<store::PartitionRow> rows) {
  store::sort_rows(rows);
  key.rows = rows.size();
  BufferSink sink;
  store::PartitionWriter writer(sink, key);
  if (!writer.add(rows) || !writer.finish()) std::abort();
  return sink.take();
}

// Bytes as the readers of files take them.
[[nodiscard]] inline std::shared_ptr<const std::byte> shared_bytes(std::vector<std::byte> bytes) {
  auto held = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
  const std::byte* begin = held->data();
  return {std::move(held), begin};
}

[[nodiscard]] inline store::Result<store::DatePartition> read_partition_bytes(
    std::vector<std::byte> bytes, std::string_view name) {
  const std::size_t size = bytes.size();
  return store::VerifiedFile::open(shared_bytes(std::move(bytes)), size, name)
      .and_then(store::DatePartition::read);
}

// All rows of a partition, in their order; throws where it is damaged.
[[nodiscard]] inline std::vector<store::PartitionRow> all_rows(
    std::shared_ptr<const store::DatePartition> partition) {
  std::vector<store::PartitionRow> all;
  store::PartitionCursor cursor(std::move(partition));
  for (;;) {
    const auto rows = cursor.next();
    if (!rows) throw std::runtime_error(rows.error().detail);
    if (rows->empty()) return all;
    all.insert(all.end(), rows->begin(), rows->end());
  }
}

}  // namespace tests
