#include "measure/statistics.h"

#include <algorithm>
#include <cmath>

namespace emu::measure {
namespace {

// `sorted` is not empty; 0 ≤ share ≤ 1.
double Quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

}  // namespace

std::optional<Spread> SpreadOf(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  return Spread{.minimum = values.front(),
                .lower_quartile = Quantile(values, 0.25),
                .median = Quantile(values, 0.5),
                .upper_quartile = Quantile(values, 0.75),
                .maximum = values.back()};
}

std::optional<double> Median(std::vector<double> values) {
  const auto spread = SpreadOf(std::move(values));
  return spread ? std::optional(spread->median) : std::nullopt;
}

}  // namespace emu::measure
