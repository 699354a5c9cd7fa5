#include "server/load.h"

#include <utility>

namespace server {

Load::Load(std::shared_ptr<const Region> its_region, store::Snapshot its_snapshot)
    : region{std::move(its_region)}, snapshot{std::move(its_snapshot)} {
  titles.reserve(snapshot.sbi->size());
  for (const store::SbiCode& code : snapshot.sbi->codes()) {
    titles.push_back({.english = region->industries.title(code, store::Language::kEnglish),
                      .dutch = region->industries.title(code, store::Language::kDutch)});
  }
}

}  // namespace server
