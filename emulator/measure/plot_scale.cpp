#include "measure/plot_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace emu::measure {
namespace {

constexpr double kMostTicks = 5;

}  // namespace

std::vector<double> PlotScale::Ticks() const {
  std::vector<double> ticks;
  const int count = static_cast<int>(end / per_tick);
  for (int i = 0; i <= count; ++i) ticks.push_back(i * per_tick);
  return ticks;
}

PlotScale ScaleFor(std::uint64_t largest) {
  const double end = std::max(1.0, static_cast<double>(largest));
  double power = 1;
  while (power * 10 * kMostTicks <= end) power *= 10;
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power * kMostTicks >= end) return {step * power, end};
  }
  return {10 * power, end};
}

std::string TickText(double value) {
  if (value >= 1e9) return fmt::format("{:g}G", value / 1e9);
  if (value >= 1e6) return fmt::format("{:g}M", value / 1e6);
  if (value >= 1e3) return fmt::format("{:g}k", value / 1e3);
  return fmt::format("{:g}", value);
}

}  // namespace emu::measure
