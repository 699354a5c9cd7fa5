#include "geo/crs/projector.h"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "store/types/code.h"
#include "store/types/position.h"

namespace geo {
namespace {

using store::ErrorCode;
using store::fail;
using store::Result;

struct DestroyContext {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyObject {
  void operator()(PJ* object) const { proj_destroy(object); }
};
struct DestroyList {
  void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
};
struct DestroyFactory {
  void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const {
    proj_operation_factory_context_destroy(factory);
  }
};
using Context = std::unique_ptr<PJ_CONTEXT, DestroyContext>;
using Object = std::unique_ptr<PJ, DestroyObject>;
using List = std::unique_ptr<PJ_OBJ_LIST, DestroyList>;
using Factory = std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, DestroyFactory>;

// A context that fetches nothing from the network and prints nothing.
Context make_context() {
  Context context{proj_context_create()};
  proj_context_set_enable_network(context.get(), 0);
  // Not proj_log_level: PROJ 9.1 prints some complaints at every level.
  proj_log_func(context.get(), nullptr, [](void*, int, const char*) {});
  return context;
}

std::string words_of(PJ_CONTEXT* context, int code) {
  const char* words = proj_context_errno_string(context, code);
  return words == nullptr ? std::string{} : words;
}

std::string last_words(PJ_CONTEXT* context) {
  const int code = proj_context_errno(context);
  if (code == 0) return {};
  return words_of(context, code);
}

// "epsg:28992" -> {"EPSG", "28992"}; nothing for text of another form.
struct AuthorityCode {
  std::string authority;
  std::string number;
};
std::optional<AuthorityCode> split_code(std::string_view text) {
  const auto is_part = [](std::string_view part) {
    return !part.empty() && part.size() <= 32 && std::ranges::all_of(part, [](char c) {
      return store::is_ascii_letter_or_digit(c) || c == '_' || c == '-' || c == '.';
    });
  };
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view authority = text.substr(0, colon);
  const std::string_view number = text.substr(colon + 1);
  if (!is_part(authority) || !is_part(number)) return std::nullopt;
  AuthorityCode code{std::string(authority), std::string(number)};
  std::ranges::transform(code.authority, code.authority.begin(), store::ascii_upper);
  return code;
}

// The conversion inside a projected CRS that is a Web Mercator: it shows the world well, but a
// kilometre on it is a kilometre at the equator alone. EPSG 9841 is its deprecated form.
bool is_web_mercator(PJ_CONTEXT* context, const PJ* crs) {
  const Object conversion{proj_crs_get_coordoperation(context, crs)};
  const char* method = nullptr;
  if (!conversion || proj_coordoperation_get_method_info(context, conversion.get(), nullptr,
                                                         nullptr, &method) == 0) {
    return false;
  }
  const std::string_view code = method == nullptr ? "" : method;
  return code == "1024" || code == "9841";
}

// Why circles of kilometres mean nothing in `crs`; nothing if they mean something.
std::optional<std::string> objection(PJ_CONTEXT* context, const PJ* crs) {
  const PJ_TYPE type = proj_get_type(crs);
  if (type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS) {
    return "counts in degrees, not in metres: a projected CRS is needed";
  }
  if (type != PJ_TYPE_PROJECTED_CRS) return "is not a projected CRS";
  const Object axes{proj_crs_get_coordinate_system(context, crs)};
  const int count = axes ? proj_cs_get_axis_count(context, axes.get()) : 0;
  if (count != 2) return "does not have two axes";
  for (int axis = 0; axis < count; ++axis) {
    double metres = 0;
    const char* unit = nullptr;
    if (proj_cs_get_axis_info(context, axes.get(), axis, nullptr, nullptr, nullptr, &metres, &unit,
                              nullptr, nullptr) == 0 ||
        metres != 1.0) {
      return fmt::format("counts in {}, not in metres", unit == nullptr ? "another unit" : unit);
    }
  }
  if (is_web_mercator(context, crs)) {
    return "is Web Mercator, whose metres are not metres on the ground";
  }
  return std::nullopt;
}

// Operations found one way, from the best to the worst in PROJ's judgement.
struct OperationSearch {
  PROJ_SPATIAL_CRITERION criterion;
  bool allow_ballpark;  // Ballpark: as if both datums were the same, off by up to some 100 m.
};

// The first operation of `search` that needs no file, as a pipeline from lon, lat to x, y.
std::optional<std::string> find_pipeline(PJ_CONTEXT* context, const PJ* wgs84, const PJ* crs,
                                         OperationSearch search) {
  const Factory factory{proj_create_operation_factory_context(context, nullptr)};
  proj_operation_factory_context_set_spatial_criterion(context, factory.get(), search.criterion);
  proj_operation_factory_context_set_allow_ballpark_transformations(context, factory.get(),
                                                                    search.allow_ballpark ? 1 : 0);
  const List operations{proj_create_operations(context, wgs84, crs, factory.get())};
  const int count = operations ? proj_list_get_count(operations.get()) : 0;
  for (int i = 0; i < count; ++i) {
    const Object found{proj_list_get(context, operations.get(), i)};
    if (!found || proj_coordoperation_is_instantiable(context, found.get()) == 0 ||
        proj_coordoperation_get_grid_used_count(context, found.get()) != 0) {
      continue;
    }
    const Object operation{proj_normalize_for_visualization(context, found.get())};
    if (!operation) continue;
    const char* text = proj_as_proj_string(context, operation.get(), PJ_PROJ_5, nullptr);
    if (text != nullptr) return text;
  }
  return std::nullopt;
}

// Operations that hold all over the CRS's area are preferred to those that hold in a part of it,
// and any of those to a ballpark. Shift grids are passed over: they are the better metre, but a
// data directory would then depend on a file that the next machine may not have.
std::optional<std::string> find_pipeline(PJ_CONTEXT* context, const PJ* crs) {
  const Object wgs84{
      proj_create_from_database(context, "EPSG", "4326", PJ_CATEGORY_CRS, 0, nullptr)};
  if (!wgs84) return std::nullopt;
  for (const OperationSearch search :
       {OperationSearch{.criterion = PROJ_SPATIAL_CRITERION_STRICT_CONTAINMENT,
       .allow_ballpark = false},
        OperationSearch{.criterion = PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION,
        .allow_ballpark = false},
        OperationSearch{.criterion = PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION,
        .allow_ballpark = true}}) {
    if (auto pipeline = find_pipeline(context, wgs84.get(), crs, search)) return pipeline;
  }
  return std::nullopt;
}

bool longitude_is_within(const Crs& crs, double lon) {
  if (crs.west > crs.east) return lon >= crs.west || lon <= crs.east;
  return lon >= crs.west && lon <= crs.east;
}

bool latitude_is_within(const Crs& crs, double lat) { return lat >= crs.south && lat <= crs.north; }

}  // namespace

bool covers(const Crs& crs, LonLat position) {
  return store::is_on_globe({.lat = position.lat, .lon = position.lon}) &&
         latitude_is_within(crs, position.lat) && longitude_is_within(crs, position.lon);
}

Result<Crs> find_crs(std::string_view code) {
  const auto unusable = [](std::string detail, std::string cause = {}) {
    return fail(ErrorCode::kInvalid, std::move(detail), "crs", std::move(cause));
  };
  const auto parts = split_code(code);
  if (!parts) {
    return unusable(
        fmt::format("\"{}\" is not the code of a coordinate reference system, such as "
                    "EPSG:28992",
                    code.substr(0, 100)));
  }
  const Context context = make_context();
  if (proj_context_get_database_path(context.get()) == nullptr) {
    return fail(ErrorCode::kUnavailable, "PROJ's database, proj.db, is not where PROJ looks for it",
                "crs", last_words(context.get()));
  }
  const Object crs{proj_create_from_database(context.get(), parts->authority.c_str(),
                                             parts->number.c_str(), PJ_CATEGORY_CRS, 0, nullptr)};
  Crs found{.code = parts->authority + ":" + parts->number,
            .name = {},
            .pipeline = {},
            .west = 0,
            .south = 0,
            .east = 0,
            .north = 0};
  if (!crs) {
    return unusable(
        fmt::format("\"{}\" is not a coordinate reference system that PROJ knows", found.code),
        last_words(context.get()));
  }
  found.name = proj_get_name(crs.get());
  if (const auto reason = objection(context.get(), crs.get())) {
    return unusable(fmt::format("{} ({}) {}", found.code, found.name, *reason));
  }
  if (proj_get_area_of_use(context.get(), crs.get(), &found.west, &found.south, &found.east,
                           &found.north, nullptr) == 0 ||
      found.west < -180 || found.south < -90) {  // -1000 where it is unknown.
    return unusable(
        fmt::format("{} ({}) does not say where it may be used", found.code, found.name));
  }
  auto pipeline = find_pipeline(context.get(), crs.get());
  if (!pipeline) {
    return unusable(fmt::format("PROJ knows no way from WGS 84 to {} ({})", found.code, found.name),
                    last_words(context.get()));
  }
  found.pipeline = *std::move(pipeline);
  return found;
}

struct Projector::Handles {
  Context context;
  Object pipeline;
  Crs crs;
};

void Projector::DestroyHandles::operator()(Handles* handles) const {
  std::default_delete<Handles>{}(handles);
}

Result<Projector> Projector::make(const Crs& crs) {
  std::unique_ptr<Handles, DestroyHandles> handles{
      std::make_unique<Handles>(Handles{.context = make_context(), .pipeline = {}, .crs = crs})
          .release()};
  handles->pipeline.reset(proj_create(handles->context.get(), crs.pipeline.c_str()));
  if (!handles->pipeline) {
    return fail(ErrorCode::kCorrupt,
                fmt::format("PROJ cannot use the pipeline \"{}\" of {}", crs.pipeline, crs.code),
                "crs", last_words(handles->context.get()));
  }
  return Projector{std::move(handles)};
}

Result<GridPoint> Projector::project(LonLat position) const {
  const auto [lon, lat] = position;
  const Crs& crs = handles_->crs;
  if (!(lat >= -90 && lat <= 90)) {
    return fail(ErrorCode::kInvalid, fmt::format("{} is not a latitude from -90 to 90", lat),
                "lat");
  }
  if (!(lon >= -180 && lon <= 180)) {
    return fail(ErrorCode::kInvalid, fmt::format("{} is not a longitude from -180 to 180", lon),
                "lon");
  }
  if (!covers(crs, position)) {
    return fail(
        {.code = ErrorCode::kInvalid,
         .detail = fmt::format("lat {}, lon {} lies outside the area of use of {}, lat {} to "
                               "{} and lon {} to {}",
                               lat, lon, crs.code, crs.south, crs.north, crs.west, crs.east),
         .parameter = latitude_is_within(crs, lat) ? "lon" : "lat",
         .cause = {},
         .reason = std::string(kOutsideAreaOfUse)});
  }
  PJ* pipeline = handles_->pipeline.get();
  proj_errno_reset(pipeline);
  // HUGE_VAL: at no particular moment.
  const PJ_COORD projected = proj_trans(pipeline, PJ_FWD, proj_coord(lon, lat, 0, HUGE_VAL));
  const GridPoint point{.x = projected.xy.x, .y = projected.xy.y};
  if (const int code = proj_errno(pipeline);
      code != 0 || !std::isfinite(point.x) || !std::isfinite(point.y)) {
    return fail(ErrorCode::kInvalid,
                fmt::format("lat {}, lon {} has no position in {}", lat, lon, crs.code), "lat",
                words_of(handles_->context.get(), code));
  }
  return point;
}

Result<LonLat> Projector::unproject(GridPoint point) const {
  PJ* pipeline = handles_->pipeline.get();
  proj_errno_reset(pipeline);
  const PJ_COORD back = proj_trans(pipeline, PJ_INV, proj_coord(point.x, point.y, 0, HUGE_VAL));
  const LonLat position{.lon = back.xy.x, .lat = back.xy.y};
  if (const int code = proj_errno(pipeline);
      code != 0 || !std::isfinite(position.lon) || !std::isfinite(position.lat)) {
    return fail(ErrorCode::kInvalid,
                fmt::format("x {}, y {} of {} has no latitude and longitude", point.x, point.y,
                            handles_->crs.code),
                {}, words_of(handles_->context.get(), code));
  }
  return position;
}

}  // namespace geo
