#include "store/ingest/table_reader.h"

#include <algorithm>
#include <utility>

#include "store/directory/sealed_json.h"
#include "store/ingest/datapoint_reader.h"

namespace store {
namespace {

// Two contents with the same identity hold the same rows: it covers the uncompressed bytes and how
// they were read. A header named like its column is no mapping, nor is one that is not read.
std::string identity_of(const ByteSource& source, const std::vector<ColumnName>& names,
                        const ReadingPlan& plan, DeltaKind delta_kind) {
  std::vector<std::string> mapping;
  for (const ColumnName& name : names) {
    if (name.name == name.header) continue;
    if (name.name == "delta" && delta_kind == DeltaKind::kDerived) continue;
    mapping.push_back(name.name + '=' +
                      (name.number > 0 ? '#' + std::to_string(name.number) : name.header) + '\n');
  }
  std::ranges::sort(mapping);
  std::string text = plan.identity();
  for (const std::string& entry : mapping) text += entry;
  std::string identity = source.content_hash();
  if (!text.empty()) identity += "." + checksum_text(text);
  if (delta_kind == DeltaKind::kDerived) identity += ".derived";
  return identity;
}

}  // namespace

Result<bool> TableReader::next(TablePiece& piece) {
  piece.number = pieces_++;
  if (!chunks_) {
    if (files_.empty()) return false;
    if (auto opened = open(files_.front()); !opened) return fail(opened.error());
    files_ = files_.subspan(1);
  }
  piece.table = table_;
  piece.identity.reset();
  const auto more = chunks_->next(piece.chunk);
  if (!more) return fail(more.error());
  const ByteSource& source = chunks_->source();
  piece.raw_bytes_read = source.raw_bytes_read();
  if (!*more) {
    piece.identity = identity_of(source, options_.columns, options_.plan, table_->delta_kind);
    chunks_.reset();
  }
  return true;
}

Result<void> TableReader::open(const std::filesystem::path& file) {
  auto table = tables_.open(file);
  if (!table) return fail(table.error());
  const auto columns = datapoint_columns(options_.plan);
  if (auto fits = table->check(options_.plan, columns, options_.columns); !fits) return fits;
  ReadingPlan plan = options_.plan;
  if (table->kind != duckdb::FileKind::kText) plan.separator = Separator::kComma;
  auto reader = DatapointReader::open(std::move(table->source), options_.columns,
                                      options_.derive_delta, plan);
  if (!reader) return fail(reader.error());
  const DeltaKind delta_kind = reader->delta_kind();
  CsvReader::Rest rest = std::move(*reader).rest();
  table_ = std::make_shared<const TableHead>(TableHead{.file = rest.lines.source().name(),
                                                       .header = std::move(rest.header),
                                                       .delta_kind = delta_kind,
                                                       .lines = rest.lines.number()});
  chunks_.emplace(std::move(rest.lines), table_->header.separator, chunk_bytes_);
  return {};
}

}  // namespace store
