// A linear axis from 0 for bars: where its ticks are and how they are written. Draws nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace emu::measure {

struct PlotScale {
  double per_tick = 1;  // 1, 2 or 5 times a power of ten.
  double end = 1;       // At least the largest value, and not 0.

  // 0 to 1 along the axis.
  double Share(double value) const { return value / end; }
  // From 0 on, all within the axis.
  std::vector<double> Ticks() const;
};

// An axis with two to five ticks beyond 0 for values from 0 to `largest`.
PlotScale ScaleFor(std::uint64_t largest);

// 0, 500, 2k, 20k, 1.5M
std::string TickText(double value);

}  // namespace emu::measure
