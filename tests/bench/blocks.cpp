#include "blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/clock.h"

namespace emu::bench {

std::vector<double> TimeBlock(int calls, const std::function<void()>& call) {
  std::vector<double> times_us;
  for (int count = 0; count < calls; ++count) {
    const std::int64_t start_ns = ReadClocks().monotonic_ns;
    call();
    times_us.push_back(static_cast<double>(ReadClocks().monotonic_ns - start_ns) / 1e3);
  }
  return times_us;
}

double Median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

std::string Spread(const std::vector<double>& medians) {
  const auto [least, most] = std::ranges::minmax(medians);
  return fmt::format("{:8.1f} ({:.1f} to {:.1f})", Median(medians), least, most);
}

}  // namespace emu::bench
