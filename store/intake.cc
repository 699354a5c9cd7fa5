#include "store/intake.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "store/quoted.h"
#include "store/sealed_json.h"

namespace store {
namespace {

// What tells whether two contents hold the very same rows: the uncompressed bytes and how they were
// understood. A header that is named as its column is no mapping, nor is one that is not read.
std::string identity_of(const ByteSource& source, const std::vector<ColumnName>& names,
                        DeltaKind delta_kind) {
  std::vector<std::string> mapping;
  for (const ColumnName& name : names) {
    if (name.name == name.header) continue;
    if (name.name == "delta" && delta_kind == DeltaKind::kDerived) continue;
    mapping.push_back(name.name + '=' + name.header + '\n');
  }
  std::ranges::sort(mapping);
  std::string text;
  for (const std::string& entry : mapping) text += entry;
  std::string identity = source.content_hash();
  if (!text.empty()) identity += "." + checksum_text(text);
  if (delta_kind == DeltaKind::kDerived) identity += ".derived";
  return identity;
}

}  // namespace

Result<void> Intake::read(const std::filesystem::path& path) {
  auto source = ByteSource::open(path);
  if (!source) return fail(source.error());
  auto reader = DatapointReader::open(*std::move(source), options_.columns, options_.derive_delta);
  if (!reader) return fail(reader.error());
  offer_.contents.push_back(
      {.file = reader->source().name(), .identity = {}, .delta_kind = reader->delta_kind()});
  OfferedContent& content = offer_.contents.back();
  constexpr std::uint64_t kRowsBetweenLooks = 4096;  // At the clock.
  for (;;) {
    const auto datapoint = reader->next(refused_);
    if (!datapoint) return fail(datapoint.error());
    if (!datapoint->has_value()) break;
    if (auto taken = take(**datapoint); !taken) return taken;
    progress_.add_row();
    if (++content.rows % kRowsBetweenLooks == 0) {
      progress_.tell(reader->source().raw_bytes_read());
    }
  }
  progress_.file_done(reader->source().raw_bytes_read());
  content.identity = identity_of(reader->source(), options_.columns, content.delta_kind);
  if (!identities_.insert(content.identity).second) take_back_last_content();
  return {};
}

Result<void> Intake::take(const Datapoint& datapoint) {
  const auto postcode = slot_of(datapoint.postcode);
  if (!postcode) return fail(postcode.error());
  const auto sbi = slot_of(datapoint.sbi);
  if (!sbi) return fail(sbi.error());
  if (last_date_ == offer_.dates.end() || last_date_->first != datapoint.date) {
    last_date_ = offer_.dates.try_emplace(datapoint.date).first;
  }
  OfferedDate& date = last_date_->second;
  const std::size_t content = offer_.contents.size() - 1;
  if (date.pieces.empty() || date.pieces.back().content != content) {
    date.pieces.push_back({.content = content, .rows = 0});
  }
  ++date.pieces.back().rows;
  date.rows.push_back({.activity = datapoint.id_activity,
                       .postcode = *postcode,
                       .hits = datapoint.hits,
                       .delta = datapoint.delta,
                       .sbi = *sbi,
                       .hour = datapoint.hour});
  return {};
}

Result<PostcodeSlot> Intake::slot_of(const Postcode& postcode) {
  if (const auto slot = located_.find(postcode)) return *slot;
  const std::size_t slots = located_.size() + manifest_.unlocated.size();
  if (slots == PostcodeDictionary::kMaxSize && !manifest_.unlocated.find(postcode)) {
    return fail(ErrorCode::kTooLarge, offer_.contents.back().file + ": " + quoted(postcode.text()) +
                                          " would be one postcode more than the store can hold, " +
                                          std::to_string(PostcodeDictionary::kMaxSize));
  }
  const PostcodeSlot place = manifest_.unlocated.add(postcode).first;
  return PostcodeSlot{static_cast<std::uint32_t>(located_.size()) + index(place)};
}

Result<SbiSlot> Intake::slot_of(const SbiCode& sbi) {
  if (const auto slot = manifest_.sbi.find(sbi)) return *slot;
  if (manifest_.sbi.size() == SbiDictionary::kMaxSize) {
    return fail(ErrorCode::kTooLarge, offer_.contents.back().file + ": " + quoted(sbi.text()) +
                                          " would be one sbi code more than the store can hold, " +
                                          std::to_string(SbiDictionary::kMaxSize));
  }
  return manifest_.sbi.add(sbi).first;
}

// Its content came with an earlier file.
void Intake::take_back_last_content() {
  const std::size_t content = offer_.contents.size() - 1;
  for (auto& [date, offered] : offer_.dates) {
    if (offered.pieces.back().content != content) continue;
    offered.rows.resize(offered.rows.size() - offered.pieces.back().rows);
    offered.pieces.pop_back();
  }
  if (offer_.contents.back().rows > 0) ++offer_.repeated_files;
  offer_.repeated_rows += offer_.contents.back().rows;
  offer_.contents.pop_back();
}

}  // namespace store
