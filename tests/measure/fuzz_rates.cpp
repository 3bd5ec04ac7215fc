// Any bytes as a file of rates: refused in one line, or rates from which a price can be told.
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "measure/price.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace emu::measure;
  const auto rates = ParseRates("r.json", {reinterpret_cast<const char*>(data), size});
  if (!rates) {
    if (rates.error().message.find('\n') != std::string::npos) std::abort();
    return 0;
  }
  const Usage usage{.memory_mb = 10240, .duration_ms = 900'000};
  if (!std::isfinite(PriceOf(*rates, usage).arm64_per_million)) std::abort();
  PriceText(*rates, usage);
  return 0;
}
