// The middle and the spread of repeated measurements. Source: Hyndman and Fan, "Sample Quantiles in
// Statistical Packages" (1996), definition 7: linear between neighbouring order statistics.
#pragma once

#include <optional>
#include <vector>

namespace emu::measure {

struct Spread {
  double minimum = 0;
  double lower_quartile = 0;
  double median = 0;
  double upper_quartile = 0;
  double maximum = 0;
};

// In any order, none a NaN; nothing of no values.
std::optional<Spread> SpreadOf(std::vector<double> values);
std::optional<double> Median(std::vector<double> values);

}  // namespace emu::measure
