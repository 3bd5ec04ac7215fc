// Blocks of timed calls and their medians.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace emu::bench {

// Microseconds of each of `calls` calls.
std::vector<double> TimeBlock(int calls, const std::function<void()>& call);

double Median(std::vector<double> values);

// "median 123.4 (120.1–140.2)" over the blocks' medians.
std::string Spread(const std::vector<double>& medians);

}  // namespace emu::bench
